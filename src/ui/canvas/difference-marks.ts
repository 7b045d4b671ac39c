import { refKey } from '../../core/ir/model-ref.ts';
import type { Scene } from '../../core/scene/types.ts';
import type { OverlayState } from '../../state/overlay.ts';

/** The cards of nodes whose values are off, by index in the scene. */
export type DifferenceMarks = ReadonlyMap<number, 'first' | 'differs'>;

/** Found once for all frames that are painted: a large scene has ten thousands of cards, and each key is a new text. */
export function differenceMarks({ cards }: Scene, { notes }: OverlayState): DifferenceMarks {
  const marks = new Map<number, 'first' | 'differs'>();
  if (notes === null) return marks;
  for (const [c, { ref }] of cards.entries()) {
    const kind = ref.kind === 'node' ? notes.get(refKey(ref))?.kind : undefined;
    if (kind === 'first' || kind === 'differs') marks.set(c, kind);
  }
  return marks;
}
