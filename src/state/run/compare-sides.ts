/** The sides of a comparison: how values of a model are taken on a backend. */
import { ok } from '../../core/base/result.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { ObservedValue } from '../../workers/model/protocol.ts';
import { outputNames, takeBatch, type BatchMaker } from './capture-batches.ts';
import type { Side } from './compare-batches.ts';
import type { ValuePair } from './compare-values.ts';
import type { RunJobs } from './run-jobs.ts';
import { sessionOptions, type SessionModel } from './run-sessions.ts';

/** What one side runs. */
export interface SideModel {
  /** undefined: the open model. */
  readonly model?: SessionModel;
  readonly feeds: readonly HeldTensor[];
  readonly free: FreeDimensions;
  /** undefined: the chosen one. */
  readonly backend?: Backend;
  readonly values: readonly ObservedValue[];
}

/** How this side takes values. Inputs and settings are those of now: what changes meanwhile must not reach one side only. */
export function sideOf(
  { store, runtime, sessions }: Pick<RunJobs, 'store' | 'runtime' | 'sessions'>,
  { model, feeds, free, backend, values }: SideModel,
  signal: AbortSignal,
): Side {
  const outputs = outputNames(values);
  const { settings, report } = store.getState();
  const maker: BatchMaker = {
    runtime,
    async prepare(stop, change) {
      const options = sessionOptions({ settings, report }, free, {
        ...change,
        ...(backend && { backend }),
      });
      const session = await sessions.ensure(options, stop, model);
      return session.ok ? ok({ session: session.value.facts, feeds }) : session;
    },
  };
  return (names) => takeBatch(maker, names, outputs, signal);
}

/** The other model's side, by the open model's names. */
export function renamed(side: Side, pairs: readonly ValuePair[]): Side {
  const there = new Map(pairs.map(({ value, other }) => [value.name, other.name]));
  const here = new Map(pairs.map(({ value, other }) => [other.name, value.name]));
  const back = <T>(by: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...by].map(([name, one]) => [here.get(name) ?? name, one]));
  return async (names) => {
    const reply = await side(names.map((name) => there.get(name) ?? name));
    if (!reply.ok) return reply;
    return ok({ ...reply.value, tensors: back(reply.value.tensors), failed: back(reply.value.failed) });
  };
}
