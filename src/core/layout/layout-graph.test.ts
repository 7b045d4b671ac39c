import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutGraph, LayoutNode } from './types.ts';
import { LayoutCancelled, layoutGraph } from './layout-graph.ts';
import { boxOf, layoutFaults, routeOf } from './testing/layout-faults.ts';
import {
  chainSample,
  fireSample,
  randomSample,
  residualSample,
  sampleGraph,
  transformerSample,
  unetSample,
} from './testing/samples.ts';

/** Any graph that keeps the contract: multigraph, cycles, self-loops, nested frames, edges between any of them, pins, labels or none. */
const anyGraph: fc.Arbitrary<LayoutGraph> = fc
  .record({
    direction: fc.constantFrom('down' as const, 'right' as const),
    labels: fc.boolean(),
    nodes: fc.array(
      fc.record({
        width: fc.integer({ min: 20, max: 260 }),
        height: fc.integer({ min: 16, max: 120 }),
        parent: fc.nat(),
        nested: fc.nat(3),
        pin: fc.constantFrom(null, null, null, 'first' as const, 'last' as const),
        inPorts: fc.integer({ min: 1, max: 4 }),
        outPorts: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    // How many of four nodes are in a frame, and of four edges lead within one.
    depth: fc.nat(3),
    within: fc.nat(4),
    links: fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 20, max: 150 }), fc.nat(3)),
      { maxLength: 60 },
    ),
  })
  .map(({ direction, labels, depth, within, nodes: drafts, links }) => {
    const nodes = drafts.map((draft, i): LayoutNode => {
      const parent = draft.nested < depth && i > 0 ? draft.parent % i : -1;
      return { ...draft, parent, header: 20 };
    });
    const edges = links.flatMap(([a, sourcePort, b, targetPort, labelWidth, far]) => {
      const source = a % nodes.length;
      const parent = nodes[source]?.parent ?? -1;
      const siblings = nodes.flatMap((node, i) => (far >= within || node.parent === parent ? [i] : []));
      const target = siblings[b % siblings.length] ?? source;
      return {
        source,
        sourcePort: sourcePort % (nodes[source]?.outPorts ?? 1),
        target,
        targetPort: targetPort % (nodes[target]?.inPorts ?? 1),
        labelWidth: labels ? labelWidth : 0,
        labelHeight: labels ? 14 : 0,
      };
    });
    return { direction, nodes, edges };
  });

describe('layoutGraph', () => {
  it('keeps every promise of the result on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(layoutFaults(graph, layoutGraph(graph))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('answers the same bytes for the same graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(layoutGraph(structuredClone(graph))).toEqual(layoutGraph(graph));
      }),
      { numRuns: 50 },
    );
  });

  it('leads every edge of an acyclic graph forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(1000), (count, seed) => {
        const graph = sampleGraph(randomSample(count, seed, 10));
        const layout = layoutGraph(graph);
        graph.edges.forEach((_, edge) => {
          const heights = routeOf(layout, edge).map(([, y]) => y);
          expect(heights).toEqual([...heights].sort((a, b) => a - b));
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['ResNet', residualSample(6)],
    ['fire modules', fireSample(4)],
    ['transformer', transformerSample(3)],
    ['U-Net', unetSample(4)],
    ['random', randomSample(150, 5)],
  ])('keeps every promise on %s', (_, sample) => {
    for (const direction of ['down', 'right'] as const) {
      const graph = sampleGraph(sample, { direction });
      expect(layoutFaults(graph, layoutGraph(graph))).toEqual([]);
    }
  });

  it('is what it says for a graph of nothing', () => {
    const layout = layoutGraph({ direction: 'down', nodes: [], edges: [] });
    expect(layout).toMatchObject({ width: 0, height: 0, boxes: new Float32Array(0) });
  });

  it('stops when the signal says so, and reports progress otherwise', () => {
    const graph = sampleGraph(chainSample(3));
    expect(() => layoutGraph(graph, { signal: () => true })).toThrow(LayoutCancelled);
    const seen: number[] = [];
    layoutGraph(graph, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.at(-1)).toBe(1);
  });
});

describe('networks', () => {
  it('draws a chain as one straight line', () => {
    const graph = sampleGraph(chainSample(50));
    const layout = layoutGraph(graph);
    graph.edges.forEach((_, edge) => expect(routeOf(layout, edge)).toHaveLength(2));
    expect(new Set(graph.nodes.map((_, node) => boxOf(layout, node).x)).size).toBe(1);
  });

  it('keeps the main line of a residual network in one column', () => {
    const sample = residualSample(4);
    const layout = layoutGraph(sampleGraph(sample));
    const column = boxOf(layout, 0).x;
    const aside = sample.filter((_, node) => Math.abs(boxOf(layout, node).x - column) > 0.5);
    // The shortcut convolution of the only block that has one.
    expect(aside).toHaveLength(1);
  });

  it('keeps a U-Net in one column and its skips nested at one side', () => {
    const sample = unetSample(3);
    const graph = sampleGraph(sample);
    const layout = layoutGraph(graph);
    expect(new Set(sample.map((_, node) => Math.round(boxOf(layout, node).x))).size).toBe(1);
    const reach = graph.edges.flatMap(({ source, target }, edge) =>
      target - source > 3 ? [Math.max(...routeOf(layout, edge).map(([x]) => x))] : [],
    );
    // Sorted from the innermost skip out.
    expect(reach).toEqual([...reach].sort((a, b) => a - b));
  });

  it('places a constant right above the node that reads it', () => {
    const graph = sampleGraph([...chainSample(12), { inputs: [] }, { inputs: [11, 12] }]);
    const layout = layoutGraph(graph);
    expect(boxOf(layout, 12).y).toBe(boxOf(layout, 11).y);
  });

  it('puts the two branches of an If side by side inside their frame', () => {
    const graph = sampleGraph([
      { inputs: [], pin: 'first' },
      { inputs: [0] },
      { inputs: [], parent: 1 },
      { inputs: [], parent: 1 },
      ...[0, 1, 2].map((i) => ({ inputs: i === 0 ? [] : [i + 3], parent: 2 })),
      ...[0, 1].map((i) => ({ inputs: i === 0 ? [] : [i + 6], parent: 3 })),
      { inputs: [1], pin: 'last' as const },
    ]);
    const layout = layoutGraph(graph);
    expect(layoutFaults(graph, layout)).toEqual([]);
    expect(boxOf(layout, 2).x + boxOf(layout, 2).width).toBeLessThan(boxOf(layout, 3).x);
    expect(boxOf(layout, 2).y).toBe(boxOf(layout, 3).y);
  });

  it.each([2, 3, 5])(
    'lets %i lines turn round between cards of one width without running on each other',
    (count) => {
      const ports = Array.from({ length: count }, (_, port) => count - 1 - port);
      const graph = sampleGraph([{ inputs: [] }, { inputs: ports.map(() => 0), fromPorts: ports }], {
        labels: false,
      });
      const layout = layoutGraph(graph);
      expect(layoutFaults(graph, layout)).toEqual([]);
      graph.edges.forEach((_, edge) => {
        const heights = routeOf(layout, edge).map(([, y]) => y);
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
      });
    },
  );

  it('draws a cycle and a self-loop around the cards', () => {
    const graph = sampleGraph([{ inputs: [2] }, { inputs: [0, 1] }, { inputs: [1] }]);
    expect(layoutFaults(graph, layoutGraph(graph))).toEqual([]);
  });
});

describe('absurd graphs', () => {
  const finite = (graph: LayoutGraph): boolean => {
    const layout = layoutGraph(graph);
    return layout.boxes.every(Number.isFinite) && layout.routePoints.every(Number.isFinite);
  };

  it('places 10,000 inputs of one node', () => {
    const inputs = Array.from({ length: 10_000 }, (_, i) => i);
    expect(finite(sampleGraph([...inputs.map(() => ({ inputs: [] })), { inputs }]))).toBe(true);
  });

  it('routes 50,000 consumers of one value along one trunk', () => {
    const graph = sampleGraph([{ inputs: [] }, ...Array.from({ length: 50_000 }, () => ({ inputs: [0] }))]);
    const layout = layoutGraph(graph);
    expect(layout.boxes.every(Number.isFinite)).toBe(true);
    expect(layout.routePoints.length).toBeLessThan(12 * graph.edges.length);
  });

  it('routes a value that every node of a long chain reads with a bounded number of points each', () => {
    const sample = Array.from({ length: 3000 }, (_, i) => ({
      inputs: i === 0 ? [] : i === 1 ? [0] : [i - 1, 0],
    }));
    const graph = sampleGraph(sample);
    const layout = layoutGraph(graph);
    expect(layout.routePoints.length).toBeLessThan(16 * graph.edges.length);
    const few = sampleGraph(sample.slice(0, 200));
    expect(layoutFaults(few, layoutGraph(few))).toEqual([]);
  });

  it('places 5,000 nested frames', () => {
    const nodes = Array.from({ length: 5000 }, (_, i) => ({ inputs: [], parent: i - 1 }));
    const layout = layoutGraph(sampleGraph(nodes));
    expect(boxOf(layout, 0).width).toBe(layout.width);
    expect(layout.boxes.every(Number.isFinite)).toBe(true);
  });

  it('places a chain of 100,000 nodes', () => {
    expect(finite(sampleGraph(chainSample(100_000)))).toBe(true);
  });

  it('places 20,000 loose cards as a sheet, not as a row', () => {
    const { width, height } = layoutGraph(
      sampleGraph(Array.from({ length: 20_000 }, () => ({ inputs: [] }))),
    );
    expect(width / height).toBeGreaterThan(0.5);
    expect(width / height).toBeLessThan(3);
  });
});
