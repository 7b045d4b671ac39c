import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import { breakCycles } from './break-cycles.ts';
import { buildLayering } from './build-layering.ts';
import { assignRanks } from './assign-ranks.ts';
import { countCrossings } from './count-crossings.ts';
import { orderRanks } from './order-ranks.ts';
import { startOrder } from './rank-order.ts';
import { pieceOf } from './testing/piece-of.ts';
import { randomSample, sampleGraph } from './testing/samples.ts';
import { weighEdges } from './weigh-edges.ts';

function layeringOf(count: number, seed: number, labels: boolean): Layering {
  const piece = pieceOf(sampleGraph(randomSample(count, seed, 12), { labels }));
  const rank = assignRanks(piece, breakCycles(piece));
  return buildLayering(piece, rank, weighEdges(piece, rank));
}

/** Every pair of segments of one channel, compared. */
function countByPairs(layering: Layering, { place }: RankOrder): number {
  const { segmentCount, upper, lower, upperShare, lowerShare, channel } = layering;
  const top = (s: number): number => (place[upper[s] ?? 0] ?? 0) + (upperShare[s] ?? 0);
  const bottom = (s: number): number => (place[lower[s] ?? 0] ?? 0) + (lowerShare[s] ?? 0);
  let crossings = 0;
  for (let a = 0; a < segmentCount; a++) {
    for (let b = 0; b < a; b++) {
      if (channel[a] === channel[b] && (top(a) - top(b)) * (bottom(a) - bottom(b)) < 0) crossings++;
    }
  }
  return crossings;
}

const layerings = fc
  .tuple(fc.integer({ min: 2, max: 40 }), fc.nat(1000), fc.boolean())
  .map(([count, seed, labels]) => layeringOf(count, seed, labels));

it('counts what a comparison of all pairs counts', () => {
  fc.assert(
    fc.property(layerings, (layering) => {
      const order = startOrder(layering);
      expect(countCrossings(layering, order)).toBe(countByPairs(layering, order));
    }),
  );
});

it('never ends with more crossings than it started with, and keeps every item in its rank', () => {
  fc.assert(
    fc.property(layerings, (layering) => {
      const before = startOrder(layering);
      const after = orderRanks(layering);
      expect(countCrossings(layering, after)).toBeLessThanOrEqual(countCrossings(layering, before));
      for (let r = 0; r < layering.rankCount; r++) {
        const run = (order: RankOrder): number[] => [
          ...order.items.subarray(order.start[r], order.start[r + 1]),
        ];
        expect(run(after).sort((a, b) => a - b)).toEqual(run(before).sort((a, b) => a - b));
      }
    }),
  );
});
