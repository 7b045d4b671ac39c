/** Cuts what is too large to be taken in, and takes together what is all the same. */
import { countCrossings } from './count-crossings.ts';
import { cutParts } from './cut-parts.ts';
import { findRepeats } from './find-repeats.ts';
import type { Level } from './level.ts';
import { MOST_CHILDREN } from './limits.ts';
import { countItems, itemStarts, type Piece } from './pieces.ts';
import { takeRanges, type Item } from './take-ranges.ts';

/** A shorter row of loose things between repeats stays loose as long as it can. */
const SHORT_ROW = 6;
/** A value that is read farther on than this says nothing of where to cut: see `countCrossings`. */
const REACH = 256;

/** The pieces of a level: none where it is small. No piece has more than `MOST_CHILDREN` items. */
export function cutLevel(level: Level): readonly Piece[] {
  const whole: Piece = { kind: 'part', start: 0, end: level.things.length, pieces: [] };
  const pending = [whole];
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    const { start, end } = piece;
    const repeats = end - start > MOST_CHILDREN ? findRepeats(level, start, end) : [];
    for (const block of repeats) if (block.end - block.start > MOST_CHILDREN) pending.push(block);
    piece.pieces = joinEqual(level, { start, end, pieces: repeats });
    if (countItems(piece) <= MOST_CHILDREN) continue;

    const costs = countCrossings(level, start, end, REACH);
    piece.pieces = cutRows(piece, costs);
    while (countItems(piece) > MOST_CHILDREN)
      piece.pieces = cutParts(itemStarts(piece), piece.pieces, costs, start);
  }
  return whole.pieces;
}

/** The pieces, with ranges where many neighbours look the same. */
function joinEqual({ shapes, sizes }: Level, held: Pick<Piece, 'start' | 'end' | 'pieces'>): Piece[] {
  const starts = itemStarts(held);
  const pieces: Piece[] = [];
  let run: Item[] = [];
  let next = 0;
  const close = (): void => {
    for (const { piece } of takeRanges(run)) if (piece !== null) pieces.push(piece);
    run = [];
  };
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? start;
    const piece = held.pieces[next]?.start === start ? (held.pieces[next++] ?? null) : null;
    const before = run.at(-1);
    if (before !== undefined && !looksSame(shapes, before, start, end)) close();
    if (piece !== null || (sizes[start] ?? 0) > 1) run.push({ start, end, piece });
  }
  close();
  return pieces;
}

function looksSame(shapes: Int32Array, before: Item, start: number, end: number): boolean {
  if (before.end !== start || end - start !== before.end - before.start) return false;
  for (let i = start; i < end; i++) if (shapes[i] !== shapes[before.start + i - start]) return false;
  return true;
}

/** The pieces, with parts where a long row of things lies between them. */
function cutRows({ start, end, pieces }: Piece, costs: Int32Array): readonly Piece[] {
  const all: Piece[] = [];
  let from = start;
  const cutRow = (to: number): void => {
    if (to - from < SHORT_ROW) return;
    for (const part of cutParts(itemStarts({ start: from, end: to, pieces: [] }), [], costs, start))
      all.push(part);
  };
  for (const piece of pieces) {
    cutRow(piece.start);
    all.push(piece);
    from = piece.end;
  }
  // A row with nothing before or behind it is left to be cut with the whole.
  if (pieces.length > 0) cutRow(end);
  return all;
}
