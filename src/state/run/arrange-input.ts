import { ok, type Result } from '../../core/base/result.ts';
import { arrangeText } from '../../core/feeds/arrange-text.ts';
import type { FreeDimensions, InputSpec } from '../../core/feeds/input-spec.ts';
import type { FeedError, TextRole } from '../../core/feeds/recipe.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';

/** The part of a text that an input takes: the ids themselves, or what goes with them. */
export function arrangeInput(
  spec: InputSpec,
  role: TextRole,
  ids: readonly number[],
  padId: number,
  free: FreeDimensions,
): Result<MadeInput, FeedError> {
  const made = arrangeText(spec, role, ids, padId, free);
  return made.ok ? ok({ tensor: made.value, placement: null, preview: null, picture: null }) : made;
}
