import { describe, expect, it } from 'vitest';
import { functionIndex, graphIndex, nodeIndex } from '../../core/base/indices.ts';
import type { GraphOwner } from '../../core/ir/model.ts';
import { fakeGraph } from '../../state/commands/testing/fake-app.ts';
import { graphTrail, shortenTrail } from './graph-trail.ts';

const heldBy = (graph: number): { owner: GraphOwner } => ({
  owner: { kind: 'attribute', graph: graphIndex(graph), node: nodeIndex(0), attribute: 'body', position: 0 },
});

const graphs = [
  fakeGraph(0),
  fakeGraph(1, heldBy(0)),
  fakeGraph(2, heldBy(1)),
  fakeGraph(3, { owner: { kind: 'function', function: functionIndex(0) } }),
  fakeGraph(4, heldBy(3)),
];

const trailOf = (index: number): readonly number[] =>
  graphTrail(graphs, graphIndex(index)).map((graph) => graph.index);

describe('graphTrail', () => {
  it('leads from the main graph inwards', () => {
    expect(trailOf(0)).toEqual([0]);
    expect(trailOf(2)).toEqual([0, 1, 2]);
  });

  it('puts bodies of functions below the main graph', () => {
    expect(trailOf(4)).toEqual([0, 3, 4]);
  });

  it('ends when owners go round in circles', () => {
    const circle = [fakeGraph(0), fakeGraph(1, heldBy(2)), fakeGraph(2, heldBy(1))];
    expect(graphTrail(circle, graphIndex(1)).length).toBeLessThan(6);
  });

  it('is empty for a graph that is not there', () => {
    expect(trailOf(99)).toEqual([]);
  });
});

describe('shortenTrail', () => {
  it('hides the middle of a long way', () => {
    const long = Array.from({ length: 8 }, (_, i) => fakeGraph(i));
    const { head, hidden, tail } = shortenTrail(long);
    expect([head, hidden, tail].map((part) => part.map((graph) => graph.index))).toEqual([
      [0],
      [1, 2, 3, 4, 5],
      [6, 7],
    ]);
    expect(shortenTrail(long.slice(0, 4)).hidden).toEqual([]);
  });
});
