/** Opens and runs a model through the product's own clients and tells what it took; `bench/run-parts.ts` drives it. */
import type { Result } from '../../src/core/base/result.ts';
import type { ModelSource } from '../../src/core/ir/source.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../src/core/scene/types.ts';
import { heldBytes, holdBytes, type HeldTensor } from '../../src/core/tensor/held-tensor.ts';
import { createModelClient } from '../../src/workers/model/client.ts';
import { createRuntimeClient } from '../../src/workers/runtime/client.ts';
import { PLAIN_SESSION, type RunnableModel } from '../../src/workers/runtime/protocol.ts';
import type { BareReply, BareRequest } from './bare.worker.ts';

export interface RunBench {
  /** Opens the files of the page's input, the model first. Its inputs are made: ramps of float32. */
  open(): Promise<void>;
  /** A session, with every value of the main graph as an output or with the model's own outputs only. */
  create(fetches: 'none' | 'all'): Promise<{ readonly heap: number; readonly values: number }>;
  /**
   * Medians over so many runs, in milliseconds. `round`: from the page's call to its answer; `took`: the runtime alone;
   * `extra`: what the one has more than the other, run by run. `given`: whether each run has inputs of its own.
   */
  run(runs: number, given: 'same' | 'new'): Promise<RunTimes>;
  /** Opens, makes a session, runs, and closes everything. */
  cycle(): Promise<void>;
  /** The first run after opening, stage by stage, in milliseconds. */
  first(): Promise<readonly { readonly stage: string; readonly ms: number }[]>;
  /** One run of the bare runtime in a worker of its own: of our head and its weights, or of the file whole. */
  bare(how: 'head' | 'whole'): Promise<BareReply>;
}

export interface RunTimes {
  readonly round: number;
  readonly took: number;
  readonly extra: number;
  readonly heap: number;
  readonly bytes: number;
}

declare global {
  interface Window {
    bench: RunBench;
  }
}

const never = new AbortController().signal;
let marks: { stage: string; at: number }[] = [];
const opener = createModelClient({ progress: () => undefined, lost: () => undefined });
const runtime = createRuntimeClient({
  progress(stage) {
    if (marks.at(-1)?.stage !== stage) marks.push({ stage, at: performance.now() });
  },
  ended: () => undefined,
});

let model: RunnableModel = { head: new Blob([]), weights: [] };
let feeds: readonly HeldTensor[] = [];

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** The files as they lie on the disk: what is fetched would be in memory. */
function chosen(): ModelSource {
  const files = [...(document.querySelector('input')?.files ?? [])];
  const [first, ...others] = files.map((blob) => ({ path: blob.name, blob }));
  if (first === undefined) throw new Error('no file');
  return { model: first, others };
}

async function open(): Promise<void> {
  must(await opener.open(chosen(), { options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null }));
  const facts = must(await opener.runFacts());
  feeds = makeFeeds(
    facts.inputs.map(({ spec: { name, dims } }) => ({
      name,
      dims: (dims ?? []).map((dim) => (dim.kind === 'known' ? dim.value : 1)),
    })),
  );
}

/** Ramps. */
function makeFeeds(
  inputs: readonly { readonly name: string; readonly dims: readonly number[] }[],
): readonly HeldTensor[] {
  return inputs.map(({ name, dims }) => {
    const count = dims.reduce((product, size) => product * size, 1);
    const numbers = Float32Array.from({ length: count }, (_, i) => (i % 255) / 255);
    return holdBytes(name, 1, dims, new Uint8Array(numbers.buffer));
  });
}

async function prepare(): Promise<void> {
  model = must(await opener.runnable());
}

async function create(fetches: readonly string[]) {
  return must(await runtime.create(model, { ...PLAIN_SESSION, fetches }, never));
}

async function once(given: 'same' | 'new' = 'same') {
  if (given === 'new') feeds = makeFeeds(feeds.map(({ tensor }) => tensor));
  const begun = performance.now();
  const reply = must(await runtime.run('wasm', feeds, null, never));
  const round = performance.now() - begun;
  const bytes = reply.outputs.reduce((sum, { tensor }) => sum + tensor.storedBytes, 0);
  return { round, took: reply.took, extra: round - reply.took, heap: reply.heap ?? 0, bytes };
}

function askBare(request: BareRequest): Promise<BareReply> {
  const worker = new Worker(new URL('./bare.worker.ts', import.meta.url), {
    type: 'module',
    name: document.baseURI,
  });
  return new Promise((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<BareReply>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage(request, []);
  });
}

window.bench = {
  async open() {
    await open();
    await prepare();
  },
  async create(fetches) {
    const values = fetches === 'none' ? [] : must(await opener.observable(false)).values;
    const names = values.filter(({ isOutput }) => !isOutput).map(({ name }) => name);
    return { heap: (await create(names)).heap ?? 0, values: values.length };
  },
  async run(runs, given) {
    await once(given);
    const all: Awaited<ReturnType<typeof once>>[] = [];
    for (let i = 0; i < runs; i += 1) all.push(await once(given));
    const of = (what: 'round' | 'took' | 'extra'): number => median(all.map((run) => run[what]));
    const last = all.at(-1);
    return {
      round: of('round'),
      took: of('took'),
      extra: of('extra'),
      heap: last?.heap ?? 0,
      bytes: last?.bytes ?? 0,
    };
  },
  async cycle() {
    await open();
    await prepare();
    await create([]);
    await once();
    runtime.end();
    opener.close();
  },
  async first() {
    await open();
    marks = [{ stage: 'prepare', at: performance.now() }];
    await prepare();
    marks.push({ stage: 'start', at: performance.now() });
    await create([]);
    marks.push({ stage: 'first run', at: performance.now() });
    await once();
    const end = performance.now();
    return marks.map(({ stage, at }, i) => ({ stage, ms: (marks[i + 1]?.at ?? end) - at }));
  },
  async bare(how) {
    const file = chosen().model.blob;
    const inputs = await Promise.all(
      feeds.map(async (feed) => ({
        name: feed.tensor.name,
        dims: feed.tensor.dims,
        data: new Float32Array((await heldBytes(feed)).buffer),
      })),
    );
    return askBare(
      how === 'whole'
        ? { head: file, weights: [], inputs }
        : {
            head: model.head,
            weights: model.weights.map(({ location, file: { blob } }) => ({ path: location, data: blob })),
            inputs,
          },
    );
  },
};
