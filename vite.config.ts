import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Static hosts set no headers, so the policy travels in the page. `connect-src https:` is for models that the user asks
 * for by address; the end-to-end tests fail when the page talks to another origin on its own.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob: https: http://localhost:* http://127.0.0.1:*",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only in the built page: the development server injects inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const EMPTY_MODULE = fileURLToPath(new URL('./scripts/empty-module.mjs', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  resolve: {
    // unzipit mentions it for Node; without the alias Vite adds a chunk for a module that the browser never loads.
    alias: {
      'node:worker_threads': EMPTY_MODULE,
      // protobufjs takes it when it is there; our reader turns int64 into number or bigint itself.
      long: EMPTY_MODULE,
    },
  },
  build: {
    target: 'es2023',
    // Below these versions light-dark() and oklch() would be rewritten into fixed colours that no theme switch reaches.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1700,
    license: { fileName: 'licenses.md' },
  },
});
