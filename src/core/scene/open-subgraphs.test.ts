import { describe, expect, it } from 'vitest';
import { graphIndex } from '../base/indices.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { dumpScene } from './testing/dump-scene.ts';
import { floats, testModel, type TestGraph } from './testing/test-model.ts';
import { sceneOf } from './testing/test-scene.ts';
import type { Scene } from './types.ts';

const BRANCHES: TestGraph = {
  inputs: { cond: [], x: [2] },
  initializers: { scale: floats([], [2]) },
  nodes: [
    { op: 'Relu', in: ['x'], out: ['r'] },
    {
      op: 'If',
      name: 'choose',
      in: ['cond'],
      out: ['y'],
      attributes: {
        then_branch: { graph: { nodes: [{ op: 'Mul', in: ['r', 'scale'], out: ['t'] }], outputs: ['t'] } },
        else_branch: {
          graph: {
            nodes: [
              {
                op: 'If',
                in: ['cond'],
                out: ['e'],
                attributes: {
                  then_branch: {
                    graph: { nodes: [{ op: 'Add', in: ['r', 'x'], out: ['s'] }], outputs: ['s'] },
                  },
                  else_branch: { graph: { nodes: [{ op: 'Neg', in: ['x'], out: ['m'] }], outputs: ['m'] } },
                },
              },
            ],
            outputs: ['e'],
          },
        },
      },
    },
  ],
  outputs: ['y'],
  shapes: { r: [2] },
};

describe('subgraphs', () => {
  const model = testModel(BRANCHES);

  it('shows what a closed node captures as edges and rows', () => {
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "graph-input i0 "cond" first (input) 0>1
      graph-input i1 "x" first (input) 0>1
      activation n0 "Relu" 1>1
      control-flow n1 "If" +then_branch +else_branch (choose) 4>1
        initializer scale = 2 -> initializer
      graph-output o0 "y" last (output) 1>0
      n0:0: i1.0 -> n0.0 "float32[2]"
      n1:0: i0.0 -> n1.0 "float32[]"
      n1:c3: n0.0 -> n1.1 captured "float32[2]"
      n1:c0: i0.0 -> n1.2 captured
      n1:c1: i1.0 -> n1.3 captured
      o0:0: n1.0 -> o0.0"
    `);
  });

  it('opens in place, bodies as frames within the frame of the node, captured values as cards', () => {
    expect(dumpScene(sceneOf(model, { expanded: ['n1'] }))).toMatchInlineSnapshot(`
      "frame n1 "If" (choose) 4>1
        initializer scale = 2 -> initializer
      frame n1.then_branch "then_branch" graph 1 0>0 in n1
      frame n1.else_branch "else_branch" graph 2 0>0 in n1
      graph-input i0 "cond" first (input) 0>1
      graph-input i1 "x" first (input) 0>1
      activation n0 "Relu" 1>1
      graph-output o0 "y" last (output) 1>0
      elementwise n1.then_branch/n0 "Mul" 1>1 in n1.then_branch
        initializer B = 2 -> initializer
      outer-value n1.then_branch/v0.3 "r" (from the enclosing graph) 0>1 in n1.then_branch
      graph-output n1.then_branch/o0 "t" last (output) 1>0 in n1.then_branch
      control-flow n1.else_branch/n0 "If" +then_branch +else_branch 3>1 in n1.else_branch
      outer-value n1.else_branch/v0.0 "cond" (from the enclosing graph) 0>1 in n1.else_branch
      outer-value n1.else_branch/v0.3 "r" (from the enclosing graph) 0>1 in n1.else_branch
      outer-value n1.else_branch/v0.1 "x" (from the enclosing graph) 0>1 in n1.else_branch
      graph-output n1.else_branch/o0 "e" last (output) 1>0 in n1.else_branch
      n0:0: i1.0 -> n0.0 "float32[2]"
      n1:0: i0.0 -> n1.0 "float32[]"
      n1:c3: n0.0 -> n1.1 captured "float32[2]"
      n1:c0: i0.0 -> n1.2 captured
      n1:c1: i1.0 -> n1.3 captured
      o0:0: n1.0 -> o0.0
      n1.then_branch/n0:0: n1.then_branch/v0.3.0 -> n1.then_branch/n0.0 "float32[2]"
      n1.then_branch/o0:0: n1.then_branch/n0.0 -> n1.then_branch/o0.0
      n1.else_branch/n0:0: n1.else_branch/v0.0.0 -> n1.else_branch/n0.0 "float32[]"
      n1.else_branch/n0:c3: n1.else_branch/v0.3.0 -> n1.else_branch/n0.1 captured "float32[2]"
      n1.else_branch/n0:c1: n1.else_branch/v0.1.0 -> n1.else_branch/n0.2 captured "float32[2]"
      n1.else_branch/o0:0: n1.else_branch/n0.0 -> n1.else_branch/o0.0"
    `);
  });

  it('opens to any depth, and ignores ids that are not there', () => {
    const scene = sceneOf(model, { expanded: ['n1', 'n1.else_branch/n0', 'n7', 'n1.nowhere/n0', 'n0'] });
    expect(scene.frames.map((frame) => frame.id)).toEqual([
      'n1',
      'n1.then_branch',
      'n1.else_branch',
      'n1.else_branch/n0',
      'n1.else_branch/n0.then_branch',
      'n1.else_branch/n0.else_branch',
    ]);
    for (const [f, frame] of scene.frames.entries()) expect(frame.frame).toBeLessThan(f);
    for (const edge of scene.edges) expect(holderOf(scene, edge.source)).toBe(holderOf(scene, edge.target));
  });

  it('shows a body as a view of its own, values from around it as cards', () => {
    expect(dumpScene(sceneOf(model, { graph: 2 }))).toMatchInlineSnapshot(`
      "control-flow n0 "If" +then_branch +else_branch 3>1
      outer-value v0.0 "cond" (from the enclosing graph) 0>1
      outer-value v0.3 "r" (from the enclosing graph) 0>1
      outer-value v0.1 "x" (from the enclosing graph) 0>1
      graph-output o0 "e" last (output) 1>0
      n0:0: v0.0.0 -> n0.0 "float32[]"
      n0:c3: v0.3.0 -> n0.1 captured "float32[2]"
      n0:c1: v0.1.0 -> n0.2 captured "float32[2]"
      o0:0: n0.0 -> o0.0"
    `);
  });

  it('gives uses of an outer value that lie far apart cards of their own', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => ({
      op: 'Add',
      in: [`v${i}`, i % 30 === 0 ? 'x' : `v${i}`],
      out: [`v${i + 1}`],
    }));
    const loop = testModel({
      inputs: { x: [1] },
      nodes: [
        {
          op: 'Loop',
          in: ['', ''],
          out: [],
          attributes: { body: { graph: { inputs: { v0: [1] }, nodes } } },
        },
      ],
    });
    const outer = sceneOf(loop, { graph: 1 }).cards.filter((card) => card.category === 'outer-value');
    expect(outer.map((card) => card.id)).toEqual(['v0.0', 'v0.0~1']);
  });

  it('stands ten thousand graphs within each other', () => {
    const flat = testModel({
      inputs: { x: [1] },
      nodes: [
        {
          op: 'Loop',
          in: [],
          out: [],
          attributes: { body: { graph: { nodes: [{ op: 'Neg', in: ['x'], out: ['y'] }] } } },
        },
      ],
    });
    const [top, leaf] = flat.graphs;
    const holder = top?.nodes[0];
    if (top === undefined || leaf === undefined || holder === undefined) throw new Error('no graphs');
    const depth = 10_000;
    const nested = (inner: number): Node => ({
      ...holder,
      subgraphs: [graphIndex(inner)],
      attributes: [{ name: 'body', docString: '', value: { kind: 'graph', graph: graphIndex(inner) } }],
    });
    const graphs = Array.from({ length: depth }, (_, g): Graph => {
      const own =
        g === 0
          ? top
          : ({
              ...leaf,
              owner: {
                kind: 'attribute',
                graph: graphIndex(g - 1),
                node: holder.index,
                attribute: 'body',
                position: 0,
              },
            } as const);
      return {
        ...own,
        index: graphIndex(g),
        depth: g,
        nodes: g === depth - 1 ? leaf.nodes : [nested(g + 1)],
      };
    });
    const model: Model = { ...flat, graphs };
    const ids = ['n0', 'n0.body/n0', 'n0.body/n0.body/n0'];
    const worst: Diagnostic = {
      code: 'dangling-value',
      severity: 'error',
      place: { kind: 'graph', graph: graphIndex(depth - 1) },
      facts: {},
    };
    const scene = sceneOf(model, { expanded: ids, diagnostics: [worst] });
    expect(scene.frames.map((frame) => frame.severity)).toEqual(['error', 'error', 'error']);
    expect(scene.edges[0]?.captured).toBe(true);
  });

  it('marks a closed node with the worst finding within it', () => {
    const diagnostics: readonly Diagnostic[] = [
      {
        code: 'unknown-operator',
        severity: 'warning',
        place: { kind: 'node', graph: graphIndex(3), node: 0, name: '' },
        facts: {},
      },
      {
        code: 'dangling-value',
        severity: 'error',
        place: { kind: 'value', graph: graphIndex(1), value: 0, name: '' },
        facts: {},
      },
    ];
    const scene = sceneOf(model, { diagnostics, expanded: ['n1'] });
    expect(scene.frames[0]?.severity).toBe('error');
    expect(scene.cards.find((card) => card.id === 'n1.else_branch/n0')?.severity).toBe('warning');
  });
});

describe('functions', () => {
  const body: TestGraph = {
    inputs: { a: [], b: [] },
    nodes: [
      { op: 'Add', in: ['a', 'b'], out: ['s'] },
      { op: 'Twice', domain: 'local', in: ['s', 's'], out: ['o'] },
    ],
    outputs: ['o'],
  };
  const model = testModel(
    {
      inputs: { x: [1] },
      initializers: { w: { dims: [3, 3] } },
      nodes: [
        { op: 'Twice', domain: 'local', name: 'first', in: ['x', 'w'], out: ['m'] },
        { op: 'Twice', domain: 'local', name: 'second', in: ['m', 'x'], out: ['y'] },
      ],
      outputs: ['y'],
    },
    [{ name: 'Twice', domain: 'local', body }],
  );

  it('opens one body at two calls, with ids of its own at each', () => {
    expect(dumpScene(sceneOf(model, { expanded: ['n0', 'n1'] }))).toMatchInlineSnapshot(`
      "frame n0 "Twice" graph 1 (first) 1>1
        initializer b 3×3 -> initializer
      frame n1 "Twice" graph 1 (second) 2>1
      graph-input i0 "x" first (input) 0>1
      graph-output o0 "y" last (output) 1>0
      graph-input n0.body/i0 "a" first (input) 0>1 in n0
      graph-input n0.body/i1 "b" first (input) 0>1 in n0
      elementwise n0.body/n0 "Add" 2>1 in n0
      function n0.body/n1 "Twice" +Twice 2>1 in n0
      graph-output n0.body/o0 "o" last (output) 1>0 in n0
      graph-input n1.body/i0 "a" first (input) 0>1 in n1
      graph-input n1.body/i1 "b" first (input) 0>1 in n1
      elementwise n1.body/n0 "Add" 2>1 in n1
      function n1.body/n1 "Twice" +Twice 2>1 in n1
      graph-output n1.body/o0 "o" last (output) 1>0 in n1
      n0:0: i0.0 -> n0.0 "float32[1]"
      n1:0: n0.0 -> n1.0
      n1:1: i0.0 -> n1.1
      o0:0: n1.0 -> o0.0
      n0.body/n0:0: n0.body/i0.0 -> n0.body/n0.0 "float32[]"
      n0.body/n0:1: n0.body/i1.0 -> n0.body/n0.1 "float32[]"
      n0.body/n1:0: n0.body/n0.0 -> n0.body/n1.0
      n0.body/n1:1: n0.body/n0.0 -> n0.body/n1.1
      n0.body/o0:0: n0.body/n1.0 -> n0.body/o0.0
      n1.body/n0:0: n1.body/i0.0 -> n1.body/n0.0 "float32[]"
      n1.body/n0:1: n1.body/i1.0 -> n1.body/n0.1 "float32[]"
      n1.body/n1:0: n1.body/n0.0 -> n1.body/n1.0
      n1.body/n1:1: n1.body/n0.0 -> n1.body/n1.1
      n1.body/o0:0: n1.body/n1.0 -> n1.body/o0.0"
    `);
  });

  it('opens a function that calls itself only as far as asked', () => {
    const scene = sceneOf(model, { expanded: ['n0', 'n0.body/n1', 'n0.body/n1.body/n1'] });
    expect(scene.frames.map((frame) => frame.id)).toEqual(['n0', 'n0.body/n1', 'n0.body/n1.body/n1']);
    expect(scene.cards.filter((card) => card.subgraphs.length > 0).map((card) => card.id)).toEqual([
      'n1',
      'n0.body/n1.body/n1.body/n1',
    ]);
  });
});

function holderOf(scene: Scene, end: number): number | undefined {
  return end >= 0 ? scene.cards[end]?.frame : scene.frames[-1 - end]?.frame;
}
