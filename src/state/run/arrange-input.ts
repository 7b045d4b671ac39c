import { ok, type Result } from '../../core/base/result.ts';
import { arrangeText } from '../../core/feeds/arrange-text.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec } from '../../core/feeds/input-spec.ts';
import { layOutText, withoutCut, type TextRules, type TextTokens } from '../../core/feeds/lay-out-text.ts';
import { resolveDims } from '../../core/feeds/list-inputs.ts';
import type { FeedError, TextRole } from '../../core/feeds/recipe.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';

/** The length of a text that an input takes; null when it takes any. */
export function fixedLength({ dims }: Pick<InputSpec, 'dims'>): number | null {
  const last = dims?.at(-1);
  return last?.kind === 'known' && last.value >= 0 ? last.value : null;
}

/** The part of a text that an input takes: the ids themselves, or what goes with them. */
export function arrangeInput(
  spec: InputSpec,
  role: TextRole,
  tokens: TextTokens,
  rules: TextRules,
  free: FreeDimensions,
): Result<MadeInput, FeedError> {
  const layout = layOutText(tokens, rules, fixedLength(spec));
  const ids = withoutCut(tokens.ids, layout);
  const last = (spec.dims?.length ?? 0) - 1;
  const dim = spec.dims?.[last];
  // A free length is the text's own.
  const own = dim === undefined ? null : freeDimensionName(spec.name, last, dim);
  const length = layout.front + ids.length + layout.back;
  const dims = resolveDims(spec, own === null ? free : { ...free, [own]: length });
  if (!dims.ok) return dims;
  const text = { ids, front: layout.front, padId: rules.padId, padType: rules.padding?.typeId ?? 0 };
  const made = arrangeText(text, role, spec, dims.value);
  return made.ok ? ok({ tensor: made.value, placement: null, preview: null, picture: null }) : made;
}
