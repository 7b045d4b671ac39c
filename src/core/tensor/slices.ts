import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import { decodeRaw } from './decode-raw.ts';
import type { NumericArray } from './numeric-array.ts';
import type { OpenTensor } from './open-payload.ts';
import { readStoredSlices } from './stored-slices.ts';
import type { SliceOptions } from './stored-slices.ts';
import type { TensorError } from './types.ts';

/** Consecutive elements of a tensor, decoded. */
export interface TensorSlice {
  readonly start: ElementCount;
  readonly count: ElementCount;
  /** Two entries an element for complex types. */
  readonly values: NumericArray;
}

/** The numbers of a tensor in slices, in order: `readStoredSlices`, decoded. */
export async function* readSlices(
  tensor: OpenTensor,
  options: SliceOptions = {},
): AsyncGenerator<Result<TensorSlice, TensorError>> {
  for await (const slice of readStoredSlices(tensor, options)) {
    if (!slice.ok) {
      yield slice;
      return;
    }
    const { start, count, bytes, skip } = slice.value;
    yield ok({ start, count, values: decodeRaw(tensor.type, bytes, count, skip) });
  }
}
