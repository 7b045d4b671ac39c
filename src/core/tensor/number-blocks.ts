import type { ElementType } from '../ir/element-type.ts';
import type { NumericArray } from './numeric-array.ts';

/** Elements of one block: its float64 copy (64 kB) stays in the processor's nearest caches. */
export const BLOCK = 8192;

/**
 * 64-bit integers as the nearest doubles. Two 32-bit halves are added, with one rounding; converting each BigInt would
 * allocate it and take ten times as long.
 */
function copyWords(
  values: BigInt64Array<ArrayBuffer> | BigUint64Array<ArrayBuffer>,
  at: number,
  count: number,
  block: Float64Array,
): void {
  const offset = values.byteOffset + at * 8;
  const low = new Uint32Array(values.buffer, offset, count * 2);
  const high = values instanceof BigInt64Array ? new Int32Array(values.buffer, offset, count * 2) : low;
  for (let i = 0; i < count; i += 1) block[i] = (high[2 * i + 1] ?? 0) * 4294967296 + (low[2 * i] ?? 0);
}

function copyMagnitudes(
  values: Exclude<NumericArray, BigInt64Array | BigUint64Array>,
  at: number,
  count: number,
  block: Float64Array,
): void {
  for (let i = 0; i < count; i += 1) {
    const re = values[2 * (at + i)] ?? 0;
    const im = values[2 * (at + i) + 1] ?? 0;
    // Math.hypot calls an infinite part infinite even beside a NaN; here NaN shall be seen.
    block[i] = re === re && im === im ? Math.hypot(re, im) : Number.NaN;
  }
}

/** Copies `count` elements from element `at` on into `block` as doubles; complex ones as magnitudes. */
export function copyToBlock(
  type: ElementType,
  values: NumericArray,
  at: number,
  count: number,
  block: Float64Array,
): void {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array)
    copyWords(values, at, count, block);
  else if (type.kind === 'complex') copyMagnitudes(values, at, count, block);
  else block.set(values.subarray(at, at + count));
}
