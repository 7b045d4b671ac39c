import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import { KIND_LANE_UP, isLane } from './layering.ts';
import { MaxTree } from './max-tree.ts';
import { LANE_GAP } from './spacing.ts';

/** Where the far end of a lane's first and last segment stands, if that is not a lane itself. */
function endsOf(layering: Layering, x: Float64Array, firstOut: Int32Array, lane: number): number[] {
  const { upper, lower, upperAt, lowerAt, kind } = layering;
  const ends: number[] = [];
  const into = layering.intoItem[lane] ?? -1;
  const from = upper[into] ?? -1;
  if (from >= 0 && !isLane(kind[from])) ends.push((x[from] ?? 0) + (upperAt[into] ?? 0));
  const out = firstOut[lane] ?? -1;
  const to = lower[out] ?? -1;
  if (to >= 0 && !isLane(kind[to])) ends.push((x[to] ?? 0) + (lowerAt[out] ?? 0));
  return ends;
}

/**
 * Gives every lane an x (in place, in `x`) beside all ranks that it passes, on the side that is nearer to its ends,
 * short lanes inside. A lane stands clear of cards and of the lanes placed before it.
 */
export function placeLanes(layering: Layering, order: RankOrder, x: Float64Array): void {
  const { rankCount, itemCount, kind, laneFrom, laneTo, width } = layering;
  const lanes: number[] = [];
  const firstRank = new Int32Array(itemCount);
  const lastRank = new Int32Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    if (!isLane(kind[item])) continue;
    const up = kind[item] === KIND_LANE_UP;
    firstRank[item] = (up ? laneTo[item] : laneFrom[item]) ?? 0;
    lastRank[item] = ((up ? laneFrom[item] : laneTo[item]) ?? 0) - 1;
    lanes.push(item);
  }
  if (lanes.length === 0) return;
  const firstOut = new Int32Array(itemCount).fill(-1);
  for (let s = layering.segmentCount - 1; s >= 0; s--) firstOut[layering.upper[s] ?? 0] = s;

  // How far the picture reaches at each rank: rightwards, and leftwards as negated numbers.
  const rightEdge = new MaxTree(rankCount, -Infinity);
  const leftEdge = new MaxTree(rankCount, -Infinity);
  for (let r = 0; r < rankCount; r++) {
    const first = order.items[order.start[r] ?? 0];
    const last = order.items[(order.start[r + 1] ?? 0) - 1];
    if (first === undefined || last === undefined || order.start[r] === order.start[r + 1]) continue;
    leftEdge.raise(r, r, -(x[first] ?? 0));
    rightEdge.raise(r, r, (x[last] ?? 0) + (width[last] ?? 0));
  }
  const span = (lane: number): number => (lastRank[lane] ?? 0) - (firstRank[lane] ?? 0);
  lanes.sort((a, b) => span(a) - span(b) || a - b);
  for (const lane of lanes) {
    const from = firstRank[lane] ?? 0;
    const to = lastRank[lane] ?? 0;
    const right = rightEdge.max(from, to) + LANE_GAP;
    const left = -leftEdge.max(from, to) - LANE_GAP;
    let balance = 0;
    for (const end of endsOf(layering, x, firstOut, lane)) balance += right - end - (end - left);
    if (balance <= 0) {
      x[lane] = right;
      rightEdge.raise(from, to, right);
    } else {
      x[lane] = left;
      leftEdge.raise(from, to, -left);
    }
  }
}
