/**
 * A Vite plugin that puts ONNX Runtime's WASM beside the page, compressed, under `runtime/`: hosts that compress nothing
 * still send 4 to 7 MB instead of 14 to 27, and hosts that refuse files above 25 MB take them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const BUILDS = [
  'ort-wasm-simd-threaded.wasm',
  'ort-wasm-simd-threaded.asyncify.wasm',
  'ort-wasm-simd-threaded.jspi.wasm',
] as const;

const CACHE = '.cache/runtime';

/** The compressed file, made once for each version of the runtime. */
function compressed(name: string): Buffer {
  const require = createRequire(import.meta.url);
  const source = require.resolve(`onnxruntime-web/${name}`);
  const manifest: unknown = JSON.parse(readFileSync(path.join(source, '../../package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : '';
  const cached = path.join(CACHE, `${version}-${name}.gz`);
  if (existsSync(cached)) return readFileSync(cached);
  const bytes = gzipSync(readFileSync(source), { level: 9 });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, bytes);
  return bytes;
}

export function runtimeFiles(): Plugin {
  return {
    name: 'runtime-files',
    generateBundle() {
      for (const name of BUILDS) {
        this.emitFile({ type: 'asset', fileName: `runtime/${name}.gz`, source: compressed(name) });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = BUILDS.find(
          (build) => request.url?.split('?')[0]?.endsWith(`/runtime/${build}.gz`) === true,
        );
        if (name === undefined) next();
        else response.setHeader('Content-Type', 'application/octet-stream').end(compressed(name));
      });
    },
  };
}
