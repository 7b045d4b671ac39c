/**
 * From navigation to the first readable diagram (`opscope:graph`), cold: a new browser process with an empty profile for
 * every run, left alone until it idles. Memory is the peak of all processes, less that of the same browser with an empty
 * page; it is taken in runs of its own, since reading it stops the processes for a moment.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { formatTable, median, treeMemory } from './measure.ts';

export interface OpenCase {
  readonly name: string;
  /** File of the generated model. */
  readonly file: string;
  /**
   * `url`: the link is opened in a new browser, timed from navigation. `drop`: a file of the disk is dropped on the page
   * that was just loaded, timed from the drop.
   */
  readonly how: 'url' | 'drop';
  /** The bar of the issue, in seconds and megabytes; null where there is none. */
  readonly seconds: number | null;
  readonly megabytes: number | null;
}

const TIMED_RUNS = 5;
const MEMORY_RUNS = 3;
/** A browser that has just started is busy with itself for about a second. */
const SETTLE_MS = 2000;

/** Runs every case and gives a Markdown table. `folder` holds the models; the built site is in `dist`. */
export async function benchOpen(
  executablePath: string,
  folder: string,
  cases: readonly OpenCase[],
): Promise<string> {
  const site = mkdtempSync(path.join(tmpdir(), 'opscope-bench-'));
  const server = await serve(site, folder);
  try {
    const empty = await emptyPage(executablePath);
    const rows: string[][] = [];
    for (const one of cases) {
      const open = (sample: boolean) =>
        openOnce(executablePath, server.address, path.resolve(folder), one, sample);
      const times: { graph: number; settled: number }[] = [];
      const peaks: number[] = [];
      for (let run = 0; run < TIMED_RUNS; run++) times.push(await open(false));
      for (let run = 0; run < MEMORY_RUNS; run++) peaks.push((await open(true)).peak);
      const seconds = median(times.map((run) => run.graph)) / 1000;
      const settled = median(times.map((run) => run.settled)) / 1000;
      const memory = (median(peaks) - empty) / 1e6;
      rows.push([
        one.name,
        `${seconds.toFixed(2)} s`,
        one.seconds === null ? '-' : `${one.seconds} s`,
        `${settled.toFixed(2)} s`,
        `${memory.toFixed(0)} MB`,
        one.megabytes === null ? '-' : `${one.megabytes} MB`,
      ]);
    }
    return formatTable(['model', 'first diagram', 'bar', 'settled', 'memory above empty page', 'bar'], rows);
  } finally {
    server.process.kill();
    rmSync(site, { recursive: true, force: true });
  }
}

async function openOnce(
  executablePath: string,
  address: string,
  folder: string,
  { file, how }: OpenCase,
  sample: boolean,
) {
  const profile = mkdtempSync(path.join(tmpdir(), 'opscope-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    let peak = 0;
    const pid = processOf(profile);
    await page.goto('about:blank');
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLE_MS);
    });
    const take = (): void => {
      if (sample) peak = Math.max(peak, treeMemory(pid));
    };
    const sampler = setInterval(take, 100);
    if (how === 'url') {
      await page.goto(`${address}?url=models/${file}.onnx`);
    } else {
      await page.goto(address);
      await page.waitForFunction(() => 'opscope' in window);
      await dropFile(page, path.join(folder, `${file}.onnx`));
    }
    await page.waitForFunction(() => performance.getEntriesByName('opscope:settled').length > 0, null, {
      timeout: 120_000,
    });
    clearInterval(sampler);
    const marks = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return { open: at('opscope:open'), graph: at('opscope:graph'), settled: at('opscope:settled') };
    });
    take();
    const start = how === 'drop' ? marks.open : 0;
    return { graph: marks.graph - start, settled: marks.settled - start, peak };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A real drag of a real file: a File made in the page would hold its bytes in memory. */
async function dropFile(page: Page, file: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
}

async function emptyPage(executablePath: string): Promise<number> {
  const sizes: number[] = [];
  for (let run = 0; run < 3; run++) {
    const profile = mkdtempSync(path.join(tmpdir(), 'opscope-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ['--no-sandbox'],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('about:blank');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    sizes.push(treeMemory(processOf(profile)));
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return median(sizes);
}

/** The browser's own process: the eldest one with this profile on its command line. */
function processOf(profile: string): number {
  const found = execFileSync('pgrep', ['-o', '-f', profile], { encoding: 'utf8' });
  return Number(found.trim().split('\n')[0]);
}

async function serve(site: string, folder: string): Promise<{ address: string; process: ChildProcess }> {
  const root = path.join(site, 'root');
  mkdirSync(root);
  for (const name of readdirSync('dist')) symlinkSync(path.resolve('dist', name), path.join(root, name));
  symlinkSync(path.resolve(folder), path.join(root, 'models'));
  const child = spawn(process.execPath, ['scripts/serve.mjs', '--dir', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      const match = /http:\S+/.exec(String(data));
      if (match !== null) resolve(match[0].replace('localhost', '127.0.0.1'));
    });
  });
  return { address, process: child };
}
