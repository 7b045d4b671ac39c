import { describe, expect, it } from 'vitest';
import { nodeIndex, valueIndex } from '../../core/base/indices.ts';
import { err, ok } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import { holdBytes, type HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { SessionFacts, SessionOptions } from '../../workers/runtime/protocol.ts';
import type { ObservedValue, RunFacts } from '../../workers/model/protocol.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import { createCompare, type Compare } from './compare.ts';
import { createOther, type OtherClient } from './compare-other.ts';
import type { RunJobs } from './run-jobs.ts';
import type { RunSessions, SessionModel } from './run-sessions.ts';
import { createRunStore, type RunStore } from './run-state.ts';

const valuesOf = (names: readonly string[], outputs: readonly string[]): readonly ObservedValue[] =>
  names.map((name, index) => ({
    value: valueIndex(index),
    node: nodeIndex(index),
    name,
    elemType: 1,
    isOutput: outputs.includes(name),
  }));

const HERE = valuesOf(['a', 'b', 'c', 'y'], ['y']);
const TOLERANCE = { relative: 1e-3, absolute: 1e-5 };
const FAILURE: RunError = { kind: 'worker-lost', reason: 'no' };
const FILES = [{ path: 'other.onnx', blob: new Blob([]) }];

interface Setting {
  /** The other model. */
  readonly there?: readonly ObservedValue[];
  readonly inputs?: readonly string[];
  /** Why a session with these options is not made. */
  readonly fails?: (options: SessionOptions, isOther: boolean) => RunError | null;
  /** Called when a run begins. */
  readonly onRun?: (count: number) => void;
  readonly dims?: (name: string, isOther: boolean) => readonly number[];
}

interface Fakes {
  readonly store: RunStore;
  readonly compare: Compare;
  readonly calls: string[];
  /** As Cancel does. */
  cancel(): void;
}

function setUp(setting: Setting = {}): Fakes {
  const { there = HERE, inputs = ['x'], fails = () => null, dims = () => [1] } = setting;
  const store = createRunStore();
  store.setState({ observable: { values: HERE, hidden: [] } });
  const calls: string[] = [];
  let abort = new AbortController();
  let runs = 0;
  let live = { isOther: false };
  const held = (name: string): HeldTensor => holdBytes(name, 1, dims(name, live.isOther), new Uint8Array(4));
  const facts = {
    inputs: inputs.map((name) => ({ spec: { name, dataType: 1, dims: null, hasDefault: false } })),
    unfed: [],
  } as unknown as RunFacts;
  const client: OtherClient = {
    open: async ({ model }, _view, signal) => {
      calls.push(`open ${model.path}`);
      if (signal?.aborted === true) return err({ kind: 'cancelled' });
      return ok({ summary: { file: model.path } } as never);
    },
    close: () => calls.push('close'),
    runFacts: async () => ok(facts),
    runnable: async () => ok({ head: new Blob([]), weights: [] }),
    observable: async () => ok({ values: there, hidden: [] }),
  };
  const jobs: RunJobs = {
    store,
    runtime: {
      run: async (
        backend: string,
        feeds: readonly HeldTensor[],
        names: readonly string[] | null,
        signal: AbortSignal,
      ) => {
        runs += 1;
        setting.onRun?.(runs);
        const given = feeds.map(({ tensor }) => tensor.name).join();
        calls.push(`run ${live.isOther ? 'other' : backend}(${given}) ${names?.join() ?? 'all'}`);
        // As the client does.
        if (signal.aborted) return err({ kind: 'cancelled' });
        return ok({ outputs: (names ?? []).map(held), unreadable: [], took: 1 });
      },
    } as unknown as RuntimeClient,
    tensors: {
      ask: async (question: (api: unknown) => unknown) =>
        ok(
          await question({
            makeInput: async ({ name }: { name: string }) =>
              ok({ tensor: holdBytes(name, 1, [1], new Uint8Array(4)) }),
            compare: async (a: HeldTensor) => ok({ agrees: a.tensor.name !== 'b' }),
          }),
        ),
    } as unknown as TensorsClient,
    sessions: {
      ensure: async (options: SessionOptions, _signal: AbortSignal, of?: SessionModel) => {
        live = { isOther: of !== undefined };
        const error = fails(options, live.isOther);
        const session = { backend: options.backend } as SessionFacts;
        return error === null ? ok({ facts: session, fresh: true }) : err(error);
      },
    } as unknown as RunSessions,
    begin: () => {
      abort.abort();
      abort = new AbortController();
      return abort.signal;
    },
    made: async () => [
      { tensor: holdBytes('x', 1, [1], new Uint8Array(4)), placement: null, preview: null, picture: null },
    ],
    prepare: async () => err(FAILURE),
    fail: (error) => store.setState({ phase: { kind: 'failed', error } }),
  };
  const model = {
    observeBatches: async (names: readonly string[]) =>
      ok([names.slice(0, 2), names.slice(2)].filter(({ length }) => length > 0)),
  };
  const compare = createCompare(jobs, model, createOther(jobs, client));
  return { store, compare, calls, cancel: () => abort.abort() };
}

async function opened(setting?: Setting): Promise<Fakes> {
  const fakes = setUp(setting);
  await fakes.compare.open(FILES);
  fakes.calls.length = 0;
  return fakes;
}

const verdicts = ({ store }: Fakes) =>
  store
    .getState()
    .compared?.rows.map(({ value, otherName, comparison }) => [
      otherName === null ? value.name : `${value.name} = ${otherName}`,
      comparison?.agrees ?? null,
    ]);

describe('comparing two backends', () => {
  it('runs both on each batch and says which values differ', async () => {
    const fakes = setUp();
    await fakes.compare.backends(['webgpu', 'wasm'], TOLERANCE);
    expect(fakes.calls).toEqual([
      'run webgpu(x) a,b',
      'run wasm(x) a,b',
      'run webgpu(x) c,y',
      'run wasm(x) c,y',
    ]);
    expect(verdicts(fakes)).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['y', true],
    ]);
    const { phase, taking, shown } = fakes.store.getState();
    expect([phase.kind, taking, shown.nodes]).toEqual(['idle', null, 'differences']);
  });

  it('keeps the value that a backend fails with apart from the others', async () => {
    const fakes = setUp({
      fails: ({ backend, fetches }) => (backend === 'webgpu' && fetches.includes('a') ? FAILURE : null),
    });
    await fakes.compare.backends(['webgpu', 'wasm'], TOLERANCE);
    expect(verdicts(fakes)).toEqual([
      ['a', null],
      ['b', false],
      ['c', true],
      ['y', true],
    ]);
  });

  it('leaves nothing behind, and the reason, when a side does not run at all', async () => {
    const { store, compare } = setUp({ fails: ({ backend }) => (backend === 'webgpu' ? FAILURE : null) });
    await compare.backends(['webgpu', 'wasm'], TOLERANCE);
    expect(store.getState().compared).toBeNull();
    expect(store.getState().phase).toEqual({ kind: 'failed', error: FAILURE });
  });
});

describe('comparing two models', () => {
  it('pairs values by name, outputs that are left by position, and counts the rest', async () => {
    const fakes = await opened({ there: valuesOf(['q', 'a', 'c', 'out'], ['out']), inputs: ['pixels'] });
    await fakes.compare.models(TOLERANCE);
    expect(fakes.calls).toEqual([
      'run wasm(x) a,c',
      'run other(pixels) a,c',
      'run wasm(x) y',
      'run other(pixels) out',
    ]);
    expect(verdicts(fakes)).toEqual([
      ['a', true],
      ['c', true],
      ['y = out', true],
    ]);
    expect(fakes.store.getState().compared?.reference).toEqual({
      kind: 'model',
      file: 'other.onnx',
      onlyHere: 1,
      onlyThere: 1,
      notGiven: [],
    });
  });

  it('asks for an output as such on the side where it is one', async () => {
    const fetched: string[] = [];
    const fakes = await opened({
      there: valuesOf(['b', 'y'], ['b']),
      fails: ({ fetches }, isOther) => {
        fetched.push(`${isOther ? 'other' : 'open'} ${fetches.join()}`);
        return null;
      },
    });
    await fakes.compare.models(TOLERANCE);
    expect(fetched).toEqual(['open b', 'other y']);
  });

  it('says in the row that the shapes differ', async () => {
    const fakes = await opened({ dims: (name, isOther) => (name === 'c' && isOther ? [1, 1] : [1]) });
    await fakes.compare.models(TOLERANCE);
    const shapes = fakes.store.getState().compared?.rows.map((row) => row.shapes);
    expect(shapes).toEqual([null, null, [[1], [1, 1]], null]);
  });

  it('names the input that does not fit, before anything runs', async () => {
    const fakes = await opened({ inputs: ['x', 'mask'] });
    await fakes.compare.models(TOLERANCE);
    expect(fakes.calls).toEqual([]);
    expect(fakes.store.getState().other).toMatchObject({ problem: { kind: 'no-input', input: 'mask' } });
    expect(fakes.store.getState().phase.kind).toBe('idle');
  });

  it('says so when the models have nothing in common', async () => {
    const fakes = await opened({ there: valuesOf(['p', 'q'], []) });
    await fakes.compare.models(TOLERANCE);
    expect(fakes.store.getState().other).toMatchObject({ problem: { kind: 'nothing-in-common' } });
  });

  it('blames the other model when it is the one that does not run', async () => {
    const fakes = await opened({ fails: (_, isOther) => (isOther ? FAILURE : null) });
    await fakes.compare.models(TOLERANCE);
    const { other, phase, compared } = fakes.store.getState();
    expect(other).toMatchObject({ problem: { kind: 'run', error: FAILURE } });
    expect([phase.kind, compared]).toEqual(['idle', null]);
  });

  it('stops at once when it is cancelled, and keeps the rows that were there', async () => {
    for (const [at, rows] of [
      [1, undefined],
      [2, undefined],
      [3, 2],
      [4, 2],
    ] as const) {
      const fakes: Fakes = await opened({ onRun: (count) => count === at && fakes.cancel() });
      await fakes.compare.models(TOLERANCE);
      expect(fakes.calls).toHaveLength(at);
      expect(fakes.store.getState().compared?.rows.length).toBe(rows);
    }
  });
});

describe('the other model', () => {
  it('replaces the one before, with what was compared with that', async () => {
    const fakes = await opened();
    await fakes.compare.models(TOLERANCE);
    await fakes.compare.open([{ path: 'third.onnx', blob: new Blob([]) }]);
    expect(fakes.store.getState().compared).toBeNull();
    expect(fakes.store.getState().other).toMatchObject({ state: 'open', file: 'third.onnx' });
    expect(fakes.calls.slice(-2)).toEqual(['close', 'open third.onnx']);
  });

  it('ends its worker when its opening is cancelled', async () => {
    const fakes = setUp();
    const opening = fakes.compare.open(FILES);
    fakes.cancel();
    await opening;
    expect(fakes.store.getState().other).toBeNull();
    expect(fakes.calls).toEqual(['close', 'open other.onnx', 'close']);
  });

  it('is left alone by an opening that another one has overtaken', async () => {
    const fakes = setUp();
    const first = fakes.compare.open(FILES);
    const second = fakes.compare.open([{ path: 'late.onnx', blob: new Blob([]) }]);
    await Promise.all([first, second]);
    expect(fakes.store.getState().other).toMatchObject({ state: 'open', file: 'late.onnx' });
    expect(fakes.calls.filter((call) => call === 'close')).toHaveLength(2);
  });

  it('says why these files hold no model', async () => {
    const fakes = setUp();
    await fakes.compare.open(['a.txt', 'b.txt'].map((path) => ({ path, blob: new Blob([]) })));
    expect(fakes.store.getState().other).toMatchObject({
      state: 'failed',
      error: { kind: 'no-model-in-drop' },
    });
    await fakes.compare.models(TOLERANCE);
    expect(fakes.store.getState().compared).toBeNull();
  });
});
