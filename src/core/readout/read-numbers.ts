import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import type { ElementType } from '../ir/element-type.ts';
import { heldSource } from '../tensor/held-tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { copyToBlock } from '../tensor/number-blocks.ts';
import { openPayload } from '../tensor/open-payload.ts';
import { readSlices } from '../tensor/slices.ts';
import type { TensorSlice } from '../tensor/slices.ts';
import type { TensorError } from '../tensor/types.ts';
import type { Numbers } from './numbers.ts';

/**
 * Most bytes of numbers that are read at once: 256 MB, enough for the logits of 150 classes over 512 x 512 pixels or of
 * 1,000 tokens over 50,000 words. Beyond it a tab may be killed; such a tensor still has its table and statistics.
 */
export const MAX_NUMBER_BYTES = 256 * 2 ** 20;

export interface ReadNumbersOptions {
  /** First element and the one after the last; the whole tensor otherwise. */
  readonly start?: ElementCount;
  readonly end?: ElementCount;
  readonly signal?: AbortSignal | undefined;
}

/** float32 holds every number of these types. */
function fitsFloat32(type: ElementType): boolean {
  return type.kind !== 'complex' && (type.kind === 'float' ? type.bits <= 32 : type.bits <= 16);
}

function copySlice(type: ElementType, slice: TensorSlice, numbers: Numbers, at: number): void {
  const { values, count } = slice;
  if (numbers instanceof Float64Array) copyToBlock(type, values, 0, count, numbers.subarray(at, at + count));
  else if (!(values instanceof BigInt64Array || values instanceof BigUint64Array)) numbers.set(values, at);
}

/**
 * The numbers of a held tensor, or of a range of it, in memory; 64-bit integers as the nearest doubles, complex numbers
 * as magnitudes, booleans as 0 and 1. An error beyond `MAX_NUMBER_BYTES`; strings are `unknown-data-type` here.
 */
export async function readNumbers(
  held: HeldTensor,
  options: ReadNumbersOptions = {},
): Promise<Result<Numbers, TensorError>> {
  const opened = await openPayload(held.tensor, heldSource(held));
  if (!opened.ok) return opened;
  const { type, total } = opened.value;
  if (type.kind === 'string') return err({ kind: 'unknown-data-type', dataType: type.dataType });
  const end = Math.min(options.end ?? total, total);
  const start = Math.min(options.start ?? 0, end);
  const count = end - start;
  const actual = count * (fitsFloat32(type) ? 4 : 8);
  if (actual > MAX_NUMBER_BYTES) return err({ kind: 'too-large', limit: MAX_NUMBER_BYTES, actual });
  const numbers = fitsFloat32(type) ? new Float32Array(count) : new Float64Array(count);
  for await (const slice of readSlices(opened.value, { start, end, signal: options.signal })) {
    if (!slice.ok) return slice;
    copySlice(type, slice.value, numbers, slice.value.start - start);
  }
  return ok(numbers);
}
