import { NONE } from '../base/indices.ts';
import type { Level } from './level.ts';

/** What a value costs that crosses a cut. A cut before a thing that follows what is before it costs 1 more. */
export const VALUE_COST = 16;

/**
 * By position from `from` to `to`: what the values cost that cross the cut before it. Values from or to elsewhere do not
 * count, so that equal runs of things have equal numbers; nor do values that reach farther than `reach`, such as a mask
 * that every block reads: they cross everywhere and say nothing of any one place.
 */
export function countCrossings(level: Level, from: number, to: number, reach: number): Int32Array {
  const { readStart, sources, leads, behind } = level;
  const costs = new Int32Array(to - from + 1);
  for (let i = from; i < to; i++) {
    const end = readStart[i + 1] ?? 0;
    for (let read = readStart[i] ?? 0; read < end; read++) {
      const source = sources[read] ?? NONE;
      const isLast = (behind[read] ?? to) >= to;
      if (!isLast || source < from || source >= i || i - source > reach) continue;
      costs[source + 1 - from] = (costs[source + 1 - from] ?? 0) + VALUE_COST;
      costs[i + 1 - from] = (costs[i + 1 - from] ?? 0) - VALUE_COST;
    }
  }
  for (let i = 1; i < costs.length; i++) costs[i] = (costs[i] ?? 0) + (costs[i - 1] ?? 0);
  for (let i = from; i < to; i++) costs[i - from] = (costs[i - from] ?? 0) + 1 - (leads[i] ?? 0);
  return costs;
}
