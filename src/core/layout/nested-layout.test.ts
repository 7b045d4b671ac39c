import { describe, expect, it } from 'vitest';
import type { LayoutGraph, LayoutResult } from './types.ts';
import type { SampleNode } from './testing/samples.ts';
import { createLayoutMemo } from './layout-memo.ts';
import { layoutGraph } from './layout-graph.ts';
import { boxOf, layoutFaults, routeOf } from './testing/layout-faults.ts';
import { nestedResidualSample, nestedTransformerSample, nestedUnetSample } from './testing/nested-samples.ts';
import { chainSample, sampleGraph } from './testing/samples.ts';

function faultsOf(list: readonly SampleNode[]): string[] {
  return (['down', 'right'] as const).flatMap((direction) => {
    const graph = sampleGraph(list, { direction });
    return layoutFaults(graph, layoutGraph(graph));
  });
}

/** Everything within a frame, as seen from its corner: boxes and the routes between them. */
function pictureOf(graph: LayoutGraph, layout: LayoutResult, frame: number): string[] {
  const corner = boxOf(layout, frame);
  const within = (node: number): boolean => {
    for (let f = graph.nodes[node]?.parent ?? -1; f >= 0; f = graph.nodes[f]?.parent ?? -1)
      if (f === frame) return true;
    return false;
  };
  const at = (x: number, y: number): string => `${(x - corner.x).toFixed(1)} ${(y - corner.y).toFixed(1)}`;
  const boxes = graph.nodes.flatMap((_, node) => {
    const { x, y, width, height } = boxOf(layout, node);
    return within(node) ? [`${at(x, y)} ${width.toFixed(1)} ${height.toFixed(1)}`] : [];
  });
  const routes = graph.edges.flatMap(({ source, target }, edge) =>
    within(source) && within(target)
      ? [
          routeOf(layout, edge)
            .map(([x, y]) => at(x, y))
            .join(', '),
        ]
      : [],
  );
  return [...boxes, ...routes];
}

describe('open groups', () => {
  it.each([
    ['transformer', nestedTransformerSample(2, 2)],
    ['residual network', nestedResidualSample(3)],
    ['U-Net', nestedUnetSample(2)],
  ])('keep every promise in a %s', (_, list) => {
    expect(faultsOf(list)).toEqual([]);
  });

  it('keep the main line of a residual network in one column, straight through all borders', () => {
    const list = nestedResidualSample(12);
    const graph = sampleGraph(list, { labels: false });
    const layout = layoutGraph(graph);
    const centre = (node: number): number => boxOf(layout, node).x + boxOf(layout, node).width / 2;
    const cards = list.flatMap((_, node) => (graph.nodes.some((n) => n.parent === node) ? [] : [node]));
    expect(new Set(cards.map((node) => Math.round(centre(node)))).size).toBe(1);
    const between = graph.edges.flatMap(({ source, target }, edge) =>
      graph.nodes[source]?.parent !== graph.nodes[target]?.parent && target - source <= 2 ? [edge] : [],
    );
    expect(between).toHaveLength(13);
    for (const edge of between) expect(routeOf(layout, edge)).toHaveLength(2);
  });

  it('look alike where they hold the same', () => {
    const graph = sampleGraph(nestedTransformerSample(6, 3));
    const layout = layoutGraph(graph);
    const size = graph.nodes.filter((node) => node.parent === 4).length;
    const ranges = graph.nodes.flatMap((node, i) => (node.parent === -1 ? [i] : [])).filter((i) => i >= 4);
    const blocks = graph.nodes.flatMap((node, i) =>
      ranges.slice(0, 2).includes(node.parent) ? [pictureOf(graph, layout, i)] : [],
    );
    expect(size).toBe(3);
    expect(blocks).toHaveLength(6);
    for (const block of blocks) expect(block).toEqual(blocks[0]);
  });

  it('share one crossing for all consumers of a value', () => {
    const consumers = Array.from({ length: 10_000 }, () => ({ inputs: [0], parent: 1 }));
    const graph = sampleGraph([{ inputs: [] }, { inputs: [] }, ...consumers], { labels: false });
    const layout = layoutGraph(graph);
    const top = boxOf(layout, 1).y;
    const passed = graph.edges.map((_, edge) => {
      const route = routeOf(layout, edge);
      const after = route.findIndex(([, y]) => y > top);
      return route[after]?.[0];
    });
    expect(new Set(passed).size).toBe(1);
  });

  it('go around a cycle: out at the bottom, in at the top', () => {
    const list = [
      { inputs: [] },
      { inputs: [5], parent: 0 },
      { inputs: [1], parent: 0 },
      { inputs: [] },
      { inputs: [2], parent: 3 },
      { inputs: [4], parent: 3 },
    ];
    expect(faultsOf(list)).toEqual([]);
    const layout = layoutGraph(sampleGraph(list));
    expect(boxOf(layout, 0).y + boxOf(layout, 0).height).toBeLessThan(boxOf(layout, 3).y);
  });

  it('let a line between two of them bend once, where its ends do not stand above one another', () => {
    const list: SampleNode[] = [
      { inputs: [] },
      { inputs: [5, 7], parent: 0 },
      { inputs: [1], parent: 0 },
      { inputs: [] },
      { inputs: [2], parent: 3 },
      { inputs: [4], parent: 3 },
      { inputs: [5] },
      { inputs: [] },
      { inputs: [3, 0], parent: 3 },
      { inputs: [8] },
    ];
    const graph = sampleGraph(list);
    const layout = layoutGraph(graph);
    const edge = graph.edges.findIndex(({ source }) => source === 2);
    expect(routeOf(layout, edge).length).toBe(4);
  });

  it('take edges between a frame and what it holds', () => {
    // From frame 0's near side to its content, from the content to its far side, and through a frame between.
    const list = [
      { inputs: [1, 4] },
      { inputs: [0], parent: 0 },
      { inputs: [], parent: 0 },
      { inputs: [0], parent: 2 },
      { inputs: [3], parent: 2 },
    ];
    expect(faultsOf(list)).toEqual([]);
  });

  it('keep their own ports apart from what crosses their border', () => {
    const list: SampleNode[] = [
      { inputs: [] },
      { inputs: [0, 0] },
      { inputs: [0], parent: 1 },
      { inputs: [2], parent: 1 },
      { inputs: [1, 3] },
    ];
    for (let width = 180; width < 220; width += 4)
      expect(faultsOf(list.with(1, { inputs: [0, 0], width }))).toEqual([]);
  });

  it('leave room for what crosses their border beside unconnected parts', () => {
    const loose = Array.from({ length: 6 }, () => ({ inputs: [], parent: 1 }));
    const list = [
      { inputs: [] },
      { inputs: [] },
      { inputs: [0], parent: 1 },
      ...loose,
      { inputs: [], parent: 1 },
      { inputs: [9], parent: 1 },
      { inputs: [2] },
    ];
    expect(faultsOf(list)).toEqual([]);
  });

  it('lead an edge out of 1,000 frames', () => {
    const deep: SampleNode[] = Array.from({ length: 1000 }, (_, i) => ({ inputs: [], parent: i - 1 }));
    const graph = sampleGraph([...deep, { inputs: [999] }], { labels: false });
    expect(routeOf(layoutGraph(graph), 0)).toHaveLength(2);
  });
});

describe('a kept memo', () => {
  it('changes no answer', () => {
    const memo = createLayoutMemo();
    for (const list of [nestedTransformerSample(2, 2), nestedTransformerSample(3, 2), chainSample(20)]) {
      const graph = sampleGraph(list);
      expect(layoutGraph(graph, { memo })).toEqual(layoutGraph(graph));
      expect(layoutGraph(graph, { memo })).toEqual(layoutGraph(graph));
    }
  });

  it('places only what an opened group changes', () => {
    const known = createLayoutMemo();
    let placed = 0;
    const memo: typeof known = {
      find: known.find,
      keep(piece, own) {
        placed++;
        known.keep(piece, own);
      },
    };
    layoutGraph(sampleGraph(nestedTransformerSample(4, 2)), { memo });
    const list = nestedTransformerSample(4, 2);
    placed = 0;
    layoutGraph(sampleGraph([...list, { inputs: [], parent: 4 }]), { memo });
    // The loose node's own part, and the top level around the range that grew.
    expect(placed).toBe(2);
  });
});
