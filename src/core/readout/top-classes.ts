import { assert, unreachable } from '../base/assert.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { Numbers } from './numbers.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';
import { sigmoid, softmax } from './softmax.ts';

/** How scores become probabilities: not at all (they are), one of all classes, or each class by itself. */
export type ClassActivation = 'none' | 'softmax' | 'sigmoid';

export interface TopClassesOptions {
  /** How many of the best. */
  readonly count: number;
  readonly activation: ClassActivation | 'auto';
  /** By class index, from `fitLabels`; a class without one is named by its index. */
  readonly labels: readonly (string | null)[] | null;
}

export interface ClassScore {
  readonly index: number;
  readonly label: string;
  /** As the model gave it. */
  readonly score: number;
  readonly probability: number;
}

export interface TopClasses {
  /** What was applied; `auto` resolved. */
  readonly activation: ClassActivation;
  readonly classes: number;
  /** One list for each row of the batch, best first. */
  readonly rows: readonly (readonly ClassScore[])[];
}

/** How far the sum of a row of float16 probabilities may be from 1. */
const SUM_TOLERANCE = 1e-3;

/** Classes a row: the last dim, where `[N, C, 1, 1]` of a network that pools at the end counts as `[N, C]`. */
export function countClasses(dims: readonly number[]): number {
  let last = dims.length - 1;
  while (last > 1 && dims[last] === 1) last -= 1;
  return dims[last] ?? 1;
}

/** A row that sums to 1 and stays within 0 and 1 has been through a softmax already: another would flatten it. */
export function isProbabilityRow(minimum: number, maximum: number, sum: number): boolean {
  return minimum >= 0 && maximum <= 1 && Math.abs(sum - 1) <= SUM_TOLERANCE;
}

/** `none` when every row is made of probabilities, else `softmax`. */
export function guessActivation(values: Numbers, classes: number): 'none' | 'softmax' {
  for (let from = 0; from < values.length; from += classes) {
    const row = values.subarray(from, from + classes);
    let sum = 0;
    let minimum = Infinity;
    let maximum = -Infinity;
    for (const value of row) {
      sum += value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    if (!isProbabilityRow(minimum, maximum, sum)) return 'softmax';
  }
  return 'none';
}

function activate(row: Numbers, activation: ClassActivation): Numbers {
  switch (activation) {
    case 'none':
      return row;
    case 'softmax':
      return softmax(row);
    case 'sigmoid':
      return Float64Array.from(row, sigmoid);
    default:
      return unreachable(activation);
  }
}

/** Indices of the largest numbers, largest first, equal ones in order; NaN comes last. */
function indicesOfLargest(row: Numbers, count: number): number[] {
  const best: number[] = [];
  const rank = (i: number) => {
    const value = row[i] ?? Number.NaN;
    return value === value ? value : -Infinity;
  };
  for (let i = 0; i < row.length; i += 1) {
    if (best.length === count && rank(i) <= rank(best[count - 1] ?? 0)) continue;
    let at = best.length;
    while (at > 0 && rank(best[at - 1] ?? 0) < rank(i)) at -= 1;
    best.splice(at, 0, i);
    if (best.length > count) best.pop();
  }
  return best;
}

/** The best classes of each row of `classes` numbers, at least one. */
export function topClasses(values: Numbers, classes: number, options: TopClassesOptions): TopClasses {
  assert(classes > 0, 'a row has a class');
  const activation = options.activation === 'auto' ? guessActivation(values, classes) : options.activation;
  const rows: ClassScore[][] = [];
  const count = Math.max(1, Math.min(options.count, classes));
  for (let from = 0; from + classes <= values.length; from += classes) {
    const row = values.subarray(from, from + classes);
    const probabilities = activate(row, activation);
    rows.push(
      indicesOfLargest(row, count).map((index) => ({
        index,
        label: options.labels?.[index] ?? String(index),
        score: row[index] ?? 0,
        probability: probabilities[index] ?? 0,
      })),
    );
  }
  return { activation, classes, rows };
}

/** `topClasses` of a held tensor. */
export async function readTopClasses(
  held: HeldTensor,
  options: TopClassesOptions,
): Promise<Result<TopClasses, ReadoutError>> {
  const { dims } = held.tensor;
  const classes = countClasses(dims);
  if (classes < 1) return err({ kind: 'wrong-shape', view: 'classes', dims });
  const numbers = await readNumbers(held);
  return numbers.ok ? ok(topClasses(numbers.value, classes, options)) : numbers;
}
