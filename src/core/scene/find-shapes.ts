import { refKey, type ModelRef } from '../ir/model-ref.ts';
import type { Card, Frame, Scene } from './types.ts';

/** The card or frame of this id. */
export function shapeOf({ cards, frames }: Scene, id: string): Card | Frame | undefined {
  return cards.find((card) => card.id === id) ?? frames.find((frame) => frame.id === id);
}

/** Whether a card can be opened where it is: it holds graphs, or stands for a group. */
export function opensInPlace({ subgraphs, ref }: Card): boolean {
  return subgraphs.length > 0 || ref.kind === 'group';
}

/** Whether a card, a frame, an edge or a row stands for a thing. */
export function isDrawn({ cards, frames, edges }: Scene, ref: ModelRef): boolean {
  const key = refKey(ref);
  const stands = (thing: { readonly ref: ModelRef }): boolean => refKey(thing.ref) === key;
  return (
    cards.some(stands) ||
    frames.some(stands) ||
    edges.some(stands) ||
    cards.some(({ rows }) => rows.some((row) => row.ref !== null && refKey(row.ref) === key))
  );
}
