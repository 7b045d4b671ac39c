import { describe, expect, it } from 'vitest';
import { nodeIndex, valueIndex } from '../../core/base/indices.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import { createCapture, type Capture } from './capture.ts';
import type { Prepared, RunJobs } from './run-jobs.ts';
import type { RunSessions, SessionChange } from './run-sessions.ts';
import { createRunStore, type RunStore } from './run-state.ts';

const VALUES = ['a', 'b', 'c', 'y'].map((name, index) => ({
  value: valueIndex(index),
  node: nodeIndex(index),
  name,
  elemType: 1,
  isOutput: name === 'y',
}));

interface Fakes {
  readonly store: RunStore;
  readonly capture: Capture;
  readonly calls: string[];
  readonly abort: AbortController;
}

function setUp(prepared: (change: SessionChange) => RunError | null = () => null): Fakes {
  const store = createRunStore();
  store.setState({ observable: { values: VALUES, hidden: [] } });
  const calls: string[] = [];
  const abort = new AbortController();
  const jobs: RunJobs = {
    store,
    runtime: {
      run: async (backend: string, _feeds: unknown, names: readonly string[] | null) => {
        calls.push(`run ${backend} ${names?.join() ?? 'all'}`);
        const outputs = (names ?? []).map((name) => holdBytes(name, 1, [1], new Uint8Array(4)));
        return ok({ outputs: outputs.filter(({ tensor }) => tensor.name !== 'c'), unreadable: [], took: 1 });
      },
    } as unknown as RuntimeClient,
    tensors: {
      ask: async (question: (api: unknown) => unknown) =>
        ok(
          await question({
            thumbnail: async () => ok({ kind: 'none' }),
            health: async () => err({ kind: 'no-payload' }),
          }),
        ),
    } as unknown as TensorsClient,
    sessions: {} as RunSessions,
    begin: () => abort.signal,
    made: async () => [],
    prepare: async (_signal, change): Promise<Result<Prepared, RunError>> => {
      const { backend = 'wasm', fetches = [] } = change;
      calls.push(`create ${backend} ${fetches.join()}`);
      const error = prepared(change);
      const session = { backend } as Prepared['session'];
      return error === null ? ok({ inputs: [], feeds: [], session, fresh: true }) : err(error);
    },
    fail: (error) => store.setState({ phase: { kind: 'failed', error } }),
  };
  const model = {
    observable: async () => ok({ values: VALUES, hidden: [] }),
    observeBatches: async (names: readonly string[]) => ok([names.slice(0, 2), names.slice(2)]),
  };
  return { store, capture: createCapture(jobs, model), calls, abort };
}

describe('looking inside', () => {
  it('takes values batch by batch, and asks for no output twice', async () => {
    const { store, capture, calls } = setUp();
    await capture.take(['a', 'b', 'c', 'y']);
    expect(calls).toEqual(['create wasm a,b', 'run wasm a,b', 'create wasm c', 'run wasm c,y']);
    const { captured, taking, phase } = store.getState();
    expect([...(captured?.tensors.keys() ?? [])]).toEqual(['a', 'b', 'y']);
    expect(captured?.failed.get('c')).toEqual({ kind: 'unreadable' });
    expect([...(captured?.looks.keys() ?? [])]).toEqual(['a', 'b', 'y']);
    expect(taking).toBeNull();
    expect(phase.kind).toBe('idle');
  });

  it('marks the one that fails and keeps the others', async () => {
    const error: RunError = { kind: 'worker-lost', reason: 'out of memory' };
    const { store, capture } = setUp(({ fetches }) => (fetches?.includes('b') === true ? error : null));
    await capture.take(['a', 'b']);
    const { captured } = store.getState();
    expect([...(captured?.tensors.keys() ?? [])]).toEqual(['a']);
    expect(captured?.failed.get('b')).toEqual({ kind: 'failed', error });
  });

  it('leaves nothing behind when the model does not run at all', async () => {
    const error: RunError = { kind: 'worker-lost', reason: 'no' };
    const { store, capture } = setUp(() => error);
    await capture.take(['a', 'b']);
    expect(store.getState().captured).toBeNull();
    expect(store.getState().phase).toEqual({ kind: 'failed', error });
  });

  it('drops what comes after another job has begun', async () => {
    const { store, capture, abort } = setUp();
    const taking = capture.take(['a']);
    abort.abort();
    await taking;
    expect(store.getState().captured).toBeNull();
  });
});
