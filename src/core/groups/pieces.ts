/** How a level is cut: runs of its things, and runs of those. */
import type { GroupKind } from './types.ts';

export interface Piece {
  readonly kind: GroupKind;
  /** Positions in the level: from `start` up to `end - 1`. */
  readonly start: number;
  readonly end: number;
  /** Pieces within, in order. What no piece covers lies in this one directly. */
  pieces: readonly Piece[];
}

/** Where each item of a piece begins (a piece within, or a thing that no piece covers), and where the last one ends. */
export function itemStarts({ start, end, pieces }: Omit<Piece, 'kind'>): number[] {
  const starts: number[] = [];
  let at = start;
  for (const piece of pieces) {
    for (; at < piece.start; at++) starts.push(at);
    starts.push(at);
    at = piece.end;
  }
  for (; at <= end; at++) starts.push(at);
  return starts;
}

/** How many items a piece has. */
export function countItems({ start, end, pieces }: Omit<Piece, 'kind'>): number {
  return pieces.reduce((count, piece) => count - (piece.end - piece.start) + 1, end - start);
}
