import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';

/**
 * Number of pairs of segments that cross between the ranks, ports counted. Inversions are counted with a binary
 * indexed tree (Barth, Jünger, Mutzel 2002): O(s log s) for s segments.
 */
export function countCrossings(layering: Layering, order: RankOrder): number {
  const { rankCount } = layering;
  const { start, items, above, below } = order;
  // Place of a segment's lower end among all lower ends of its channel; ends at one port share a place.
  const endPlace = new Int32Array(layering.segmentCount);
  let crossings = 0;
  for (let r = 1; r < rankCount; r++) {
    let ends = 0;
    for (let at = start[r] ?? 0; at < (start[r + 1] ?? 0); at++) {
      const item = items[at] ?? 0;
      let share = -1;
      for (let i = above.start[item] ?? 0; i < (above.start[item + 1] ?? 0); i++) {
        const segment = above.items[i] ?? 0;
        if (layering.lowerShare[segment] !== share) {
          share = layering.lowerShare[segment] ?? 0;
          ends++;
        }
        endPlace[segment] = ends;
      }
    }
    if (ends < 2) continue;
    const tree = new Int32Array(ends + 2);
    let total = 0;
    for (let at = start[r - 1] ?? 0; at < (start[r] ?? 0); at++) {
      const item = items[at] ?? 0;
      let i = below.start[item] ?? 0;
      const end = below.start[item + 1] ?? 0;
      while (i < end) {
        // Segments that leave one port do not cross each other: count them all, then enter them all.
        const share = layering.upperShare[below.items[i] ?? 0];
        let stop = i;
        for (; stop < end && layering.upperShare[below.items[stop] ?? 0] === share; stop++) {
          let before = 0;
          for (let p = endPlace[below.items[stop] ?? 0] ?? 0; p > 0; p -= p & -p) before += tree[p] ?? 0;
          crossings += total - before;
        }
        for (; i < stop; i++) {
          for (let p = endPlace[below.items[i] ?? 0] ?? 0; p < tree.length; p += p & -p)
            tree[p] = (tree[p] ?? 0) + 1;
          total++;
        }
      }
    }
  }
  return crossings;
}
