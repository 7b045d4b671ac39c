import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { countElements } from '../ir/tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { TensorError } from '../tensor/types.ts';
import type { Numbers } from './numbers.ts';
import type { OutputSummary, RowSummary } from './output-view.ts';
import { readNumbers } from './read-numbers.ts';

/** Elements that are looked at: a guess must not cost what reading the whole output would. */
const MAX_LOOKED_AT = 1 << 20;
/** Rows that are kept apart; more say nothing new about what the rows are. */
const MAX_ROWS = 64;

function summarizeRow(values: Numbers, from: number, to: number): RowSummary {
  let minimum = Infinity;
  let maximum = -Infinity;
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const value = values[i] ?? 0;
    sum += value;
    // Math.min carries a NaN along, a comparison would lose it.
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  return { minimum, maximum, sum };
}

/** Extremes and sums of the first whole rows along the last dim; a row too long for a cheap look is cut. */
export async function summarizeOutput(held: HeldTensor): Promise<Result<OutputSummary, TensorError>> {
  const { dims } = held.tensor;
  const total = countElements(dims);
  const length = Math.max(1, Math.min(dims.at(-1) ?? 1, MAX_LOOKED_AT));
  const rows = Math.min(MAX_ROWS, Math.floor(MAX_LOOKED_AT / length), Math.floor(total / length) || 0);
  const numbers = await readNumbers(held, { end: rows * length });
  if (!numbers.ok) return numbers;
  const { value } = numbers;
  return ok({
    rows: Array.from({ length: rows }, (_, i) => summarizeRow(value, i * length, (i + 1) * length)),
  });
}
