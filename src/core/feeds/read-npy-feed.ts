import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { decodeNpy } from '../tensor/decode-npy.ts';
import { encodeRaw, type Numbers } from '../tensor/encode-raw.ts';
import { holdBytes, holdStrings, type HeldTensor } from '../tensor/held-tensor.ts';
import type { FeedError } from './recipe.ts';

/** The array of a `.npy` as a tensor. */
export async function readNpyFeed(file: Blob, fileName: string): Promise<Result<HeldTensor, FeedError>> {
  const decoded = decodeNpy(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) return err({ kind: 'bad-file', fileName, reason: decoded.error.kind });
  const { dataType, dims, values } = decoded.value;
  if (isStrings(values)) return ok(holdStrings(fileName, dims, values));
  const type = elementTypeOf(dataType);
  return type === null
    ? err({ kind: 'unsupported-type', dataType })
    : ok(holdBytes(fileName, dataType, dims, encodeRaw(type, values)));
}

function isStrings(values: Numbers | readonly string[]): values is readonly string[] {
  return Array.isArray(values);
}
