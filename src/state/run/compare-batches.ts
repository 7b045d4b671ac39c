/**
 * Comparing many values in few runs. Every batch of values takes a session of its own on each side, whichever side goes
 * first: so both take a batch before the next one begins, and no more than two batches of values are ever held.
 */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import { takeBatches, type BatchReply } from './capture-batches.ts';
import type { ComparedValue, CompareTolerance } from './compare-state.ts';
import type { ValuePair } from './compare-values.ts';

/** Takes values of one side; they are asked for and answered by their names in the open model. */
export type Side = (names: readonly string[]) => Promise<Result<BatchReply, RunError>>;

export interface Sides {
  readonly tested: Side;
  /** What counts as right. */
  readonly right: Side;
}

export interface ComparePlan {
  readonly pairs: readonly ValuePair[];
  /** Names of the pairs in the open model, split into runs. */
  readonly batches: readonly (readonly string[])[];
  readonly tolerance: CompareTolerance;
}

/** Compares all pairs; `onRows` gets those of each batch. An error says which side does not run, whatever it is asked for. */
export async function compareBatches(
  { pairs, batches, tolerance }: ComparePlan,
  sides: Sides,
  tensors: Pick<TensorsClient, 'ask'>,
  signal: AbortSignal,
  onRows: (rows: readonly ComparedValue[]) => void,
): Promise<Result<null, { readonly side: keyof Sides; readonly error: RunError }>> {
  const byName = new Map(pairs.map((pair) => [pair.value.name, pair]));
  let side: keyof Sides = 'tested';

  async function rowOf(name: string, a: BatchReply, b: BatchReply): Promise<readonly ComparedValue[]> {
    const pair = byName.get(name);
    if (pair === undefined) return [];
    const [one, other] = [a.tensors.get(name), b.tensors.get(name)];
    if (one === undefined || other === undefined) return [unknown(pair)];
    const { relative, absolute } = tolerance;
    const said = await tensors.ask((api) => api.compare(one, other, relative, absolute));
    if (!said.ok || !said.value.ok) return [unknown(pair)];
    return [{ ...unknown(pair), comparison: said.value.value, shapes: shapesOf(one, other) }];
  }

  const reply = await takeBatches(
    batches,
    async (names) => {
      side = 'tested';
      const a = await sides.tested(names);
      if (!a.ok) return a;
      side = 'right';
      const b = await sides.right(names);
      if (!b.ok) return b;
      const rows: ComparedValue[] = [];
      for (const name of names) {
        if (signal.aborted) return err({ kind: 'cancelled' });
        rows.push(...(await rowOf(name, a.value, b.value)));
      }
      if (!signal.aborted) onRows(rows);
      return b;
    },
    ({ backend, failed }) => {
      // Without a backend no run gave anything: these are the values that a side fails with.
      if (backend !== null || signal.aborted) return;
      onRows([...failed.keys()].flatMap((name) => byName.get(name) ?? []).map(unknown));
    },
  );
  return reply.ok ? ok(null) : err({ side, error: reply.error });
}

function unknown({ value, other }: ValuePair): ComparedValue {
  const otherName = other.name === value.name ? null : other.name;
  return { value, otherName, comparison: null, shapes: null };
}

function shapesOf({ tensor: a }: HeldTensor, { tensor: b }: HeldTensor): ComparedValue['shapes'] {
  return a.dims.join() === b.dims.join() ? null : [a.dims, b.dims];
}
