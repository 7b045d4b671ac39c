/**
 * Running a model through the product's own workers in a real Chromium: what our path adds to the runtime's own run, what
 * capturing every value costs, and what memory is left after many cycles of opening, running and closing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createReadStream, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, defaultClientConditions } from 'vite';
import { generateLarge } from '../scripts/generate-large.ts';
import { runtimeFiles } from '../scripts/runtime-files.ts';
import { formatTable, treeMemory } from './measure.ts';
import type { RunBench } from './run-page/page.ts';

const OUT = 'dist-bench/run';
const MODEL = 'resnet50';
const DIMS = [1, 3, 224, 224];
const RUNS = 9;
const CYCLES = 30;
/** Memory is compared with that after a few cycles: the first ones fill caches of the browser. */
const SETTLED = 5;

declare const window: { readonly bench: RunBench };

/** Builds the bench page, runs it, and gives a Markdown table. */
export async function benchRun(executablePath: string, folder: string): Promise<string> {
  if (!existsSync(path.join(folder, `${MODEL}.onnx`))) generateLarge(folder, MODEL);
  await build({
    configFile: false,
    root: 'bench/run-page',
    base: './',
    logLevel: 'warn',
    plugins: [runtimeFiles()],
    worker: { format: 'es' },
    resolve: {
      conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
      alias: {
        'node:worker_threads': path.resolve('scripts/empty-module.mjs'),
        long: path.resolve('scripts/empty-module.mjs'),
      },
    },
    build: { outDir: path.resolve(OUT), emptyOutDir: true, target: 'es2023' },
  });
  const server = await serve(folder);
  const profile = mkdtempSync(path.join(tmpdir(), 'opscope-run-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`http://127.0.0.1:${portOf(server)}/index.html`);
    await page.waitForFunction(() => 'bench' in window);
    return await measure(page, browserPid(profile));
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measure(page: Page, pid: number): Promise<string> {
  await page.evaluate(([file, dims]) => window.bench.open(file, dims), [
    `models/${MODEL}.onnx`,
    DIMS,
  ] as const);
  const plain = await page.evaluate((runs) => window.bench.run(runs), RUNS);
  const captured = await page.evaluate((runs) => window.bench.capture(runs), RUNS);
  const memory: number[] = [];
  for (let i = 0; i < CYCLES; i += 1) {
    await page.evaluate(() => window.bench.cycle());
    memory.push(treeMemory(pid));
  }
  const after = memory.at(-1) ?? 0;
  const settled = memory[SETTLED - 1] ?? 0;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return formatTable(
    ['what', 'measured', 'bar'],
    [
      ['one run, the runtime alone (ResNet-50-like, 1 thread)', ms(plain.took), '-'],
      ['the same seen from the page', ms(plain.round), '-'],
      [
        'our overhead',
        `${ms(plain.round - plain.took)}, ${(100 * (plain.round / plain.took - 1)).toFixed(1)} %`,
        '1 ms or 3 %',
      ],
      [
        `all ${captured.values} values captured, ${(captured.bytes / 1e6).toFixed(0)} MB`,
        `${ms(captured.round)}, ${(captured.round / plain.round).toFixed(2)} times a plain run`,
        '3 times',
      ],
      ['WASM memory for 102 MB of weights', `${(plain.heap / 1e6).toFixed(0)} MB`, '-'],
      [
        `browser's memory after ${CYCLES} cycles, against that after ${SETTLED}`,
        `${(after / 1e6).toFixed(0)} MB, ${(100 * (after / settled - 1)).toFixed(1)} %`,
        '10 %',
      ],
    ],
  );
}

/** The bench page, and the models beside it. */
async function serve(folder: string): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
  };
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = name.startsWith('models/') ? path.join(folder, name.slice(7)) : path.join(OUT, name);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', statSync(file).size);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function browserPid(profile: string): number {
  return Number(execFileSync('pgrep', ['-o', '-f', profile], { encoding: 'utf8' }).trim().split('\n')[0]);
}
