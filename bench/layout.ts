/**
 * Layout: medians of both engines by size, and how they grow. `node scripts/run.mjs bench/layout.ts [--quick] [--nested]`; each
 * graph is laid out several times in one process, the first time counted apart as `cold`.
 */
import type { LayoutGraph } from '../src/core/layout/types.ts';
import { layoutWithElk } from '../src/core/layout/elk/elk-layout.ts';
import { loadElk } from '../src/core/layout/elk/load-elk.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import { createLayoutMemo } from '../src/core/layout/layout-memo.ts';
import { nestedChainSample, nestedTransformerSample } from '../src/core/layout/testing/nested-samples.ts';
import {
  chainSample,
  randomSample,
  residualSample,
  sampleGraph,
  transformerSample,
  unetSample,
} from '../src/core/layout/testing/samples.ts';
import { growth, median } from './measure.ts';

// Loaded here: the runner of `scripts/run.mjs` is closed when `main` runs.
await loadElk();

const FAMILIES: readonly { readonly name: string; readonly make: (size: number) => LayoutGraph }[] = [
  { name: 'chain', make: (n) => sampleGraph(chainSample(n)) },
  { name: 'ResNet', make: (n) => sampleGraph(residualSample(Math.ceil(n / 7.25))) },
  { name: 'GPT', make: (n) => sampleGraph(transformerSample(Math.ceil(n / 32))) },
  { name: 'U-Net', make: (n) => sampleGraph(unetSample(Math.ceil(n / 12))) },
  { name: 'random', make: (n) => sampleGraph(randomSample(n, 7)) },
];
/** Open groups within open groups; 192 blocks are 28,000 nodes, as a large GPT exports. */
const NESTED: readonly { readonly name: string; readonly make: () => LayoutGraph }[] = [
  ...[12, 48, 192].map((blocks) => ({
    name: `nested GPT, ${blocks} blocks`,
    make: () => sampleGraph(nestedTransformerSample(blocks, 16, 6)),
  })),
  { name: 'nested chain, frames of 40', make: () => sampleGraph(nestedChainSample(100_000, 40)) },
];
const SIZES = [170, 1000, 3000, 10_000, 30_000];
/** elkjs takes minutes, or the whole stack, above this. */
const MOST_FOR_ELK = 1000;

interface Times {
  readonly cold: number;
  readonly warm: number;
  readonly best: number;
}

async function measure(run: () => unknown, times: number): Promise<Times> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return { cold: taken[0] ?? NaN, warm: median(taken.slice(1)), best: Math.min(...taken) };
}

/** Nested graphs: cold and warm, and once more with a memo that knows them already, as when a group is opened. */
async function measureNested(): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const { name, make } of NESTED) {
    const graph = make();
    const own = await measure(() => layoutGraph(graph), 4);
    const memo = createLayoutMemo();
    layoutGraph(graph, { memo });
    const kept = await measure(() => layoutGraph(graph, { memo }), 4);
    rows.push({
      graph: name,
      nodes: graph.nodes.length,
      edges: graph.edges.length,
      'cold ms': Math.round(own.cold),
      'warm ms': Number(own.warm.toFixed(1)),
      'memo kept ms': Number(kept.warm.toFixed(1)),
    });
  }
  console.table(rows);
}

export async function main(args: readonly string[]): Promise<void> {
  await measureNested();
  if (args.includes('--nested')) return;
  const quick = args.includes('--quick');
  const rows: Record<string, string | number>[] = [];
  for (const { name, make } of FAMILIES) {
    const sizes: number[] = [];
    const times: number[] = [];
    for (const size of SIZES) {
      if (quick && size > 3000) continue;
      const graph = make(size);
      const own = await measure(() => layoutGraph(graph), size > 5000 ? 4 : 8);
      const elk =
        size <= MOST_FOR_ELK ? await measure(() => layoutWithElk(graph), quick || size > 500 ? 2 : 4) : null;
      sizes.push(graph.nodes.length);
      // The best time: what else the machine does only ever adds.
      times.push(own.best);
      rows.push({
        graph: name,
        nodes: graph.nodes.length,
        edges: graph.edges.length,
        'opscope cold ms': Math.round(own.cold),
        'opscope ms': Number(own.warm.toFixed(1)),
        'elk cold ms': elk === null ? '' : Math.round(elk.cold),
        'elk ms': elk === null ? '' : Math.round(elk.warm),
      });
    }
    rows.push({
      graph: `${name}: growth exponent`,
      'opscope ms': Number(growth(sizes.slice(1), times.slice(1)).toFixed(2)),
    });
  }
  console.table(rows);
}
