import { expect, it } from 'vitest';
import type { PlacedPiece } from './piece.ts';
import { createLayoutMemo } from './layout-memo.ts';
import { placePiece } from './place-piece.ts';
import { pieceOf } from './testing/piece-of.ts';
import { chainSample, sampleGraph } from './testing/samples.ts';

const place = (piece: ReturnType<typeof pieceOf>): PlacedPiece => placePiece(piece, () => undefined);

it('finds what was kept for an equal piece, and for no other', () => {
  const memo = createLayoutMemo();
  const piece = pieceOf(sampleGraph(chainSample(4)));
  const placed = place(piece);
  memo.keep(piece, placed);
  expect(memo.find(pieceOf(sampleGraph(chainSample(4))))).toBe(placed);
  // Every number of a piece counts, in whatever array it is.
  for (let word = 0; word < piece.words.length; word++) {
    const other = pieceOf(sampleGraph(chainSample(4)));
    other.words[word] = (other.words[word] ?? 0) + 1;
    expect(memo.find(other)).toBeNull();
  }
});

it('forgets what was not asked for longest when it is full', () => {
  const pieces = [10, 11, 12].map((length) => pieceOf(sampleGraph(chainSample(length))));
  // Each takes some 3,500 bytes.
  const memo = createLayoutMemo(8000);
  const [a, b, c] = pieces;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three pieces');
  memo.keep(a, place(a));
  memo.keep(b, place(b));
  expect(memo.find(a)).not.toBeNull();
  memo.keep(c, place(c));
  expect(memo.find(b)).toBeNull();
  expect(memo.find(a)).not.toBeNull();
  expect(memo.find(c)).not.toBeNull();
});

it('keeps nothing that is larger than itself', () => {
  const memo = createLayoutMemo(100);
  const piece = pieceOf(sampleGraph(chainSample(4)));
  memo.keep(piece, place(piece));
  expect(memo.find(piece)).toBeNull();
});
