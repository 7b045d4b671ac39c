import { isRemote } from '../base/remote-blob.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Tensor } from '../ir/tensor.ts';
import { decodeRaw } from './decode-raw.ts';
import { packedBytes } from '../ir/element-type.ts';
import { encodeNpyHeader } from './npy-header.ts';
import { convertedDescr, sameInNumpy } from './npy-dtype.ts';
import { bytesOf } from './numeric-array.ts';
import { openPayload } from './open-payload.ts';
import type { OpenTensor } from './open-payload.ts';
import { readStoredSlices } from './stored-slices.ts';
import { readStrings } from './read-strings.ts';
import type { TensorSource } from './tensor-source.ts';
import type { TensorError } from './types.ts';
import type { WatchOptions } from './watch-options.ts';

/** A `.npy` has texts at the length of the longest: a few long ones among many short ones would take everything. */
const MAX_TEXT_BYTES = 1 << 28;

const BYTES_TYPE = 'application/octet-stream';

async function textsToNpy(tensor: OpenTensor, dims: readonly number[]): Promise<Result<Blob, TensorError>> {
  const texts = await readStrings(tensor, 0, tensor.total);
  if (!texts.ok) return texts;
  const points = texts.value.map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const length = points.reduce((longest, text) => Math.max(longest, text.length), 1);
  const actual = points.length * length * 4;
  if (actual > MAX_TEXT_BYTES) return err({ kind: 'too-large', limit: MAX_TEXT_BYTES, actual });
  const units = new Uint32Array(points.length * length);
  points.forEach((text, i) => units.set(text, i * length));
  return ok(new Blob([encodeNpyHeader(`<U${length}`, dims), units], { type: BYTES_TYPE }));
}

/**
 * A tensor as numpy's `.npy`, in C order. Elements that numpy has are not decoded: a raw payload is handed on as a
 * slice of its file, without a copy. What numpy lacks is converted (`npy-dtype.ts` says to what), slice by slice.
 */
export async function toNpy(
  tensor: Tensor,
  source: TensorSource,
  options: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  const opened = await openPayload(tensor, source);
  return opened.ok ? openedToNpy(opened.value, tensor.dims, options) : opened;
}

/** `toNpy` of what is open already. */
export async function openedToNpy(
  opened: OpenTensor,
  dims: readonly number[],
  options: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  const { type } = opened;
  if (type.kind === 'string') return textsToNpy(opened, dims);
  const descr = sameInNumpy(type.dataType);
  const header = encodeNpyHeader(descr ?? convertedDescr(type.dataType), dims);
  return elementsToFile(opened, header, descr === null, options);
}

/** The stored bytes of the elements as a file without a header. */
export function bytesToFile(
  opened: OpenTensor,
  options: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  return elementsToFile(opened, '', false, options);
}

async function elementsToFile(
  opened: OpenTensor,
  header: BlobPart,
  convert: boolean,
  { signal, onProgress }: WatchOptions,
): Promise<Result<Blob, TensorError>> {
  const { type, total, access } = opened;
  const expected = packedBytes(type, total);
  if (access.kind === 'raw' && !convert && access.bytes >= expected && !isRemote(access.blob)) {
    return ok(new Blob([header, access.blob.slice(0, expected)], { type: BYTES_TYPE }));
  }
  const parts: BlobPart[] = [header];
  for await (const slice of readStoredSlices(opened, { signal })) {
    if (!slice.ok) return slice;
    const { start, count, bytes, skip } = slice.value;
    // A Blob of its own: a browser moves large ones out of memory.
    parts.push(new Blob([convert ? bytesOf(decodeRaw(type, bytes, count, skip)) : bytes]));
    onProgress?.((start + count) / total);
  }
  return ok(new Blob(parts, { type: BYTES_TYPE }));
}
