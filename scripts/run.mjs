// Runs a TypeScript script under Node 20 (which strips no types itself) through Vite's module runner:
//   node scripts/run.mjs scripts/make-samples.ts [arguments]
import path from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0] ?? 'node', path.resolve(file), ...args];

const mode = process.env.NODE_ENV;
// The runner stays open until main is done: modules imported on demand come through it too.
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
});
// Creating the server sets it to development; a build that a script starts would then be a development build.
if (mode === undefined) delete process.env.NODE_ENV;
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
try {
  const module = await runner.import(path.resolve(file));
  if (typeof module.main === 'function') {
    const code = await module.main(args);
    if (typeof code === 'number') process.exitCode = code;
  }
} finally {
  await runner.close();
  await server.close();
}
