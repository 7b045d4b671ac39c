import { err, ok, type Result } from '../../core/base/result.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec } from '../../core/feeds/input-spec.ts';
import type { FeedError, TextRole } from '../../core/feeds/recipe.ts';
import { elementTypeOf } from '../../core/ir/element-type.ts';
import { encodeRaw } from '../../core/tensor/encode-raw.ts';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';

/**
 * The part of a text that an input takes: the ids themselves, or what goes with them. The last dimension runs along the
 * text: an open one is as long as the text, a fixed one cuts or fills up with `padId`; the ones before repeat it.
 */
export function arrangeInput(
  spec: InputSpec,
  role: TextRole,
  ids: readonly number[],
  padId: number,
  free: FreeDimensions,
): Result<MadeInput, FeedError> {
  const type = elementTypeOf(spec.dataType);
  if (type === null || type.kind === 'string' || type.kind === 'complex')
    return err({ kind: 'unsupported-type', dataType: spec.dataType });
  const shape = spec.dims ?? [{ kind: 'unknown', denotation: '' } as const];
  if (shape.length === 0) return err({ kind: 'shape', expected: '[]', actual: [ids.length] });
  const dims = shape.map((dim, axis) => {
    const name = freeDimensionName(spec.name, axis, dim);
    if (name === null) return dim.kind === 'known' ? dim.value : 1;
    return axis === shape.length - 1 ? ids.length : (free[name] ?? 1);
  });
  const length = dims.at(-1) ?? 0;
  const numbers = new Float64Array(dims.reduce((product, size) => product * size, 1));
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = valueAt(role, ids, i % length, padId);
  const tensor = holdBytes(spec.name, spec.dataType, dims, encodeRaw(type, numbers));
  return ok({ tensor, placement: null, preview: null, picture: null });
}

function valueAt(role: TextRole, ids: readonly number[], at: number, padId: number): number {
  switch (role) {
    case 'ids':
      return ids[at] ?? padId;
    case 'attention-mask':
      return at < ids.length ? 1 : 0;
    case 'positions':
      return at;
    case 'token-types':
      return 0;
  }
}
