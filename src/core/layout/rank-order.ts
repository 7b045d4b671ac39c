import type { Groups } from './groups.ts';
import type { Layering } from './layering.ts';
import { isLane } from './layering.ts';
import { groupByKey, sortRun } from './groups.ts';

/** Who stands where in its rank, left to right, and who is connected to the ranks above and below. */
export interface RankOrder {
  /** Items of rank r: `items[start[r]]` to `items[start[r + 1]]`, left to right. */
  readonly start: Int32Array;
  readonly items: Int32Array;
  /** Place of an item in its rank. */
  readonly place: Int32Array;
  /** Segments between neighbouring ranks by lower and by upper item, in port order. Lanes are not among them. */
  readonly above: Groups;
  readonly below: Groups;
}

export function setPlaces(order: RankOrder): void {
  const { start, items, place } = order;
  for (let r = 0; r + 1 < start.length; r++) {
    const from = start[r] ?? 0;
    for (let at = from; at < (start[r + 1] ?? 0); at++) place[items[at] ?? 0] = at - from;
  }
}

/**
 * First order: depth first along the segments, from the top left, each rank filled in the order of the visits. What
 * belongs together stands together, and the model's own order is kept where nothing else decides.
 */
export function startOrder(layering: Layering): RankOrder {
  const { itemCount, segmentCount, rank, rankCount, kind, upper, lower } = layering;
  const aboveKey = new Int32Array(segmentCount);
  const belowKey = new Int32Array(segmentCount);
  for (let s = 0; s < segmentCount; s++) {
    const lane = isLane(kind[upper[s] ?? 0]) || isLane(kind[lower[s] ?? 0]);
    aboveKey[s] = lane ? -1 : (lower[s] ?? 0);
    belowKey[s] = lane ? -1 : (upper[s] ?? 0);
  }
  const above = groupByKey(aboveKey, itemCount);
  const below = groupByKey(belowKey, itemCount);
  for (let item = 0; item < itemCount; item++) {
    sortRun(above.items, above.start[item] ?? 0, above.start[item + 1] ?? 0, layering.lowerShare);
    sortRun(below.items, below.start[item] ?? 0, below.start[item + 1] ?? 0, layering.upperShare);
  }

  const { start } = groupByKey(rank, rankCount);
  const filled = start.slice(0, rankCount);
  const items = new Int32Array(start[rankCount] ?? 0);
  const seen = new Uint8Array(itemCount);
  const next = below.start.slice();
  const stack = new Int32Array(rankCount + 1);
  const visit = (item: number): void => {
    const r = rank[item] ?? 0;
    seen[item] = 1;
    items[filled[r] ?? 0] = item;
    filled[r] = (filled[r] ?? 0) + 1;
  };
  const walk = (root: number): void => {
    let depth = 0;
    stack[0] = root;
    visit(root);
    while (depth >= 0) {
      const item = stack[depth] ?? 0;
      const at = next[item] ?? 0;
      if (at === (below.start[item + 1] ?? 0)) {
        depth--;
        continue;
      }
      next[item] = at + 1;
      const child = lower[below.items[at] ?? 0] ?? 0;
      if (seen[child] === 1) continue;
      visit(child);
      stack[++depth] = child;
    }
  };
  for (let item = 0; item < itemCount; item++) {
    const source = above.start[item] === above.start[item + 1];
    if (source && seen[item] === 0 && (rank[item] ?? -1) >= 0) walk(item);
  }
  const order: RankOrder = { start, items, place: new Int32Array(itemCount), above, below };
  setPlaces(order);
  return order;
}
