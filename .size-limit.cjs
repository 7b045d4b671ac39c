/** Bundle budgets, gzip. What a page loads is read from the build itself, so that a renamed chunk cannot slip through. */
const { readdirSync, readFileSync } = require('node:fs');

const assets = readdirSync('dist/assets').map((name) => `dist/assets/${name}`);
const html = readFileSync('dist/index.html', 'utf8');

/** Scripts and styles that index.html names, and everything that those import statically. */
function landing() {
  const found = new Set(['dist/index.html', 'dist/theme.js']);
  const queue = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => `dist/${match[1]}`);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(/(?:^|[;\n])import\s*(?:[^'"()]*?from\s*)?["']\.\/([^"']+)["']/g)) {
      queue.push(`dist/assets/${match[1]}`);
    }
  }
  return [...found];
}

/** A worker's chunks are those that the page never loads itself: workers are built on their own. */
const isLayout = (file) => /\/(layout\.worker|elk-|load-elk)/.test(file);
const RUNTIME_WORKERS = ['cpu.worker', 'gpu.worker', 'jspi.worker'];
const workerNames = new Set(
  ['model.worker', 'layout.worker', 'tensors.worker', ...RUNTIME_WORKERS].flatMap(workerChunks),
);

function workerChunks(entry) {
  const found = new Set();
  const queue = assets.filter((file) => file.includes(`/${entry}-`) && file.endsWith('.js'));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !assets.includes(file)) continue;
    found.add(file);
    for (const match of readFileSync(file, 'utf8').matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      queue.push(`dist/assets/${match[1]}`);
  }
  return [...found];
}

/** The runtime's own script, which a runtime worker loads beside its own. */
function glueOf(name) {
  const build = { 'cpu.worker': '', 'gpu.worker': '.asyncify', 'jspi.worker': '.jspi' }[name];
  return assets.filter((file) => file.includes(`/ort-wasm-simd-threaded${build}-`));
}

module.exports = [
  { name: 'landing page', path: landing(), limit: '150 kB', gzip: true },
  {
    name: 'all page chunks',
    path: assets.filter((file) => !workerNames.has(file) && !file.includes('/ort-wasm-')),
    limit: '450 kB',
    gzip: true,
  },
  { name: 'model worker (start)', path: 'dist/assets/model.worker-*.js', limit: '80 kB', gzip: true },
  { name: 'tensor worker (start)', path: 'dist/assets/tensors.worker-*.js', limit: '33 kB', gzip: true },
  ...RUNTIME_WORKERS.map((name) => ({
    name: `runtime worker ${name} (without the WASM)`,
    path: workerChunks(name).concat(glueOf(name)),
    limit: '60 kB',
    gzip: true,
  })),
  { name: 'layout worker with elkjs', path: assets.filter(isLayout), limit: '490 kB', gzip: true },
];
