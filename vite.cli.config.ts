/** Bundles the command line tool into one file that needs nothing but Node. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const manifest: unknown = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';

export default defineConfig({
  define: { __OPSCOPE_VERSION__: JSON.stringify(version) },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/bin.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rollupOptions: {
      output: { entryFileNames: 'opscope.mjs', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
