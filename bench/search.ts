/**
 * Search: the time to build the index on first use, and to answer typical queries. Indexing runs once in a model worker, in
 * code that has never run before: so each measured build has a process of its own, which imports the model first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSearchIndex } from '../src/core/analysis/search-index.ts';
import { searchModel } from '../src/core/analysis/search-model.ts';
import { importModel } from '../src/core/import/import-model.ts';
import type { Model } from '../src/core/ir/model.ts';
import { generateLarge } from '../scripts/generate-large.ts';
import { formatTable, median } from './measure.ts';

/** Both have 29,399 nodes; `traced` has what newer exporters write on each: shapes and five texts of metadata. */
const MODELS = ['gpt-192', 'gpt-192-traced'];
const QUERIES = ['matmul', 'h.100', 'weight', 'op:softmax', 'shape:16', 'h.17 mlp add', 'e', 'nowhere'];
const FIRST_USES = 5;
const REPEATS = 15;
/** As many hits as the search dialog asks for. */
const LIMIT = 2000;

interface Taken {
  readonly wall: number;
  /** Of all threads: what the compiler and the collector do beside the main thread counts too. */
  readonly processor: number;
}

/** What one process measured. */
interface FirstUse {
  readonly nodes: number;
  readonly first: Taken;
  readonly later: Taken;
  readonly queries: readonly { readonly milliseconds: number; readonly total: number }[];
}

function take(run: () => unknown): Taken {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

function medianOf(taken: readonly Taken[]): Taken {
  return {
    wall: median(taken.map(({ wall }) => wall)),
    processor: median(taken.map(({ processor }) => processor)),
  };
}

async function load(file: string): Promise<Model> {
  const blob = new Blob([readFileSync(file)]);
  const opened = await importModel({ model: { path: path.basename(file), blob }, others: [] });
  if (!opened.ok) throw new Error(`${file} does not open: ${opened.error.kind}`);
  return opened.value.model;
}

/** Measures in this process and prints a `FirstUse` as JSON: what `benchSearch` runs once for each. */
export async function main([file = '']: readonly string[]): Promise<void> {
  const model = await load(file);
  const first = take(() => buildSearchIndex(model));
  const later = medianOf(Array.from({ length: REPEATS }, () => take(() => buildSearchIndex(model))));
  const index = buildSearchIndex(model);
  const queries = QUERIES.map((query) => ({
    milliseconds: median(
      Array.from({ length: REPEATS }, () => take(() => searchModel(index, query, LIMIT)).wall),
    ),
    total: searchModel(index, query, LIMIT).total,
  }));
  const nodes = model.graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
  console.log(JSON.stringify({ nodes, first, later, queries } satisfies FirstUse));
}

function measureInNewProcess(file: string): FirstUse {
  const output = execFileSync(process.execPath, ['scripts/run.mjs', 'bench/search.ts', file], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as FirstUse;
}

/** Two Markdown tables: index builds, then queries with the number of all their hits. */
export function benchSearch(folder: string): string {
  const builds: string[][] = [];
  const queries = QUERIES.map((query) => [`\`${query}\``]);
  for (const name of MODELS) {
    const file = path.join(folder, `${name}.onnx`);
    if (!existsSync(file)) generateLarge(folder, name);
    const uses = Array.from({ length: FIRST_USES }, () => measureInNewProcess(file));
    const show = (which: 'first' | 'later'): string => {
      const { wall, processor } = medianOf(uses.map((use) => use[which]));
      return `${wall.toFixed(0)} ms (${processor.toFixed(0)} ms)`;
    };
    builds.push([`${name}, ${uses[0]?.nodes ?? 0} nodes`, show('first'), show('later')]);
    queries.forEach((row, i) => {
      const milliseconds = median(uses.map((use) => use.queries[i]?.milliseconds ?? Number.NaN));
      row.push(`${milliseconds.toFixed(1)} ms`, String(uses[0]?.queries[i]?.total ?? 0));
    });
  }
  const heads = MODELS.flatMap((name) => [name, 'hits']);
  return [
    formatTable(['index, elapsed (processor)', 'first use', 'later'], builds),
    formatTable(['query', ...heads], queries),
  ].join('\n\n');
}
