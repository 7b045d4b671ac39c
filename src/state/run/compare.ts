/** Comparing: the open model's values on two backends, or with those of another model, on the same inputs. */
import type { SourceFile } from '../../core/ir/source.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { CaptureQueries } from './capture.ts';
import { BATCH_BYTES } from './capture-batches.ts';
import { compareBatches, type Side, type Sides } from './compare-batches.ts';
import { boundDimensions, convertInputs, pairInputs } from './compare-inputs.ts';
import type { Other } from './compare-other.ts';
import { renamed, sideOf } from './compare-sides.ts';
import type { CompareTolerance, OtherProblem, Reference } from './compare-state.ts';
import { pairValues, type ValuePair } from './compare-values.ts';
import type { RunJobs } from './run-jobs.ts';

export interface Compare {
  /** Compares every value on two backends; the second is the one that counts as right. */
  backends(backends: readonly [Backend, Backend], tolerance: CompareTolerance): Promise<void>;
  /** Compares every value that the other model has as well, on the chosen backend; the other model counts as right. */
  models(tolerance: CompareTolerance): Promise<void>;
  /** Opens the other model. */
  open(files: readonly SourceFile[]): Promise<void>;
}

interface Job {
  readonly reference: Reference;
  readonly tolerance: CompareTolerance;
  /** Of the open model. */
  readonly feeds: readonly HeldTensor[];
  readonly pairs: readonly ValuePair[];
}

export function createCompare(
  jobs: RunJobs,
  model: Pick<CaptureQueries, 'observeBatches'>,
  other: Other,
): Compare {
  const { store, tensors } = jobs;
  const { getState: get, setState: set } = store;

  /** What the open model is given; null: the job is over. */
  async function begun(signal: AbortSignal): Promise<readonly HeldTensor[] | null> {
    const made = await jobs.made();
    if (signal.aborted) return null;
    if (made !== null) return made.map(({ tensor }) => tensor);
    jobs.fail({ kind: 'cancelled' });
    return null;
  }

  async function compare({ pairs, ...job }: Job, sides: Sides, signal: AbortSignal): Promise<void> {
    const { tolerance, feeds } = job;
    const names = pairs.map(({ value }) => value.name);
    const batches = await model.observeBatches(names, get().free, BATCH_BYTES);
    if (signal.aborted) return;
    if (!batches.ok) {
      jobs.fail(batches.error);
      return;
    }
    const total = pairs.length;
    set({
      compared: { ...job, total, rows: [] },
      taking: { done: 0, total },
      shown: { ...get().shown, nodes: 'differences' },
      phase: { kind: 'busy', stage: 'model', fraction: null },
    });
    const plan = { pairs, batches: batches.value, tolerance };
    const reply = await compareBatches(plan, sides, tensors, signal, (more) => {
      const { compared } = get();
      if (compared === null) return;
      const rows = [...compared.rows, ...more];
      set({ compared: { ...compared, rows }, taking: { done: rows.length, total } });
    });
    const { compared } = get();
    if (compared?.feeds === feeds && compared.rows.length === 0) set({ compared: null });
    if (signal.aborted) return;
    if (reply.ok) set({ phase: { kind: 'idle' }, taking: null });
    else if (reply.error.side === 'right' && job.reference.kind === 'model')
      stumble({ kind: 'run', error: reply.error.error });
    else jobs.fail(reply.error.error);
  }

  /** The other model is not to be compared with, which is said beside its name. */
  function stumble(problem: OtherProblem): void {
    const { other: now } = get();
    set({ phase: { kind: 'idle' }, taking: null });
    if (now?.state === 'open') set({ other: { ...now, problem } });
  }

  return {
    open: (files) => other.open(files),
    async backends([tested, right], tolerance) {
      const signal = jobs.begin();
      const feeds = await begun(signal);
      if (feeds === null) return;
      const { free, observable } = get();
      const values = observable?.values ?? [];
      const pairs = values.map((value) => ({ value, other: value }));
      const on = (backend: Backend): Side => sideOf(jobs, { feeds, free, backend, values }, signal);
      const reference = { kind: 'backend', tested, right } as const;
      await compare({ reference, tolerance, feeds, pairs }, { tested: on(tested), right: on(right) }, signal);
    },
    async models(tolerance) {
      const { other: chosen, observable, free, settings } = get();
      const queries = other.current();
      if (chosen?.state !== 'open' || queries === null) return;
      const { file, facts } = chosen;
      const signal = jobs.begin();
      set({ other: { ...chosen, problem: null } });
      const feeds = await begun(signal);
      if (feeds === null) return;
      const inputs = pairInputs(
        feeds,
        facts.inputs.map(({ spec }) => spec),
        facts.unfed,
      );
      if (!inputs.ok) {
        stumble(inputs.error);
        return;
      }
      const [given, there] = await Promise.all([
        convertInputs(inputs.value, tensors),
        queries.observable(settings.backend !== 'wasm'),
      ]);
      if (signal.aborted) return;
      if (!given.ok || !there.ok) {
        if (!given.ok) stumble(given.error);
        else if (!there.ok) stumble({ kind: 'run', error: there.error });
        return;
      }
      const values = observable?.values ?? [];
      const { pairs, onlyHere, onlyThere } = pairValues(values, there.value.values);
      if (pairs.length === 0) {
        stumble({ kind: 'nothing-in-common' });
        return;
      }
      const { notGiven } = inputs.value;
      const reference = { kind: 'model', file, onlyHere, onlyThere, notGiven } as const;
      const theirs = {
        model: queries,
        feeds: given.value,
        free: boundDimensions(inputs.value),
        values: there.value.values,
      };
      const sides = {
        tested: sideOf(jobs, { feeds, free, values }, signal),
        right: renamed(sideOf(jobs, theirs, signal), pairs),
      };
      await compare({ reference, tolerance, feeds, pairs }, sides, signal);
    },
  };
}
