import { ok, type Result } from '../../core/base/result.ts';
import { arrangeText } from '../../core/feeds/arrange-text.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec } from '../../core/feeds/input-spec.ts';
import { resolveDims } from '../../core/feeds/list-inputs.ts';
import type { FeedError, TextRole } from '../../core/feeds/recipe.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';

const KNOWN = { kind: 'known', value: 0, denotation: '' } as const;

/** The part of a text that an input takes: the ids themselves, or what goes with them. */
export function arrangeInput(
  spec: InputSpec,
  role: TextRole,
  ids: readonly number[],
  padId: number,
  free: FreeDimensions,
): Result<MadeInput, FeedError> {
  const last = (spec.dims?.length ?? 0) - 1;
  // A free length is the text's own.
  const own = freeDimensionName(spec.name, last, spec.dims?.[last] ?? KNOWN);
  const dims = resolveDims(spec, own === null ? free : { ...free, [own]: ids.length });
  if (!dims.ok) return dims;
  const made = arrangeText(ids, role, spec, dims.value, padId);
  return made.ok ? ok({ tensor: made.value, placement: null, preview: null, picture: null }) : made;
}
