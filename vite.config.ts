import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { runtimeFiles } from './scripts/runtime-files.ts';

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

/**
 * `main.ts` imports the page dynamically, so that the workers start first. Without these links the browser would learn of
 * the page's chunks only once that script runs.
 */
function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
        const page = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/src/app/mount.tsx')));
        if (page === undefined) return [];
        const files = [page.fileName, ...page.imports];
        const styles = chunks
          .filter((chunk) => files.includes(chunk.fileName))
          .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        return [
          ...files.map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
          ...styles.map((file) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

const START =
  /\/src\/(app\/main\.ts|workers\/(rpc|[^/]+\/(client|queries|worker-.*))\.ts|platform\/(download|storage)\.ts|state\/(early-open|marks|stored-settings|settings)\.ts|core\/scene\/(to-layout-graph|types)\.ts|core\/base\/(result|assert|indices)\.ts)|node_modules\/(birpc|valibot|zustand\/esm\/vanilla)|vite\/preload-helper|rolldown\/runtime/;
const PAGE =
  /\/src\/(app\/mount|state\/(?!run\/(?!file-kind))|platform\/(?!audio|camera|picture)|words\/|core\/(base|ir)\/|ui\/(app-context|app-shell|landing|primitives|theme|dialogs\/Dialog\.)|core\/import\/)|node_modules\/(react|react-dom|scheduler|zustand|use-sync-external-store|idb-keyval|browser-fs-access|tinykeys)\//;
const VIEWER =
  /\/src\/(ui\/(viewer|panels|canvas)\/|core\/(scene|layout|analysis|ops|tensor)\/)|node_modules\/(@xyflow|@tanstack|react-resizable-panels|flatbush|d3-[a-z]+|classcat)\//;

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), preloadPage(), runtimeFiles()],
  worker: { format: 'es' },
  resolve: {
    // The runtime's JavaScript without the copy of its glue that it carries inside: ours is a file of its own.
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
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
    rolldownOptions: {
      output: {
        // Few chunks: a static host's six connections would queue two dozen small ones. What main.ts needs comes first and
        // alone, so that the workers do not wait for React.
        codeSplitting: {
          groups: [
            { name: 'start', test: START, priority: 3 },
            { name: 'page', test: PAGE, priority: 2 },
            { name: 'viewer', test: VIEWER, priority: 1 },
          ],
        },
      },
    },
  },
});
