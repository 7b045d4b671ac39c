import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import { groupByKey } from './groups.ts';
import { isLane } from './layering.ts';

/**
 * Chooses in each channel the segments that become straight: the heaviest set of which no two cross or share an item
 * (a heaviest increasing subsequence, O(s log s)). Returns the item above each item that it is aligned with, as the
 * segment between them, or -1. Since no two chosen segments cross, all of them can be straight at once.
 */
export function alignItems(layering: Layering, order: RankOrder): Int32Array {
  const { itemCount, segmentCount, rankCount, upper, lower, kind, weight } = layering;
  const { start, place } = order;
  const aligned = new Int32Array(itemCount).fill(-1);
  const channelKey = layering.channel.map((c, s) =>
    isLane(kind[upper[s] ?? 0]) || isLane(kind[lower[s] ?? 0]) ? -1 : c,
  );
  const { start: channelStart, items: segments } = groupByKey(channelKey, rankCount + 1);

  const sum = new Float64Array(segmentCount);
  const before = new Int32Array(segmentCount);
  for (let c = 1; c < rankCount; c++) {
    const from = channelStart[c] ?? 0;
    const to = channelStart[c + 1] ?? 0;
    if (from === to) continue;
    // Right ends first within one upper item, so that no two of its segments are chosen.
    const run = segments.subarray(from, to);
    if (run.length > 1) {
      run.sort(
        (a, b) =>
          (place[upper[a] ?? 0] ?? 0) - (place[upper[b] ?? 0] ?? 0) ||
          (place[lower[b] ?? 0] ?? 0) - (place[lower[a] ?? 0] ?? 0) ||
          a - b,
      );
    }
    // Heaviest chain that ends left of a place, as a binary indexed tree of segments over the lower places.
    const size = (start[c + 1] ?? 0) - (start[c] ?? 0);
    const tree = new Int32Array(size + 1).fill(-1);
    let last = -1;
    for (const segment of run) {
      const at = place[lower[segment] ?? 0] ?? 0;
      let best = -1;
      for (let p = at; p > 0; p -= p & -p) {
        const candidate = tree[p] ?? -1;
        if (candidate >= 0 && (best < 0 || (sum[candidate] ?? 0) > (sum[best] ?? 0))) best = candidate;
      }
      before[segment] = best;
      const total = (weight[segment] ?? 0) + (best < 0 ? 0 : (sum[best] ?? 0));
      sum[segment] = total;
      for (let p = at + 1; p <= size; p += p & -p) {
        const there = tree[p] ?? -1;
        if (there < 0 || total > (sum[there] ?? 0)) tree[p] = segment;
      }
      if (last < 0 || total > (sum[last] ?? 0)) last = segment;
    }
    for (let segment = last; segment >= 0; segment = before[segment] ?? -1)
      aligned[lower[segment] ?? 0] = segment;
  }
  return aligned;
}
