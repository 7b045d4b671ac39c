/** A new browser for each measurement, with the page that `run-page` holds and the files of a model chosen on it. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, defaultClientConditions } from 'vite';
import { runtimeFiles } from '../scripts/runtime-files.ts';
import { treeMemory } from './measure.ts';
import type { RunBench } from './run-page/page.ts';

declare const window: { readonly bench: RunBench };

export interface BenchPage {
  readonly page: Page;
  /** Bytes that the whole browser takes now. */
  memory(): number;
  /** What `work` gives, and the most that the browser took meanwhile beyond what it took before, in bytes. */
  peak<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly bytes: number }>;
}

export interface RunBrowser {
  /** Chooses the files on the page of a new browser, and closes it when `work` is done. */
  with<T>(files: readonly string[], work: (page: BenchPage) => Promise<T>): Promise<T>;
  close(): void;
}

const OUT = 'dist-bench/run';
const SAMPLE_MS = 100;
/** A browser that has just started is busy with itself for about a second. */
const SETTLE_MS = 2000;

/** Builds the page and serves it. */
export async function startRunBrowser(executablePath: string): Promise<RunBrowser> {
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
  const server = await serve();
  return {
    async with(files, work) {
      const profile = mkdtempSync(path.join(tmpdir(), 'opscope-run-'));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      });
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        page.setDefaultTimeout(0);
        await page.goto(`http://127.0.0.1:${portOf(server)}/index.html`);
        await page.waitForFunction(() => 'bench' in window);
        await page.setInputFiles('input', [...files]);
        await page.waitForTimeout(SETTLE_MS);
        return await work(benchPage(page, browserPid(profile)));
      } finally {
        await context.close();
        rmSync(profile, { recursive: true, force: true });
      }
    },
    close: () => void server.close(),
  };
}

function benchPage(page: Page, pid: number): BenchPage {
  return {
    page,
    memory: () => treeMemory(pid),
    async peak(work) {
      const before = treeMemory(pid);
      let most = before;
      const sampler = setInterval(() => {
        most = Math.max(most, treeMemory(pid));
      }, SAMPLE_MS);
      try {
        const value = await work();
        return { value, bytes: Math.max(most, treeMemory(pid)) - before };
      } finally {
        clearInterval(sampler);
      }
    },
  };
}

async function serve(): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
  };
  const server = createServer((request, response) => {
    const file = path.join(OUT, new URL(request.url ?? '/', 'http://localhost').pathname);
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
