import { statSync } from 'node:fs';
import path from 'node:path';
import { median } from './measure.ts';
import type { RunBrowser } from './run-browser.ts';
import type { RunBench } from './run-page/page.ts';

declare const window: { readonly bench: RunBench };

export interface Row {
  readonly what: string;
  readonly measured: string;
  /** '-' where there is none. */
  readonly bar: string;
}

/** The files of a generated model, the model itself first; `model` is a name of `scripts/large/catalogue.ts`. */
export type FilesOf = (model: string) => readonly string[];

export interface RunPart {
  readonly name: string;
  /** Answers row by row, so that a long part shows what it has. */
  readonly run: (browser: RunBrowser, filesOf: FilesOf) => AsyncGenerator<Row>;
}

export const PARTS: readonly RunPart[] = [
  { name: 'overhead', run: overhead },
  { name: 'capture', run: capture },
  { name: 'first', run: first },
  { name: 'cycles', run: cycles },
  { name: 'gigabyte', run: gigabyte },
  { name: 'largest', run: largest },
];

const CYCLES = 100;
/** Memory is compared with that after a few cycles: the first ones fill caches of the browser. */
const SETTLED = 5;
/** What is left of a worker is gone some seconds after its end. */
const REST_MS = 5000;

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Name and size. */
function titleOf(files: readonly string[]): string {
  return `${path.basename(files[0] ?? '', '.onnx')}, ${mb(sizeOf(files))}`;
}

/** From the page's call to its answer, less the runtime's own run in the worker. */
async function* overhead(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  for (const files of ['resnet18-128', 'resnet50'].map(filesOf)) {
    const times = await browser.with(files, async ({ page }) => {
      await page.evaluate(() => window.bench.open());
      await page.evaluate(() => window.bench.create('none'));
      return {
        same: await page.evaluate(() => window.bench.run(31, 'same')),
        new: await page.evaluate(() => window.bench.run(31, 'new')),
      };
    });
    for (const given of ['same', 'new'] as const) {
      const { took, extra } = times[given];
      yield {
        what: `${titleOf(files)}, ${given} inputs: ours beyond a bare run of ${ms(took)}`,
        measured: `${ms(extra)}, ${((100 * extra) / took).toFixed(1)} %`,
        bar: '1 ms or 3 %',
      };
    }
  }
}

async function* capture(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  for (const files of ['resnet18', 'resnet50'].map(filesOf)) {
    const { plain, all } = await browser.with(files, async ({ page }) => {
      await page.evaluate(() => window.bench.open());
      const runs = async (fetches: 'none' | 'all') => {
        const { values } = await page.evaluate((what) => window.bench.create(what), fetches);
        return { values, ...(await page.evaluate(() => window.bench.run(9, 'same'))) };
      };
      // Plain runs before and after: the machine may have become busier meanwhile.
      const before = await runs('none');
      const looked = await runs('all');
      return { plain: (before.round + (await runs('none')).round) / 2, all: looked };
    });
    yield {
      what: `${titleOf(files)}: all ${all.values} values, ${mb(all.bytes)}, beside a plain run of ${ms(plain)}`,
      measured: `${ms(all.round)} (${ms(all.took)} in the runtime), ${(all.round / plain).toFixed(2)} times`,
      bar: '3 times',
    };
  }
}

/** From pressing Run to the first answer: an opened model, no worker of the runtime yet. */
async function* first(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  const files = filesOf('resnet50');
  const stages = await browser.with(files, ({ page }) => page.evaluate(() => window.bench.first()));
  const total = stages.reduce((sum, stage) => sum + stage.ms, 0);
  yield {
    what: `${titleOf(files)}, first run: ${stages.map(({ stage }) => stage).join(', ')}`,
    measured: `${stages.map((stage) => stage.ms.toFixed(0)).join(', ')}; ${ms(total)}`,
    bar: '-',
  };
}

async function* cycles(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  const files = filesOf('resnet18');
  const { settled, end } = await browser.with(files, async ({ page, memory }) => {
    const after = async (count: number): Promise<number> => {
      for (let i = 0; i < count; i += 1) await page.evaluate(() => window.bench.cycle());
      await page.waitForTimeout(REST_MS);
      return memory();
    };
    return { settled: await after(SETTLED), end: await after(CYCLES - SETTLED) };
  });
  yield {
    what: `${titleOf(files)}: memory after ${CYCLES} cycles, beside ${mb(settled)} after ${SETTLED}`,
    measured: `${mb(end)}, ${(100 * (end / settled - 1)).toFixed(1)} %`,
    bar: '+10 %',
  };
}

/** The most memory that the browser takes from before the model is opened to the end of its second run. */
function need(browser: RunBrowser, files: readonly string[]) {
  return browser.with(files, async ({ page, peak }) => {
    const { value, bytes } = await peak(async () => {
      await page.evaluate(() => window.bench.open());
      await page.evaluate(() => window.bench.create('none'));
      return page.evaluate(() => window.bench.run(1, 'same'));
    });
    return { heap: value.heap, took: value.took, peak: bytes };
  });
}

/** The same of a bare session that is given the files: what the runtime needs by itself. */
function bareNeed(browser: RunBrowser, files: readonly string[]): Promise<number> {
  return browser.with(files, async ({ page, peak }) => {
    await page.evaluate(() => window.bench.open());
    return (await peak(() => page.evaluate(() => window.bench.bare('head')))).bytes;
  });
}

async function* gigabyte(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  const files = filesOf('heavy-1000');
  const bare: number[] = [];
  const ours: number[] = [];
  const heaps: number[] = [];
  // When the browser collects what was read is its own affair: single runs differ by a third.
  for (let i = 0; i < 3; i += 1) {
    bare.push(await bareNeed(browser, files));
    const { peak, heap } = await need(browser, files);
    ours.push(peak);
    heaps.push(heap);
  }
  const beyond = median(ours) - median(bare);
  yield {
    what: `${titleOf(files)}: most memory, beside ${mb(median(bare))} of a bare session that is given the files`,
    measured: `${mb(median(ours))} (WASM ${mb(median(heaps))}); ${(beyond / sizeOf(files)).toFixed(2)} times its size beyond it`,
    bar: '1.3 times',
  };
}

/** The second one has its weights in a file of their own: no protobuf message can be that large. */
async function* largest(browser: RunBrowser, filesOf: FilesOf): AsyncGenerator<Row> {
  const single = filesOf('heavy-2100');
  const reply = await browser.with(single, async ({ page }) => {
    await page.evaluate(() => window.bench.open());
    return page.evaluate(() => window.bench.bare('whole'));
  });
  yield {
    what: `${titleOf(single)}: a bare session that is given its bytes`,
    measured: 'failure' in reply ? reply.failure.replaceAll(/\s+/g, ' ').slice(0, 100) : 'runs',
    bar: '-',
  };
  for (const files of [single, filesOf('heavy-3500')]) {
    const { heap, took, peak } = await need(browser, files);
    yield {
      what: titleOf(files),
      measured: `runs in ${ms(took)}; most memory ${mb(peak)}, WASM ${mb(heap)}`,
      bar: 'runs',
    };
  }
}
