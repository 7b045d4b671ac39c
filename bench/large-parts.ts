/**
 * What of a large model our own code takes, without a browser: import, grouping, and the scene and layout of everything
 * open. Each model has a process of its own, which does it cold and then warm.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defined } from '../src/core/base/assert.ts';
import { graphIndex } from '../src/core/base/indices.ts';
import { buildGrouping } from '../src/core/groups/build-grouping.ts';
import type { OpenGroups } from '../src/core/groups/types.ts';
import { openAll } from '../src/core/groups/visible-groups.ts';
import { importModel, type ImportedModel } from '../src/core/import/import-model.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { buildScene } from '../src/core/scene/build-scene.ts';
import { toLayoutGraph } from '../src/core/scene/to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS, type SceneRequest } from '../src/core/scene/types.ts';
import { groups as words } from '../src/words/en/groups.ts';
import { formatTable, growth, median } from './measure.ts';

const PARTS = ['import', 'grouping', 'scene', 'layout'] as const;
type Part = (typeof PARTS)[number];
type Times = Readonly<Record<Part, number>>;

/** At least so many, and for so long: small models must be as warm as large ones, or growth looks too good. */
const WARM_RUNS = 10;
const WARM_MS = 3000;

/** What one process measured, in milliseconds. */
interface PartTimes {
  readonly nodes: number;
  readonly cold: Times;
  readonly warm: Times;
}

/** As a model worker imports it. */
export async function loadModel(file: string): Promise<ImportedModel> {
  const blob = new Blob([readFileSync(file)]);
  const opened = await importModel({ model: { path: path.basename(file), blob }, others: [] });
  if (!opened.ok) throw new Error(`${file} does not open: ${opened.error.kind}`);
  return opened.value;
}

/** The main graph with these groups open; null: drawn without groups. */
export function requestOf(groups: OpenGroups | null): SceneRequest {
  return { graph: graphIndex(0), options: DEFAULT_SCENE_OPTIONS, expanded: [], groups };
}

/** From the file to the layout of everything open, timed part by part. */
async function work(file: string): Promise<{ readonly nodes: number; readonly times: Times }> {
  const times = { import: 0, grouping: 0, scene: 0, layout: 0 };
  let start = performance.now();
  const lap = (part: Part): void => {
    const now = performance.now();
    times[part] = now - start;
    start = now;
  };
  const { model, diagnostics } = await loadModel(file);
  const graph = defined(model.graphs[0], 'main graph');
  lap('import');
  const grouping = buildGrouping(model, graph, words);
  lap('grouping');
  const scene = buildScene(model, diagnostics, requestOf(openAll), () => grouping);
  lap('scene');
  layoutGraph(toLayoutGraph(scene).graph);
  lap('layout');
  return { nodes: graph.nodes.length, times };
}

/** Measures in this process and prints `PartTimes` as JSON: what `benchParts` runs once for each model. */
export async function main([file = '']: readonly string[]): Promise<void> {
  const { nodes, times: cold } = await work(file);
  const runs: Times[] = [];
  const start = performance.now();
  while (runs.length < WARM_RUNS || performance.now() - start < WARM_MS) runs.push((await work(file)).times);
  // The median, not the best: the best run of a small model is one without a garbage collection.
  const later = runs.slice(runs.length >> 1);
  const warm = { ...cold };
  for (const part of PARTS) warm[part] = median(later.map((times) => times[part]));
  console.log(JSON.stringify({ nodes, cold, warm } satisfies PartTimes));
}

function measureInNewProcess(file: string): PartTimes {
  const output = execFileSync(process.execPath, ['scripts/run.mjs', 'bench/large-parts.ts', file], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as PartTimes;
}

/** A Markdown table: a row for each model, and after each family the powers of the node count that the parts follow. */
export function benchParts(
  families: readonly (readonly string[])[],
  bar: number,
  fileOf: (model: string) => string,
): string {
  const rows = families.flatMap((family) => {
    const measured = family.map((model) => measureInNewProcess(fileOf(model)));
    const sizes = measured.map(({ nodes }) => nodes);
    const powers = PARTS.map((part) =>
      growth(
        sizes,
        measured.map(({ warm }) => warm[part]),
      ).toFixed(2),
    );
    const times = measured.map((one, i) => timesRow(family[i] ?? '', one));
    return [...times, [`power of the nodes, bar ${bar}`, '', ...powers]];
  });
  return formatTable(['in Node, warm (cold)', 'nodes', ...PARTS], rows);
}

function timesRow(name: string, { nodes, cold, warm }: PartTimes): string[] {
  const times = PARTS.map((part) => `${warm[part].toFixed(0)} ms (${cold[part].toFixed(0)} ms)`);
  return [name, nodes.toLocaleString('en'), ...times];
}
