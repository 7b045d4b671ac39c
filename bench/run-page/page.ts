/** Runs a model through the product's own clients and tells what it took; `bench/run.ts` drives it. */
import { importModel } from '../../src/core/import/import-model.ts';
import { holdBytes } from '../../src/core/tensor/held-tensor.ts';
import { prepareRunnable } from '../../src/core/transform/runnable-model.ts';
import { createRuntimeClient } from '../../src/workers/runtime/client.ts';
import type { RunnableModel, SessionOptions } from '../../src/workers/runtime/protocol.ts';

export interface RunBench {
  /** Reads a model of this server; its one input gets these dims, filled with ramps of float32. */
  open(file: string, dims: readonly number[]): Promise<void>;
  /** Medians over so many runs, in milliseconds. `round`: from the page's call to its answer; `took`: the run alone. */
  run(runs: number): Promise<{ round: number; took: number; heap: number }>;
  /** The same with every value of the main graph as an output. */
  capture(runs: number): Promise<{ round: number; took: number; values: number; bytes: number }>;
  /** Makes a session, runs, and ends the worker. */
  cycle(): Promise<void>;
}

declare global {
  interface Window {
    bench: RunBench;
  }
}

const OPTIONS: SessionOptions = {
  backend: 'wasm',
  device: 'cpu',
  threads: 1,
  freeDimensions: {},
  optimization: 'all',
  profiling: false,
  fetches: [],
  keepOptimized: false,
};

const client = createRuntimeClient({ progress: () => undefined, ended: () => undefined });
const never = new AbortController().signal;

let model: RunnableModel = { head: new Blob([]), weights: [] };
let feeds = [holdBytes('', 1, [], new Uint8Array(4))];
let values: readonly string[] = [];

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

async function create(fetches: readonly string[]): Promise<void> {
  const made = await client.create(model, { ...OPTIONS, fetches }, never);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

async function once(): Promise<{ round: number; took: number; heap: number; bytes: number }> {
  const begun = performance.now();
  const reply = await client.run('wasm', feeds, null, never);
  const round = performance.now() - begun;
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  const bytes = reply.value.outputs.reduce((sum, { blob }) => sum + blob.size, 0);
  return { round, took: reply.value.took, heap: reply.value.heap ?? 0, bytes };
}

async function many(runs: number) {
  await once();
  const all = [];
  for (let i = 0; i < runs; i += 1) all.push(await once());
  const last = all.at(-1);
  return {
    round: median(all.map((run) => run.round)),
    took: median(all.map((run) => run.took)),
    heap: last?.heap ?? 0,
    bytes: last?.bytes ?? 0,
  };
}

window.bench = {
  async open(file, dims) {
    const blob = await (await fetch(file)).blob();
    const imported = await importModel({ model: { path: file, blob }, others: [] });
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    const prepared = await prepareRunnable({
      model: imported.value.model,
      file: { blob },
      external: new Map(),
    });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
    model = {
      head: prepared.value.head,
      weights: prepared.value.weights.map(({ location }) => ({ location, file: { path: location, blob } })),
    };
    const graph = imported.value.model.graphs[0];
    const nameOf = (index: number | undefined): string => graph?.values[index ?? -1]?.name ?? '';
    const count = dims.reduce((product, dim) => product * dim, 1);
    const numbers = Float32Array.from({ length: count }, (_, i) => (i % 255) / 255);
    feeds = [holdBytes(nameOf(graph?.inputs[0]), 1, dims, new Uint8Array(numbers.buffer))];
    values = (graph?.nodes ?? []).flatMap((node) => node.outputs.map(nameOf)).filter((name) => name !== '');
  },
  async run(runs) {
    await create([]);
    return many(runs);
  },
  async capture(runs) {
    await create(values);
    return { ...(await many(runs)), values: values.length };
  },
  async cycle() {
    await create([]);
    await once();
    client.end();
  },
};
