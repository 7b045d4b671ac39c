// Serves a folder of static files on this machine only:
//   node scripts/serve.mjs [--dir dist] [--port 4173] [--base /sub/path/] [--isolate]
// --isolate sends the headers that give the page cross-origin isolation.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.md': 'text/plain; charset=utf-8',
};

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' },
    isolate: { type: 'boolean', default: false },
  },
});
const root = path.resolve(values.dir);

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const file = await locate(decodeURIComponent(url.pathname));
  if (values.isolate) {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  }
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    return;
  }
  const range = rangeOf(request.headers.range, file.size);
  if (range === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.size };
  response.writeHead(range === null ? 200 : 206, {
    'Content-Type': TYPES[path.extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': end - start,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-cache',
    ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${file.size}` }),
  });
  if (request.method === 'HEAD' || end === start) response.end();
  else {
    createReadStream(file.path, { start, end: end - 1, highWaterMark: 1 << 20 })
      .on('error', () => response.destroy())
      .pipe(response);
  }
}

/** The one range `bytes=a-b` that is asked for, its end cut at the file's; null without one, 'none' when it is empty. */
function rangeOf(header, size) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (match === null) return null;
  const start = Number(match[1]);
  const end = Math.min(size, match[2] === '' ? size : Number(match[2]) + 1);
  return start < end ? { start, end } : 'none';
}

/** The file behind a request path, or null; nothing outside the folder is ever served. */
async function locate(requested) {
  if (!requested.startsWith(values.base)) return null;
  const target = path.join(root, requested.slice(values.base.length) || 'index.html');
  if (target !== root && !target.startsWith(root + path.sep)) return null;
  try {
    const found = await stat(target);
    if (found.isFile()) return { path: target, size: found.size };
    const index = path.join(target, 'index.html');
    return { path: index, size: (await stat(index)).size };
  } catch {
    return null;
  }
}

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') {
    // Another program has the port: take any free one, the address is printed anyway.
    server.listen(0, '127.0.0.1');
    return;
  }
  throw error;
});
server.on('listening', () => {
  console.log(`Opscope: http://localhost:${server.address().port}${values.base}`);
});
server.listen(Number(values.port), '127.0.0.1');
