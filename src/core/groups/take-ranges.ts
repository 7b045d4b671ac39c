/** Neighbours that are all the same, taken together. */
import type { Piece } from './pieces.ts';

/** So many equal neighbours stand one by one. */
const MOST_EQUAL = 24;

export interface Item {
  readonly start: number;
  readonly end: number;
  /** What stands for it among the pieces; null for a scope of the file. */
  readonly piece: Piece | null;
}

/** The pieces that stand for a run of equal neighbours: ranges of them, of ranges where there are very many. */
export function takeRanges(items: readonly Item[]): readonly Item[] {
  let row = items;
  while (row.length > MOST_EQUAL) {
    const size = sizeOf(row.length);
    const ranges: Item[] = [];
    for (let first = 0; first < row.length; first += size) {
      const held = row.slice(first, first + size);
      const [only] = held;
      if (only !== undefined && held.length === 1) {
        ranges.push(only);
        continue;
      }
      const start = held[0]?.start ?? 0;
      const end = held.at(-1)?.end ?? start;
      const pieces = held.flatMap(({ piece }) => piece ?? []);
      ranges.push({ start, end, piece: { kind: 'range', start, end, pieces } });
    }
    row = ranges;
  }
  return row;
}

/** About as many in a range as there are ranges; a number that leaves no smaller one at the end, where there is one. */
function sizeOf(count: number): number {
  const levels = Math.ceil(Math.log(count) / Math.log(MOST_EQUAL));
  const even = Math.ceil(count ** (1 / levels) - 1e-9);
  for (let size = even; size <= even * 1.4 && size <= MOST_EQUAL; size++) if (count % size === 0) return size;
  return even;
}
