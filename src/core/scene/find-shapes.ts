import { refKey, type ModelRef } from '../ir/model-ref.ts';
import type { Card, Frame, Scene } from './types.ts';

/** The card or frame of this id. */
export function shapeOf({ cards, frames }: Scene, id: string): Card | Frame | undefined {
  return cards.find((card) => card.id === id) ?? frames.find((frame) => frame.id === id);
}

/** The card, or the open frame, that stands for a thing. */
export function shapeOfRef({ cards, frames }: Scene, ref: ModelRef): Card | Frame | undefined {
  const key = refKey(ref);
  const stands = (shape: Card | Frame): boolean => refKey(shape.ref) === key;
  return cards.find(stands) ?? frames.find(stands);
}

/** Whether a card can be opened where it is: it holds graphs, or stands for a group. */
export function opensInPlace({ subgraphs, ref }: Card): boolean {
  return subgraphs.length > 0 || ref.kind === 'group';
}

/** Whether a card, a frame, an edge or a row stands for a thing. */
export function isDrawn(scene: Scene, ref: ModelRef): boolean {
  const key = refKey(ref);
  const { cards, edges } = scene;
  return (
    shapeOfRef(scene, ref) !== undefined ||
    edges.some((edge) => refKey(edge.ref) === key) ||
    cards.some(({ rows }) => rows.some((row) => row.ref !== null && refKey(row.ref) === key))
  );
}
