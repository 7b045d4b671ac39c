import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';

/** A key of a map that a model puts out: the labels that a classifier was trained with. */
export type MapKey = string | number | bigint;

export interface MapRow {
  readonly label: string;
  readonly value: number;
  /** Position in the model's order. */
  readonly index: number;
}

/**
 * A sequence of maps (`ZipMap` of converted scikit-learn models) as tables, one for each row of the batch, the largest
 * first. The keys are every map's; the numbers are `[N, C]` in the order of the keys.
 */
export async function readMapTables(
  keys: readonly MapKey[],
  probabilities: HeldTensor,
): Promise<Result<readonly (readonly MapRow[])[], ReadoutError>> {
  const { dims } = probabilities.tensor;
  // With another count each number would stand beside a neighbour's label.
  if (keys.length === 0 || dims.at(-1) !== keys.length)
    return err({ kind: 'wrong-shape', view: 'table', dims });
  const numbers = await readNumbers(probabilities);
  if (!numbers.ok) return numbers;
  const values = numbers.value;
  const tables = Array.from({ length: values.length / keys.length }, (_, row) =>
    keys
      .map((key, index) => ({ label: String(key), value: values[row * keys.length + index] ?? 0, index }))
      .sort((a, b) => compareValues(a.value, b.value) || a.index - b.index),
  );
  return ok(tables);
}

/** Largest first, NaN last: a comparison by subtraction would leave a list with a NaN in any order. */
function compareValues(a: number, b: number): number {
  if (a === b || (a !== a && b !== b)) return 0;
  if (a !== a) return 1;
  return b !== b || a > b ? -1 : 1;
}
