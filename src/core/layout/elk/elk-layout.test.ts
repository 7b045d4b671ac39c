import { expect, it } from 'vitest';
import { boxOf, layoutFaults, routeOf } from '../testing/layout-faults.ts';
import { nestedTransformerSample } from '../testing/nested-samples.ts';
import { fireSample, sampleGraph } from '../testing/samples.ts';
import { layoutWithElk } from './elk-layout.ts';

it.each(['down', 'right'] as const)('keeps the promises of the result, flowing %s', async (direction) => {
  const graph = sampleGraph(fireSample(2), { direction });
  expect(layoutFaults(graph, await layoutWithElk(graph))).toEqual([]);
});

it('places frames innermost first, and their content inside', async () => {
  const graph = sampleGraph([
    { inputs: [], pin: 'first' },
    { inputs: [0] },
    { inputs: [], parent: 1 },
    { inputs: [2], parent: 1 },
    { inputs: [1], pin: 'last' },
  ]);
  const layout = await layoutWithElk(graph);
  expect(layoutFaults(graph, layout)).toEqual([]);
  expect(boxOf(layout, 1).height).toBeGreaterThan(boxOf(layout, 2).height + boxOf(layout, 3).height);
});

it('leads edges through the borders of open groups', async () => {
  const graph = sampleGraph(nestedTransformerSample(1));
  expect(layoutFaults(graph, await layoutWithElk(graph))).toEqual([]);
});

it('draws self-loops, cycles and contradicted pins', async () => {
  const graph = sampleGraph([
    { inputs: [2], pin: 'first' },
    { inputs: [0, 1] },
    { inputs: [1], pin: 'last' },
  ]);
  const layout = await layoutWithElk(graph);
  graph.edges.forEach((_, edge) => expect(routeOf(layout, edge).length).toBeGreaterThan(1));
});
