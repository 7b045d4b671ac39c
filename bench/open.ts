/**
 * From navigation to the first readable diagram (`opscope:graph`), cold: a new browser process with an empty profile for
 * every run, left alone until it idles. Memory is the peak of all processes, less that of the same browser with an empty
 * page; it is taken in runs of its own, since reading it stops the processes for a moment.
 */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { emptyBrowser, serveSite, startBrowser } from './browser.ts';
import { formatTable, median, samplePeak } from './measure.ts';

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

/** Runs every case and gives a Markdown table. `folder` holds the models; the built site is in `dist`. */
export async function benchOpen(
  executablePath: string,
  folder: string,
  cases: readonly OpenCase[],
): Promise<string> {
  const site = await serveSite('dist', folder);
  try {
    const empty = await emptyBrowser(executablePath);
    const rows: string[][] = [];
    for (const one of cases) {
      const open = (sample: boolean) =>
        openOnce(executablePath, site.address, path.resolve(folder), one, sample);
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
    site.close();
  }
}

async function openOnce(
  executablePath: string,
  address: string,
  folder: string,
  { file, how }: OpenCase,
  sample: boolean,
) {
  const { page, pid, close } = await startBrowser(executablePath);
  try {
    const sampler = sample ? samplePeak(pid) : null;
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
    const peak = sampler?.stop() ?? 0;
    const marks = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return { open: at('opscope:open'), graph: at('opscope:graph'), settled: at('opscope:settled') };
    });
    const start = how === 'drop' ? marks.open : 0;
    return { graph: marks.graph - start, settled: marks.settled - start, peak };
  } finally {
    await close();
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
