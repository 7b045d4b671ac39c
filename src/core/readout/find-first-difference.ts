import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { TensorError } from '../tensor/types.ts';
import { compareTensors } from './compare-tensors.ts';
import type { CompareOptions } from './compare-tensors.ts';
import type { Comparison } from './comparison.ts';

/** One value of two runs. */
export interface TensorPair {
  readonly name: string;
  readonly a: HeldTensor;
  readonly b: HeldTensor;
}

export interface NamedComparison {
  readonly name: string;
  /** Position in the order. */
  readonly index: number;
  readonly comparison: Comparison;
}

export interface FirstDifferenceOptions extends CompareOptions {
  /** Called for each pair that was compared, the differing one included. */
  readonly onCompared?: ((compared: NamedComparison) => void) | undefined;
}

/** A pair that cannot be compared. */
export interface PairError {
  readonly name: string;
  readonly error: TensorError;
}

/**
 * The first pair that does not agree, in an order that the caller chose (the graph's, so that what follows is a
 * consequence); null when all agree. Pairs may be made one by one: what comes after the first difference is never asked
 * for.
 */
export async function findFirstDifference(
  pairs: Iterable<TensorPair> | AsyncIterable<TensorPair>,
  options: FirstDifferenceOptions = {},
): Promise<Result<NamedComparison | null, PairError>> {
  let index = 0;
  for await (const { name, a, b } of pairs) {
    const comparison = await compareTensors(a, b, options);
    if (!comparison.ok) return err({ name, error: comparison.error });
    const compared = { name, index, comparison: comparison.value };
    options.onCompared?.(compared);
    if (!comparison.value.agrees) return ok(compared);
    index += 1;
  }
  return ok(null);
}
