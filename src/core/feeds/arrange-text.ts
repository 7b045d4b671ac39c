import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { encodeRaw } from '../tensor/encode-raw.ts';
import { holdBytes, type HeldTensor } from '../tensor/held-tensor.ts';
import type { InputSpec } from './input-spec.ts';
import type { FeedError, TextRole } from './recipe.ts';

/** A text as it lies in an input. */
export interface PlacedText {
  readonly ids: readonly number[];
  /** Places before the text; what is left behind it is filled up too. */
  readonly front: number;
  /** What stands where there is no text. */
  readonly padId: number;
  readonly padType: number;
}

/**
 * Token ids, or what goes with them, as an input `[S]` or `[N, S]`. The attention mask is 0 where there is no text; each row of
 * a batch has the same.
 */
export function arrangeText(
  text: PlacedText,
  role: TextRole,
  { name, dataType }: InputSpec,
  dims: readonly number[],
): Result<HeldTensor, FeedError> {
  const type = elementTypeOf(dataType);
  if (type === null || type.kind === 'string' || type.kind === 'complex')
    return err({ kind: 'unsupported-type', dataType });
  if (dims.length !== 1 && dims.length !== 2) return err({ kind: 'shape', expected: '[N, S]', actual: dims });
  const length = dims.at(-1) ?? 0;
  const rows = dims.length === 2 ? (dims[0] ?? 1) : 1;
  const row = Array.from({ length }, (_, i) => valueAt(text, role, i - text.front));
  const numbers = Array.from({ length: rows }, () => row).flat();
  return ok(holdBytes(name, dataType, dims, encodeRaw(type, numbers)));
}

/** `at`: the place in the text, negative before it. */
function valueAt({ ids, padId, padType }: PlacedText, role: TextRole, at: number): number {
  const inside = at >= 0 && at < ids.length;
  switch (role) {
    case 'ids':
      return ids[at] ?? padId;
    case 'attention-mask':
      return inside ? 1 : 0;
    case 'positions':
      return Math.max(0, at);
    case 'token-types':
      return inside ? 0 : padType;
  }
}
