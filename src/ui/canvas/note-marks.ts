import type { Scene } from '../../core/scene/types.ts';
import { noteOn, type OverlayState } from '../../state/overlay.ts';

/** How a card is marked from afar: a bar over its edge, as long as its time, or as wide as the card where values are off. */
export type NoteMark =
  { readonly kind: 'time'; readonly share: number } | { readonly kind: 'first' | 'differs' };

/** By index of the card. */
export type NoteMarks = ReadonlyMap<number, NoteMark>;

/** Found once for all frames that are painted: a large scene has ten thousands of cards, and each key is a new text. */
export function noteMarks({ cards }: Scene, overlay: OverlayState): NoteMarks {
  const marks = new Map<number, NoteMark>();
  if (overlay.notes === null) return marks;
  for (const [c, { ref }] of cards.entries()) {
    const note = noteOn(overlay, ref);
    if (note !== null && note.kind !== 'agrees') marks.set(c, note);
  }
  return marks;
}
