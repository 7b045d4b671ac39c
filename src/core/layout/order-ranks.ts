import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import { countCrossings } from './count-crossings.ts';
import { sortRun } from './groups.ts';
import { setPlaces, startOrder } from './rank-order.ts';
import { exchangeNeighbours } from './exchange-neighbours.ts';

/** Sweeps down and up together; small pieces can afford to look for the last crossing. */
function roundsFor(segmentCount: number): number {
  if (segmentCount < 3000) return 16;
  return segmentCount < 20_000 ? 8 : 5;
}

/** Give up after so many rounds without a better order. */
const PATIENCE = 3;

/**
 * Sorts every rank by the mean place of each item's neighbours in the rank before. An item without any keeps its
 * place: only the connected ones change among themselves.
 */
function sweep(layering: Layering, order: RankOrder, down: boolean, mean: Float64Array): void {
  const { rankCount, upper, lower, upperShare, lowerShare } = layering;
  const { start, items, place } = order;
  const groups = down ? order.above : order.below;
  const others = down ? upper : lower;
  const shares = down ? upperShare : lowerShare;
  const movable = new Int32Array(items.length);
  for (let step = 1; step < rankCount; step++) {
    const r = down ? step : rankCount - 1 - step;
    const from = start[r] ?? 0;
    const to = start[r + 1] ?? 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const item = items[at] ?? 0;
      const begin = groups.start[item] ?? 0;
      const end = groups.start[item + 1] ?? 0;
      if (begin === end) continue;
      let sum = 0;
      for (let i = begin; i < end; i++) {
        const segment = groups.items[i] ?? 0;
        sum += (place[others[segment] ?? 0] ?? 0) + (shares[segment] ?? 0);
      }
      mean[item] = sum / (end - begin);
      movable[count++] = item;
    }
    if (count < 2) continue;
    sortRun(movable, 0, count, mean);
    let taken = 0;
    for (let at = from; at < to; at++) {
      const item = items[at] ?? 0;
      if (groups.start[item] !== groups.start[item + 1]) items[at] = movable[taken++] ?? 0;
      place[items[at] ?? 0] = at - from;
    }
  }
}

/**
 * Orders the items of every rank so that few segments cross: barycentre sweeps with ports, then exchanges of
 * neighbours; the best order seen wins. Bounded rounds, each O(s log s).
 */
export function orderRanks(layering: Layering): RankOrder {
  const order = startOrder(layering);
  let best = order.items.slice();
  let fewest = countCrossings(layering, order);
  const mean = new Float64Array(layering.itemCount);
  const rounds = roundsFor(layering.segmentCount);
  let idle = 0;
  for (let round = 0; round < rounds && fewest > 0 && idle < PATIENCE; round++) {
    sweep(layering, order, round % 2 === 0, mean);
    sweep(layering, order, round % 2 === 1, mean);
    exchangeNeighbours(layering, order);
    const crossings = countCrossings(layering, order);
    if (crossings < fewest) {
      fewest = crossings;
      best = order.items.slice();
      idle = 0;
    } else idle++;
  }
  order.items.set(best);
  setPlaces(order);
  return order;
}
