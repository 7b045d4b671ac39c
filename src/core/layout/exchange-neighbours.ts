import type { Layering } from './layering.ts';
import type { Groups } from './groups.ts';
import type { RankOrder } from './rank-order.ts';

/** Items with more segments than this are not exchanged: counting their crossings would cost too much. */
const MOST_SEGMENTS = 32;
/** Passes over all ranks, each as long as something improves. */
const PASSES = 4;

/** Crossings between the segments of `left` and `right` on one side, if they stand in this order. */
function crossingsOf(
  left: number,
  right: number,
  groups: Groups,
  others: Int32Array,
  share: Float64Array,
  order: RankOrder,
): number {
  let crossings = 0;
  for (let i = groups.start[left] ?? 0; i < (groups.start[left + 1] ?? 0); i++) {
    const a = groups.items[i] ?? 0;
    const end = (order.place[others[a] ?? 0] ?? 0) + (share[a] ?? 0);
    for (let j = groups.start[right] ?? 0; j < (groups.start[right + 1] ?? 0); j++) {
      const b = groups.items[j] ?? 0;
      if ((order.place[others[b] ?? 0] ?? 0) + (share[b] ?? 0) < end) crossings++;
    }
  }
  return crossings;
}

function degree(groups: Groups, item: number): number {
  return (groups.start[item + 1] ?? 0) - (groups.start[item] ?? 0);
}

/** Exchanges neighbours in their ranks wherever that removes crossings. */
export function exchangeNeighbours(layering: Layering, order: RankOrder): void {
  const { rankCount, upper, lower, upperShare, lowerShare } = layering;
  const { start, items, place, above, below } = order;
  // A rank is looked at again only when it or a neighbour changed.
  const stale = new Uint8Array(rankCount + 1).fill(1);
  for (let pass = 0; pass < PASSES; pass++) {
    let improved = false;
    for (let r = 0; r < rankCount; r++) {
      if (stale[r] === 0) continue;
      stale[r] = 0;
      for (let at = start[r] ?? 0; at + 1 < (start[r + 1] ?? 0); at++) {
        const a = items[at] ?? 0;
        const b = items[at + 1] ?? 0;
        const most = Math.max(degree(above, a), degree(above, b), degree(below, a), degree(below, b));
        if (most > MOST_SEGMENTS) continue;
        const now =
          crossingsOf(a, b, above, upper, upperShare, order) +
          crossingsOf(a, b, below, lower, lowerShare, order);
        if (now === 0) continue;
        const then =
          crossingsOf(b, a, above, upper, upperShare, order) +
          crossingsOf(b, a, below, lower, lowerShare, order);
        if (then >= now) continue;
        items[at] = b;
        items[at + 1] = a;
        const position = place[a] ?? 0;
        place[a] = position + 1;
        place[b] = position;
        improved = true;
        stale[r] = 1;
        stale[r + 1] = 1;
        if (r > 0) stale[r - 1] = 1;
      }
    }
    if (!improved) return;
  }
}
