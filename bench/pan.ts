/**
 * Panning and zooming with everything open: how even the frames are, gesture by gesture. Where a bar is missed, the
 * gesture is made once more under a profiler, on a build that keeps the names of functions.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { generateLarge } from '../scripts/generate-large.ts';
import { serveSite, startBrowser, type Site } from './browser.ts';
import { profile, type FunctionTime } from './cpu-profile.ts';
import { expandAll, waitForGraph, waitUntilStill, watchKeys } from './expand.ts';
import { watchFrames, type FrameFacts } from './frames.ts';
import { drag, wheel, zoom, zoomTo, type Gesture, type Point } from './gestures.ts';
import { formatTable } from './measure.ts';

const MODELS = ['gpt-192', 'gpt-12', 'random-10000'];
const NAMED_BUILD = 'dist-bench/named';
const P95_BAR = 20;
const TOP = 8;

/** Zooms around the middle of the picture; null: as far out as the page goes to fit it. */
const PLACES: readonly { readonly name: string; readonly zoom: number | null }[] = [
  { name: 'whole', zoom: null },
  { name: 'far, 4 %', zoom: 0.04 },
  { name: 'middle, 15 %', zoom: 0.15 },
  { name: 'readable, 80 %', zoom: 0.8 },
];
const GESTURES: readonly { readonly name: string; readonly make: Gesture }[] = [
  { name: 'wheel', make: wheel },
  { name: 'drag', make: drag },
  { name: 'zoom to double and back', make: zoom(2) },
];

interface Trial {
  readonly name: string;
  readonly zoom: number | null;
  readonly gesture: Gesture;
}

const stay: Gesture = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });

const TRIALS: readonly Trial[] = [
  { name: 'nothing moves', zoom: 0.8, gesture: stay },
  ...PLACES.flatMap((place) =>
    GESTURES.map(({ name, make }) => ({ name: `${place.name}: ${name}`, zoom: place.zoom, gesture: make })),
  ),
  // Cards are mounted above 45 %, painted below.
  { name: 'change-over: zoom from 25 % to 100 % and back', zoom: 0.25, gesture: zoom(4) },
];

/** Prints a table for each model, and the profiles of what missed a bar. The built site is in `dist`. */
export async function benchPan(
  executablePath: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const models = MODELS.filter((model) => names.length === 0 || names.includes(model));
  for (const model of models)
    if (!existsSync(path.join(folder, `${model}.onnx`))) generateLarge(folder, model);
  execFileSync(
    'npx',
    ['vite', 'build', '--minify', 'false', '--outDir', NAMED_BUILD, '--logLevel', 'error', '--emptyOutDir'],
    { stdio: 'inherit' },
  );
  const site = await serveSite('dist', folder);
  const named = await serveSite(NAMED_BUILD, folder);
  try {
    for (const model of models) {
      const missed = await measure(executablePath, site, model);
      if (missed.length > 0) await explain(executablePath, named, model, missed);
    }
  } finally {
    site.close();
    named.close();
  }
}

/** Gives the trials that missed a bar. */
async function measure(executablePath: string, site: Site, model: string): Promise<readonly Trial[]> {
  const missed: Trial[] = [];
  console.log(`\n${model}, everything open; milliseconds; bars: p95 ${P95_BAR}, none above 50`);
  const head = ['gesture', 'frames', 'moved', 'p50', 'p95', 'max', 'above 50', 'long tasks', 'longest'];
  console.log(formatTable([...head, 'script', 'style', 'busy', 'load'], []));
  await withEverythingOpen(executablePath, site, model, async (page, client) => {
    for (const trial of TRIALS) {
      const at = await goTo(page, client, trial.zoom);
      const facts = await watchFrames(page, client, () => trial.gesture(client, at));
      if (facts.p95 > P95_BAR || facts.long > 0) missed.push(trial);
      console.log(formatTable(rowOf(trial.name, facts), []).split('\n')[0]);
    }
  });
  return missed;
}

async function explain(
  executablePath: string,
  site: Site,
  model: string,
  trials: readonly Trial[],
): Promise<void> {
  await withEverythingOpen(executablePath, site, model, async (page, client) => {
    for (const trial of trials) {
      const at = await goTo(page, client, trial.zoom);
      const functions = await profile(client, () => trial.gesture(client, at));
      const busy = functions.filter(({ name }) => name !== '(idle)' && name !== '(root)');
      const callers = busy.filter(({ name }) => !name.startsWith('(')).sort((a, b) => b.total - a.total);
      console.log(`\n${model}, ${trial.name}: milliseconds in itself, and with what it calls`);
      console.log([...busy.slice(0, TOP), ...callers.slice(0, TOP)].map(lineOf).join('\n'));
    }
  });
}

async function withEverythingOpen(
  executablePath: string,
  { address }: Site,
  model: string,
  work: (page: Page, client: CDPSession) => Promise<void>,
): Promise<void> {
  const { page, close } = await startBrowser(executablePath);
  try {
    await watchKeys(page);
    await page.goto(`${address}?url=models/${model}.onnx`);
    await waitForGraph(page);
    await expandAll(page);
    await page.waitForTimeout(2000);
    await work(page, await page.context().newCDPSession(page));
  } finally {
    await close();
  }
}

/** Fits the picture, then zooms into its middle; gives the middle of the canvas. */
async function goTo(page: Page, client: CDPSession, zoom: number | null): Promise<Point> {
  const box = await page.locator('[data-canvas]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.keyboard.press('f');
  await page.waitForTimeout(600);
  if (zoom !== null) await zoomTo(client, middle, await currentZoom(page), zoom);
  await waitUntilStill(page, 0);
  await page.waitForTimeout(400);
  return middle;
}

async function currentZoom(page: Page): Promise<number> {
  return page
    .locator('.react-flow__viewport')
    .evaluate((plane) => new DOMMatrix(getComputedStyle(plane).transform).a);
}

function rowOf(name: string, facts: FrameFacts): readonly string[] {
  const { frames, moved, p50, p95, max, long, tasks, longestTask, script, style, busy } = facts;
  return [
    name,
    String(frames),
    percent(moved),
    ...[p50, p95, max].map((value) => value.toFixed(1)),
    percent(long),
    String(tasks),
    longestTask.toFixed(0),
    ...[script, style, busy].map((value) => value.toFixed(1)),
    os.loadavg()[0]?.toFixed(1) ?? '',
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const lineOf = ({ name, self, total }: FunctionTime): string =>
  `  ${self.toFixed(0).padStart(6)} ${total.toFixed(0).padStart(6)}  ${name}`;
