/** Looking inside: values of the model's middle, taken with the inputs at hand, and two backends against each other. */
import type { Backend } from '../../core/runtime/backend.ts';
import type { Tolerance } from '../../core/readout/comparison.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { ObservedValue } from '../../workers/model/protocol.ts';
import { takeBatch, takeBatches } from './capture-batches.ts';
import type { Captured, Compared, ComparedValue } from './capture-state.ts';
import { lookAtValues } from './look-at-values.ts';
import type { RunJobs } from './run-jobs.ts';

/** Bytes that the values of one run may take together: they are held twice for a moment. */
const BATCH_BYTES = 256_000_000;

export interface Capture {
  /** Which values can be taken; kept in the store. */
  loadObservable(): Promise<void>;
  /** Takes these values, by name; what was taken before goes. */
  take(names: readonly string[]): Promise<void>;
  /** Takes these values on both backends, the second being the one that counts as right. */
  compare(
    names: readonly string[],
    backends: readonly [Backend, Backend],
    tolerance: Pick<Tolerance, 'relative' | 'absolute'>,
  ): Promise<void>;
}

export type CaptureQueries = Pick<ModelQueries, 'observable' | 'observeBatches'>;

export function createCapture(jobs: RunJobs, model: CaptureQueries): Capture {
  const { store, tensors } = jobs;
  const { getState: get, setState: set } = store;
  let captures = 0;

  async function observed(names: readonly string[]): Promise<{
    readonly values: readonly ObservedValue[];
    readonly outputs: ReadonlySet<string>;
    readonly batches: readonly (readonly string[])[];
  } | null> {
    const wanted = new Set(names);
    const values = (get().observable?.values ?? []).filter(({ name }) => wanted.has(name));
    const outputs = new Set(values.filter(({ isOutput }) => isOutput).map(({ name }) => name));
    const batches = await model.observeBatches(
      values.map(({ name }) => name),
      get().free,
      BATCH_BYTES,
    );
    if (batches.ok) return { values, outputs, batches: batches.value };
    jobs.fail(batches.error);
    return null;
  }

  /** Counts what is done, for the bar. */
  function counter(total: number): (more: number) => void {
    let done = 0;
    set({ taking: { done, total } });
    return (more) => {
      done += more;
      set({ taking: { done, total } });
    };
  }

  function end(signal: AbortSignal, reply: Awaited<ReturnType<typeof takeBatches>>): void {
    if (signal.aborted) return;
    set({ taking: null });
    if (reply.ok) set({ phase: { kind: 'idle' } });
    else jobs.fail(reply.error);
  }

  return {
    async loadObservable() {
      const { facts } = get();
      const reply = await model.observable(get().settings.backend !== 'wasm');
      if (reply.ok && get().facts === facts) set({ observable: reply.value });
    },
    async take(names) {
      const signal = jobs.begin();
      const plan = await observed(names);
      if (plan === null || signal.aborted) return;
      captures += 1;
      const id = captures;
      const first: Captured = {
        id,
        backend: 'wasm',
        values: plan.values,
        tensors: new Map(),
        failed: new Map(),
        feeds: [],
        looks: new Map(),
      };
      const count = counter(plan.values.length);
      set({ captured: first, shown: { ...get().shown, pictures: true } });
      const reply = await takeBatches(
        plan.batches,
        (batch) => takeBatch(jobs, batch, plan.outputs, null, signal),
        (got) => {
          const { captured } = get();
          if (signal.aborted || captured?.id !== id) return;
          count(got.tensors.size + got.failed.size);
          set({
            captured: {
              ...captured,
              backend: got.backend ?? captured.backend,
              tensors: new Map([...captured.tensors, ...got.tensors]),
              failed: new Map([...captured.failed, ...got.failed]),
              feeds: got.feeds.length > 0 ? got.feeds : captured.feeds,
            },
          });
        },
      );
      end(signal, reply);
      const { captured } = get();
      if (captured?.id !== id) return;
      // Nothing came of it: why, the bar says.
      if (captured.tensors.size + captured.failed.size === 0) set({ captured: null });
      else await lookAtValues(store, tensors, id);
    },
    async compare(names, backends, tolerance) {
      const signal = jobs.begin();
      const plan = await observed(names);
      if (plan === null || signal.aborted) return;
      const byName = new Map(plan.values.map((value) => [value.name, value]));
      const base: Compared = { backends, tolerance, rows: [] };
      const count = counter(plan.values.length);
      set({ compared: base });
      const [left, right] = backends;
      const reply = await takeBatches(
        plan.batches,
        async (batch) => {
          const a = await takeBatch(jobs, batch, plan.outputs, left, signal);
          if (!a.ok) return a;
          const b = await takeBatch(jobs, batch, plan.outputs, right, signal);
          if (!b.ok) return b;
          const rows: ComparedValue[] = [];
          for (const name of batch) {
            const value = byName.get(name);
            const [one, other] = [a.value.tensors.get(name), b.value.tensors.get(name)];
            if (value === undefined) continue;
            if (one === undefined || other === undefined) {
              rows.push({ value, comparison: null });
              continue;
            }
            const { relative, absolute } = tolerance;
            const said = await tensors.ask((api) => api.compare(one, other, relative, absolute));
            rows.push({ value, comparison: said.ok && said.value.ok ? said.value.value : null });
          }
          if (!signal.aborted) addRows(rows);
          return b;
        },
        (got) => {
          if (signal.aborted) return;
          count(got.tensors.size + got.failed.size);
          if (got.backend !== null) return;
          addRows(
            [...got.failed.keys()].flatMap((name) => {
              const value = byName.get(name);
              return value === undefined ? [] : [{ value, comparison: null }];
            }),
          );
        },
      );
      end(signal, reply);
      if (!signal.aborted && !reply.ok && get().compared?.rows.length === 0) set({ compared: null });
    },
  };

  function addRows(rows: readonly ComparedValue[]): void {
    const { compared } = get();
    if (compared !== null) set({ compared: { ...compared, rows: [...compared.rows, ...rows] } });
  }
}
