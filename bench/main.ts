/**
 * npm run bench [-- SECTION ...]: builds the site, generates the models, prints the tables of `bench/README.md`.
 * Sections: `open` (first diagram and memory), `large` (models of any size), `pan` (frames while the view moves), `layout`
 * (our engine and elkjs), `run` (running models), `search` (index and queries). Without any, all of them. Behind `large`,
 * `pan` and `run` parts of it may be named: `npm run bench -- run overhead cycles`, `npm run bench -- large gpt-192`.
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateLarge } from '../scripts/generate-large.ts';
import { buildSite } from './browser.ts';
import { benchLarge } from './large.ts';
import { main as benchLayout } from './layout.ts';
import { benchOpen, type OpenCase } from './open.ts';
import { benchPan } from './pan.ts';
import { benchRun } from './run.ts';
import { benchSearch } from './search.ts';

const FOLDER = '.cache/bench';

/** The bars of the first milestone: cold, from navigation to the first diagram, on 2 idle cores. */
const CASES: readonly OpenCase[] = [
  { name: 'tiny network, 8 nodes', file: 'tiny', how: 'url', seconds: 0.6, megabytes: null },
  { name: 'ResNet-50-like, 175 nodes, 102 MB', file: 'resnet50', how: 'url', seconds: 0.9, megabytes: null },
  {
    name: 'one file of 1.9 GB, 3,695 nodes, dropped',
    file: 'huge',
    how: 'drop',
    seconds: 1.5,
    megabytes: 200,
  },
  { name: 'the same by address', file: 'huge', how: 'url', seconds: null, megabytes: null },
];

export async function main(args: readonly string[]): Promise<number> {
  const wants = (section: string): boolean => args.length === 0 || args.includes(section);
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  console.log(
    `${os.cpus().length} cores, ${cpu}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(2)}\n`,
  );
  const browser = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const partsOf = (section: string): readonly string[] =>
    args.length === 0 ? [] : args.slice(args.indexOf(section) + 1);
  if (wants('open') || wants('large') || wants('pan')) buildSite();
  if (wants('open')) {
    for (const { file } of CASES) {
      if (!existsSync(path.join(FOLDER, `${file}.onnx`))) generateLarge(FOLDER, file);
    }
    console.log(await benchOpen(browser, FOLDER, CASES));
  }
  if (wants('large')) {
    console.log();
    await benchLarge(browser, FOLDER, partsOf('large'));
  }
  if (wants('pan')) {
    console.log();
    await benchPan(browser, FOLDER, partsOf('pan'));
  }
  if (wants('layout')) {
    console.log();
    await benchLayout([]);
  }
  if (wants('run')) {
    console.log();
    await benchRun(browser, FOLDER, partsOf('run'));
  }
  if (wants('search')) {
    console.log();
    console.log(benchSearch(FOLDER));
  }
  return 0;
}
