import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutGraph } from './types.ts';
import { assignRanks } from './assign-ranks.ts';
import { breakCycles } from './break-cycles.ts';
import { pieceOf } from './testing/piece-of.ts';
import { chainSample, randomNumbers, sampleGraph } from './testing/samples.ts';

function ranksOf(graph: LayoutGraph): number[] {
  const piece = pieceOf(graph);
  return [...assignRanks(piece, breakCycles(piece))];
}

describe('breakCycles', () => {
  it('cuts nothing out of an acyclic graph', () => {
    expect(
      breakCycles(pieceOf(sampleGraph([{ inputs: [] }, { inputs: [0] }, { inputs: [0, 1, 1] }]))),
    ).not.toContain(1);
  });

  it('cuts the edge that leads back', () => {
    // Edges: 2 to 0, 0 to 1, 1 to 2.
    expect([
      ...breakCycles(pieceOf(sampleGraph([{ inputs: [2] }, { inputs: [0] }, { inputs: [1] }]))),
    ]).toEqual([1, 0, 0]);
  });

  it('cuts self-loops and edges into a node that is pinned first', () => {
    const graph = sampleGraph([{ inputs: [1], pin: 'first' }, { inputs: [1] }]);
    expect([...breakCycles(pieceOf(graph))]).toEqual([1, 1]);
  });
});

describe('assignRanks', () => {
  it('leads every edge that is not cut down, and leaves no rank empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(10_000), (count, seed) => {
        const random = randomNumbers(seed);
        const pick = (): number => Math.floor(random() * count);
        const inputs = (): number[] => Array.from({ length: Math.floor(random() * 3) }, pick);
        const piece = pieceOf(sampleGraph(Array.from({ length: count }, () => ({ inputs: inputs() }))));
        const cut = breakCycles(piece);
        const rank = assignRanks(piece, cut);
        const step = (e: number): number =>
          (rank[piece.target[e] ?? 0] ?? 0) - (rank[piece.source[e] ?? 0] ?? 0);
        const kept = [...piece.source.keys()].filter((e) => cut[e] === 0);
        expect(kept.filter((e) => step(e) < 1)).toEqual([]);
        const used = new Set(rank);
        expect([...used].sort((a, b) => a - b)).toEqual([...used.keys()].map((_, i) => i));
      }),
    );
  });

  it('lets a constant, and what only it feeds, sink to the consumer', () => {
    const ranks = ranksOf(
      sampleGraph([...chainSample(10), { inputs: [] }, { inputs: [10] }, { inputs: [9, 11] }]),
    );
    expect(ranks.slice(10)).toEqual([8, 9, 10]);
  });

  it('keeps pinned nodes in the first and the last rank', () => {
    const ranks = ranksOf(
      sampleGraph([
        ...chainSample(6),
        { inputs: [], pin: 'first' },
        { inputs: [4, 6] },
        { inputs: [1], pin: 'last' },
      ]),
    );
    expect(ranks[6]).toBe(0);
    expect(ranks[8]).toBe(Math.max(...ranks));
  });
});
