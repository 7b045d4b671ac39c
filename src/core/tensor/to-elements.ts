import { defined } from '../base/assert.ts';
import type { ElementType } from '../ir/element-type.ts';
import type { NumericArray } from './numeric-array.ts';
import type { Element } from './types.ts';

/** Decoded numbers as they are shown: booleans as such, complex ones as pairs. */
export function toElements(type: ElementType, values: NumericArray): Element[] {
  if (type.kind === 'complex') {
    const at = (i: number) => Number(defined(values[i], 'part of a complex element'));
    return Array.from({ length: values.length / 2 }, (_, i) => [at(2 * i), at(2 * i + 1)]);
  }
  if (type.kind === 'bool' && values instanceof Uint8Array) return Array.from(values, (value) => value !== 0);
  // Array.from has no overload for a union of arrays of numbers and of bigints.
  return values instanceof BigInt64Array || values instanceof BigUint64Array
    ? Array.from(values)
    : Array.from(values);
}
