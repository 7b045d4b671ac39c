import { describe, expect, it } from 'vitest';
import { graphIndex } from '../base/indices.ts';
import { importLarge } from '../groups/testing/large-model.ts';
import type { Group, Grouping, OpenGroups } from '../groups/types.ts';
import { closeAll, openAll } from '../groups/visible-groups.ts';
import type { Diagnostic, Severity } from '../ir/diagnostic.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { buildScene } from './build-scene.ts';
import { cardBox, frameBox } from './placed-scene.ts';
import { dumpScene } from './testing/dump-scene.ts';
import { testModel } from './testing/test-model.ts';
import { toLayoutGraph } from './to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS, type Scene } from './types.ts';

/** x -> Conv -> Relu (in `a`) -> Add (in `a/b`, also of x) -> y; the group `c` holds a Neg of the Conv. */
const MODEL = testModel({
  inputs: { x: [1, 4] },
  initializers: { w: { dims: [4, 4] } },
  nodes: [
    { op: 'Gemm', name: '/a/Gemm', in: ['x', 'w'], out: ['g'] },
    { op: 'Relu', name: '/a/Relu', in: ['g'], out: ['r'] },
    { op: 'Add', name: '/a/b/Add', in: ['r', 'x'], out: ['s'] },
    { op: 'Neg', name: '/c/Neg', in: ['g'], out: ['n'] },
    { op: 'Sub', name: '/Sub', in: ['s', 'n'], out: ['y'] },
  ],
  outputs: ['y'],
});

function group(index: number, id: string, parent: number, nodeCount: number, likeness: number): Group {
  return { index, parent, name: id, id, kind: 'scope', nodeCount, likeness };
}

const GROUPING: Grouping = {
  groups: [group(0, 'a', -1, 3, 0), group(1, 'a/b', 0, 1, 1), group(2, 'c', -1, 1, 1)],
  groupOf: Int32Array.of(0, 0, 1, 2, -1),
};

const sceneWith = (groups: OpenGroups | null, findings: readonly Diagnostic[] = []): Scene =>
  buildScene(
    MODEL,
    findings,
    { graph: graphIndex(0), options: { ...DEFAULT_SCENE_OPTIONS, shapes: false }, expanded: [], groups },
    () => GROUPING,
  );

describe('a scene with groups', () => {
  it('has a card for each closed group, and each value once for each pair', () => {
    expect(dumpScene(sceneWith(closeAll))).toMatchInlineSnapshot(`
      "graph-input i0 "x" first (input) 0>1
      group a "a" 1>2
        attribute nodes 3
        attribute parameters 16
      group c "c" 1>1
        attribute nodes 1
        attribute alike ×2
      elementwise n4 "Sub" (/Sub) 2>1
      graph-output o0 "y" last (output) 1>0
      a:v0: i0.0 -> a.0
      c:v2: a.0 -> c.0
      n4:0: a.1 -> n4.0
      n4:1: c.0 -> n4.1
      o0:0: n4.0 -> o0.0"
    `);
  });

  it('has a frame for each open group, and edges through their borders', () => {
    expect(dumpScene(sceneWith({ level: 1, except: ['c'] }))).toMatchInlineSnapshot(`
      "frame a "a" 0>0
      graph-input i0 "x" first (input) 0>1
      matmul n0 "Gemm" 1>1 in a
        initializer B 4×4 -> initializer
      activation n1 "Relu" 1>1 in a
      group a/b "a/b" 2>1 in a
        attribute nodes 1
        attribute alike ×2
      group c "c" 1>1
        attribute nodes 1
        attribute alike ×2
      elementwise n4 "Sub" (/Sub) 2>1
      graph-output o0 "y" last (output) 1>0
      n0:0: i0.0 -> n0.0
      n1:0: n0.0 -> n1.0
      a/b:v3: n1.0 -> a/b.0
      a/b:v0: i0.0 -> a/b.1
      c:v2: n0.0 -> c.0
      n4:0: a/b.0 -> n4.0
      n4:1: c.0 -> n4.1
      o0:0: n4.0 -> o0.0"
    `);
  });

  it('marks a closed group with the worst finding within, and the groups around it', () => {
    const finding = (node: number, severity: Severity): Diagnostic => ({
      code: 'unknown-operator',
      severity,
      place: { kind: 'node', graph: graphIndex(0), node, name: '' },
      facts: {},
    });
    const scene = sceneWith(closeAll, [finding(0, 'warning'), finding(2, 'error'), finding(2, 'info')]);
    const marked = scene.cards.map(({ id, severity }) => [id, severity]);
    expect(marked).toContainEqual(['a', 'error']);
    expect(marked).toContainEqual(['c', null]);
  });

  it('has no more than the nodes without groups, and with all of them open the same cards and edges', () => {
    const flat = sceneWith(null);
    const open = sceneWith(openAll);
    expect(flat.frames).toEqual([]);
    expect(open.frames.map(({ id }) => id)).toEqual(['a', 'a/b', 'c']);
    expect(open.cards.map(({ id }) => id)).toEqual(flat.cards.map(({ id }) => id));
    expect(open.edges.map(({ id }) => id)).toEqual(flat.edges.map(({ id }) => id));
  });
});

describe('equal groups', () => {
  // The traced model has shapes, and so labels on its edges.
  it.each(['gpt-12', 'gpt-12-traced'])(
    'of %s have equal inner pictures, whatever their nodes are called',
    async (large) => {
      const model = await importLarge(large);
      const scene = buildScene(model, [], {
        graph: graphIndex(0),
        options: DEFAULT_SCENE_OPTIONS,
        expanded: [],
        groups: openAll,
      });
      const placed = { scene, layout: layoutGraph(toLayoutGraph(scene).graph) };
      const inside = (name: string): readonly string[] => {
        const frame = scene.frames.findIndex((one) => one.name === name);
        const { x, y } = frameBox(placed, frame);
        const within = new Set([frame]);
        scene.frames.forEach((one, f) => within.has(one.frame) && within.add(f));
        return scene.cards.flatMap((card, c) => {
          if (!within.has(card.frame)) return [];
          const box = cardBox(placed, c);
          return [
            `${card.title} ${Math.round(box.x - x)} ${Math.round(box.y - y)} ${box.width} ${box.height}`,
          ];
        });
      };
      expect(inside('h.1').length).toBeGreaterThan(50);
      for (const name of ['h.0', 'h.10', 'h.11']) expect(inside(name)).toEqual(inside('h.1'));
    },
  );
});
