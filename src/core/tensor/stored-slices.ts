import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import { packedBytes } from '../ir/element-type.ts';
import type { ElementType } from '../ir/element-type.ts';
import type { OpenTensor } from './open-payload.ts';
import { readBlob } from './read-blob.ts';
import type { StoredSlice } from './stored-slice.ts';
import { streamRecords } from './stream-records.ts';
import type { TensorError } from './types.ts';

/** Stored bytes of one slice: large enough that reading is not dominated by its overhead, small enough to hold three. */
export const SLICE_BYTES = 1 << 20;

export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  /** First element and the one after the last; the whole tensor otherwise. */
  readonly start?: ElementCount;
  readonly end?: ElementCount;
}

type SliceResult = Result<StoredSlice, TensorError>;

async function readSlice(type: ElementType, blob: Blob, start: number, count: number): Promise<SliceResult> {
  const elementBytes = type.bits / 8;
  const first = Math.floor(start * elementBytes);
  const skip = start - first / elementBytes;
  const length = Math.ceil((skip + count) * elementBytes);
  const bytes = await readBlob(blob, first, first + length);
  if (!bytes.ok) return bytes;
  if (bytes.value.length < length) {
    return err({ kind: 'payload-short', expected: first + length, actual: first + bytes.value.length });
  }
  return ok({ start, count, bytes: bytes.value, skip });
}

async function* rawSlices(
  { type, total }: OpenTensor,
  blob: Blob,
  start: number,
  end: number,
): AsyncGenerator<SliceResult> {
  if (blob.size < packedBytes(type, end)) {
    yield err({ kind: 'payload-short', expected: packedBytes(type, total), actual: blob.size });
    return;
  }
  const step = Math.max(1, Math.floor(SLICE_BYTES / (type.bits / 8)));
  const read = (at: number) => readSlice(type, blob, at, Math.min(step, end - at));
  // The next slice is read while the caller works on this one. `readBlob` never rejects, so a pending one may be dropped.
  let next = start < end ? read(start) : null;
  for (let at = start; next !== null;) {
    const slice: SliceResult = await next;
    at += step;
    next = slice.ok && at < end ? read(at) : null;
    yield slice;
  }
}

/**
 * A tensor's stored elements in slices of about 1 MB, in order, so that memory stays bounded whatever the tensor's
 * size. Ends after the first error; a payload that is too short for the range is an error. Not for strings.
 */
export async function* readStoredSlices(
  tensor: OpenTensor,
  options: SliceOptions = {},
): AsyncGenerator<SliceResult> {
  const { access } = tensor;
  const start = options.start ?? 0;
  const end = options.end ?? tensor.total;
  if (access.kind === 'strings' || tensor.type.kind === 'string') return;
  const slices =
    access.kind === 'raw'
      ? rawSlices(tensor, access.blob, start, end)
      : streamRecords(tensor, access, start, end);
  for await (const slice of slices) {
    if (options.signal?.aborted === true) {
      yield err({ kind: 'cancelled' });
      return;
    }
    yield slice;
    if (!slice.ok) return;
  }
}
