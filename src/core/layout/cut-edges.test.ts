import { expect, it } from 'vitest';
import type { SampleNode } from './testing/samples.ts';
import { NO_LEVEL, cutEdges } from './cut-edges.ts';
import { sampleGraph } from './testing/samples.ts';

/** The legs of an edge from its source on, as `level: from > to`, crossings as `in` or `out` of their frame. */
function legsOf(list: readonly SampleNode[], edge: number): string[] {
  const cut = cutEdges(sampleGraph(list));
  const name = (end: number): string => {
    const crossing = end - cut.nodeCount;
    return crossing < 0 ? `${end}` : `${cut.leadsOut[crossing] === 1 ? 'out' : 'in'} ${cut.frame[crossing]}`;
  };
  const legs: string[] = [];
  let leg = edge;
  while (leg >= 0 && cut.level[leg] !== NO_LEVEL) {
    const from = cut.from[leg] ?? 0;
    legs.unshift(`${cut.level[leg]}: ${name(from)} > ${name(cut.to[leg] ?? 0)}`);
    leg = from < cut.nodeCount ? -1 : cut.edgeCount + from - cut.nodeCount;
  }
  return legs;
}

// Frame 0 holds frame 1 holds node 2; frame 3 holds node 4.
const nest: SampleNode[] = [
  { inputs: [] },
  { inputs: [], parent: 0 },
  { inputs: [], parent: 1 },
  { inputs: [] },
];

it('cuts an edge at every border between its ends', () => {
  expect(legsOf([...nest, { inputs: [2], parent: 3 }], 0)).toEqual([
    '1: 2 > out 1',
    '0: out 1 > out 0',
    '-1: out 0 > in 3',
    '3: in 3 > 4',
  ]);
});

it('shares the crossings of a source port', () => {
  const list = [
    ...nest,
    { inputs: [2], parent: 3 },
    { inputs: [2], parent: 3 },
    { inputs: [2], parent: 0 },
    { inputs: [2] },
  ];
  expect(cutEdges(sampleGraph(list)).crossingCount).toBe(3);
  expect(legsOf(list, 1).slice(0, 3)).toEqual(legsOf(list, 0).slice(0, 3));
  expect(legsOf(list, 2)).toEqual(['1: 2 > out 1', '0: out 1 > 6']);
  const ports = list.with(5, { inputs: [2], parent: 3, fromPorts: [1] });
  expect(cutEdges(sampleGraph(ports)).crossingCount).toBe(6);
});

it('lets an edge between a frame and what it holds begin and end at the border', () => {
  const list = [{ inputs: [2] }, { inputs: [], parent: 0 }, { inputs: [0], parent: 1 }];
  expect(legsOf(list, 0)).toEqual(['1: 2 > out 1', '0: out 1 > out 0']);
  expect(legsOf(list, 1)).toEqual(['0: in 0 > in 1', '1: in 1 > 2']);
});

it('leaves edges within one level as they are', () => {
  const cut = cutEdges(sampleGraph([{ inputs: [] }, { inputs: [0, 1] }]));
  expect(cut.crossingCount).toBe(0);
  expect([...cut.level]).toEqual([-1, -1]);
});
