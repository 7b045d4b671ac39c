/** Looking inside: values of the model's middle, taken with the inputs at hand. */
import type { ModelQueries } from '../../workers/model/client.ts';
import { BATCH_BYTES, outputNames, takeBatch, takeBatches } from './capture-batches.ts';
import type { Captured } from './capture-state.ts';
import { lookAtValues } from './look-at-values.ts';
import type { RunJobs } from './run-jobs.ts';

export interface Capture {
  /** Which values can be taken; kept in the store. */
  loadObservable(): Promise<void>;
  /** Takes these values, by name; what was taken before goes. */
  take(names: readonly string[]): Promise<void>;
}

export type CaptureQueries = Pick<ModelQueries, 'observable' | 'observeBatches'>;

export function createCapture(jobs: RunJobs, model: CaptureQueries): Capture {
  const { store, tensors } = jobs;
  const { getState: get, setState: set } = store;
  let captures = 0;

  return {
    async loadObservable() {
      const { facts } = get();
      const reply = await model.observable(get().settings.backend !== 'wasm');
      if (reply.ok && get().facts === facts) set({ observable: reply.value });
    },
    async take(names) {
      const signal = jobs.begin();
      const wanted = new Set(names);
      const values = (get().observable?.values ?? []).filter(({ name }) => wanted.has(name));
      const batches = await model.observeBatches(
        values.map(({ name }) => name),
        get().free,
        BATCH_BYTES,
      );
      if (signal.aborted) return;
      if (!batches.ok) {
        jobs.fail(batches.error);
        return;
      }
      captures += 1;
      const id = captures;
      const first: Captured = {
        id,
        backend: 'wasm',
        values,
        tensors: new Map(),
        failed: new Map(),
        feeds: [],
        looks: new Map(),
      };
      const [total, outputs] = [values.length, outputNames(values)];
      set({ captured: first, shown: { ...get().shown, pictures: true }, taking: { done: 0, total } });
      const reply = await takeBatches(
        batches.value,
        (batch) => takeBatch(jobs, batch, outputs, signal),
        (got) => {
          const { captured } = get();
          if (signal.aborted || captured?.id !== id) return;
          const taken = new Map([...captured.tensors, ...got.tensors]);
          const failed = new Map([...captured.failed, ...got.failed]);
          set({
            taking: { done: taken.size + failed.size, total },
            captured: {
              ...captured,
              backend: got.backend ?? captured.backend,
              tensors: taken,
              failed,
              feeds: got.feeds.length > 0 ? got.feeds : captured.feeds,
            },
          });
        },
      );
      if (!signal.aborted) {
        if (reply.ok) set({ phase: { kind: 'idle' }, taking: null });
        else jobs.fail(reply.error);
      }
      const { captured } = get();
      if (captured?.id !== id) return;
      // Nothing came of it: why, the bar says.
      if (captured.tensors.size + captured.failed.size === 0) set({ captured: null });
      else await lookAtValues(store, tensors, id);
    },
  };
}
