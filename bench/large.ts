/**
 * Models of any size: time to the first diagram, to everything open, and the memory that takes, each beside its bar; how
 * they grow with the number of nodes; what of it our own code takes (`large-parts.ts`), and what elkjs
 * would take (`large-elk.ts`).
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateLarge } from '../scripts/generate-large.ts';
import { emptyBrowser, serveSite, startBrowser } from './browser.ts';
import { ALL_OPEN, countShown, expandAll, waitForGraph, waitUntilStill, watchKeys } from './expand.ts';
import { benchElk } from './large-elk.ts';
import { benchParts } from './large-parts.ts';
import { formatTable, growth, median, samplePeak } from './measure.ts';

interface Bars {
  readonly first: number;
  readonly all: number;
  readonly megabytes: number;
}

interface LargeCase {
  readonly name: string;
  readonly file: string;
  readonly bars: Bars | null;
}

const GPT_BARS: readonly (readonly [number, Bars])[] = [
  [12, { first: 0.8, all: 1.2, megabytes: 350 }],
  [48, { first: 1, all: 1.8, megabytes: 450 }],
  [192, { first: 1.8, all: 4, megabytes: 700 }],
];
const gptCases = (suffix: string, says: string): LargeCase[] =>
  GPT_BARS.map(([blocks, bars]) => ({ name: `GPT ${blocks}${says}`, file: `gpt-${blocks}${suffix}`, bars }));

const CASES: readonly LargeCase[] = [
  ...gptCases('', ''),
  ...gptCases('-numbers', ', no names'),
  { name: 'chain', file: 'chain-100000', bars: { first: 4, all: 12, megabytes: 1200 } },
  { name: 'U-Net of 100 levels', file: 'unet-100', bars: null },
  { name: 'random', file: 'random-10000', bars: null },
];
/** Families whose growth is told; no power of the size above this. */
const FAMILIES = ['', '-numbers'].map((suffix) => GPT_BARS.map(([blocks]) => `gpt-${blocks}${suffix}`));
const GROWTH_BAR = 1.15;
const MODEL_FOR_ELK = 'gpt-48';

const TIMED_RUNS = 5;
const LINK_RUNS = 3;
const MEMORY_RUNS = 3;

interface Measured {
  readonly nodes: number;
  readonly cards: number;
  /** Milliseconds. */
  readonly first: number;
  readonly all: number;
  readonly byLink: number;
  /** Bytes of all processes. */
  readonly peak: number;
}

/**
 * Prints the tables, each row as soon as it is known. `names`: files of models, `parts`, `elk`; without any, everything.
 * `folder` holds the models; the built site is in `dist`.
 */
export async function benchLarge(
  executablePath: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const wants = (name: string): boolean => names.length === 0 || names.includes(name);
  const fileOf = (model: string): string => {
    const file = path.join(folder, `${model}.onnx`);
    if (!existsSync(file)) generateLarge(folder, model);
    return file;
  };
  const cases = CASES.filter(({ file }) => wants(file));
  for (const { file } of cases) fileOf(file);
  if (cases.length > 0) await benchPages(executablePath, folder, cases);
  if (wants('parts')) console.log(`\n${benchParts(FAMILIES, GROWTH_BAR, fileOf)}`);
  if (wants('elk')) console.log(`\n${benchElk(MODEL_FOR_ELK, fileOf(MODEL_FOR_ELK))}`);
}

async function benchPages(
  executablePath: string,
  folder: string,
  cases: readonly LargeCase[],
): Promise<void> {
  const site = await serveSite('dist', folder);
  const found = new Map<string, Measured>();
  try {
    const empty = await emptyBrowser(executablePath);
    const head = ['model', 'nodes', 'cards', 'first diagram', 'bar', 'all expanded', 'bar', 'by link'];
    console.log(formatTable([...head, 'memory', 'bar', 'with the browser', 'load'], []));
    for (const { name, file, bars } of cases) {
      const open = (what: What) => openOnce(executablePath, `${site.address}?url=models/${file}.onnx`, what);
      const measured = await measureCase(open);
      found.set(file, measured);
      const { nodes, cards, first, all, byLink, peak } = measured;
      const row = [name, count(nodes), count(cards), seconds(first), bar(bars?.first, 's'), seconds(all)];
      row.push(bar(bars?.all, 's'), seconds(byLink), megabytes(peak - empty), bar(bars?.megabytes, 'MB'));
      row.push(megabytes(peak), os.loadavg()[0]?.toFixed(1) ?? '');
      console.log(formatTable(row, []).split('\n')[0]);
    }
    const rows = FAMILIES.flatMap((family) => growthRow(family, found, empty));
    if (rows.length === 0) return;
    console.log(
      `\n${formatTable(['growth, as a power of the nodes', 'first diagram', 'all expanded', 'memory', 'bar'], rows)}`,
    );
  } finally {
    site.close();
  }
}

type What = 'key' | 'link' | 'memory';
type Once = Pick<Measured, 'nodes' | 'cards' | 'first' | 'all' | 'peak'>;

async function measureCase(open: (what: What) => Promise<Once>): Promise<Measured> {
  const repeat = async (what: What, times: number): Promise<readonly Once[]> => {
    const runs: Once[] = [];
    for (let run = 0; run < times; run++) runs.push(await open(what));
    return runs;
  };
  const keyed = await repeat('key', TIMED_RUNS);
  const linked = await repeat('link', LINK_RUNS);
  const sampled = await repeat('memory', MEMORY_RUNS);
  return {
    nodes: keyed[0]?.nodes ?? 0,
    cards: keyed[0]?.cards ?? 0,
    first: median(keyed.map(({ first }) => first)),
    all: median(keyed.map(({ all }) => all)),
    byLink: median(linked.map(({ all }) => all)),
    peak: median(sampled.map(({ peak }) => peak)),
  };
}

async function openOnce(executablePath: string, address: string, what: What): Promise<Once> {
  const { page, pid, close } = await startBrowser(executablePath);
  try {
    await watchKeys(page);
    const sampler = what === 'memory' ? samplePeak(pid) : null;
    await page.goto(what === 'link' ? `${address}${ALL_OPEN}` : address);
    const first = await waitForGraph(page);
    const all = what === 'link' ? await waitUntilStill(page, 0) : first + (await expandAll(page));
    const peak = sampler?.stop() ?? 0;
    return { ...(await countShown(page)), first, all, peak };
  } finally {
    await close();
  }
}

function growthRow(
  family: readonly string[],
  found: ReadonlyMap<string, Measured>,
  empty: number,
): readonly string[][] {
  const measured = family.flatMap((file) => found.get(file) ?? []);
  if (measured.length < family.length) return [];
  const power = (of: (one: Measured) => number): string =>
    growth(
      measured.map(({ nodes }) => nodes),
      measured.map(of),
    ).toFixed(2);
  const memory = power(({ peak }) => peak - empty);
  return [
    [family.join(', '), power(({ first }) => first), power(({ all }) => all), memory, String(GROWTH_BAR)],
  ];
}

const count = (value: number): string => value.toLocaleString('en');
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const bar = (value: number | undefined, unit: string): string =>
  value === undefined ? '-' : `${value} ${unit}`;
