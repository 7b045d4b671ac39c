// Runs a TypeScript script under Node 20 (which strips no types itself) through Vite's module runner:
//   node scripts/run.mjs scripts/make-samples.ts [arguments]
import path from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0] ?? 'node', path.resolve(file), ...args];
const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
if (typeof module.main === 'function') {
  const code = await module.main(args);
  if (typeof code === 'number') process.exitCode = code;
}
