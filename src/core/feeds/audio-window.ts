import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { encodeRaw } from '../tensor/encode-raw.ts';
import { holdBytes, type HeldTensor } from '../tensor/held-tensor.ts';
import type { InputSpec } from './input-spec.ts';
import type { AudioOptions, FeedError } from './recipe.ts';

/** A window of a recording as an input `[T]`, `[1, T]` or `[1, 1, T]`; what lies beyond the recording is silence. */
export function audioWindow(
  samples: Float32Array,
  { start, length }: AudioOptions,
  { name, dataType, dims: specDims }: InputSpec,
  dims: readonly number[],
): Result<HeldTensor, FeedError> {
  const type = elementTypeOf(dataType);
  if (type === null || type.kind === 'string') return err({ kind: 'unsupported-type', dataType });
  const last = dims.length - 1;
  if (last < 0 || dims.slice(0, last).some((dim) => dim !== 1))
    return err({ kind: 'shape', expected: '[1, T]', actual: dims });
  const known = specDims?.[last]?.kind === 'known';
  const count = known ? (dims[last] ?? 0) : length;
  const window = Float64Array.from({ length: count }, (_, i) => samples[start + i] ?? 0);
  return ok(holdBytes(name, dataType, [...dims.slice(0, last), count], encodeRaw(type, window)));
}
