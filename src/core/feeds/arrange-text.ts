import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { encodeRaw } from '../tensor/encode-raw.ts';
import { holdBytes, type HeldTensor } from '../tensor/held-tensor.ts';
import type { InputSpec } from './input-spec.ts';
import type { FeedError, TextRole } from './recipe.ts';

/**
 * Token ids, or what goes with them, as an input `[S]` or `[N, S]`. A longer input is padded at its end (the attention mask is
 * 0 there), a shorter one cuts the text; each row of a batch has the same.
 */
export function arrangeText(
  ids: readonly number[],
  role: TextRole,
  { name, dataType }: InputSpec,
  dims: readonly number[],
  padId = 0,
): Result<HeldTensor, FeedError> {
  const type = elementTypeOf(dataType);
  if (type === null || type.kind === 'string' || type.kind === 'complex')
    return err({ kind: 'unsupported-type', dataType });
  if (dims.length !== 1 && dims.length !== 2) return err({ kind: 'shape', expected: '[N, S]', actual: dims });
  const length = dims.at(-1) ?? 0;
  const rows = dims.length === 2 ? (dims[0] ?? 1) : 1;
  const row = Array.from({ length }, (_, i) => valueAt(ids, role, i, padId));
  const numbers = Array.from({ length: rows }, () => row).flat();
  return ok(holdBytes(name, dataType, dims, encodeRaw(type, numbers)));
}

function valueAt(ids: readonly number[], role: TextRole, i: number, padId: number): number {
  switch (role) {
    case 'ids':
      return ids[i] ?? padId;
    case 'attention-mask':
      return i < ids.length ? 1 : 0;
    case 'positions':
      return i;
    case 'token-types':
      return 0;
  }
}
