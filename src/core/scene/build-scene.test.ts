import { describe, expect, it } from 'vitest';
import { CARD } from './card-geometry.ts';
import { dumpScene } from './testing/dump-scene.ts';
import { floats, ints, testModel } from './testing/test-model.ts';
import { sceneOf } from './testing/test-scene.ts';

const CONVNET = testModel({
  inputs: { x: [1, 3, 224, 224] },
  initializers: { 'conv1.weight': { dims: [64, 3, 7, 7] }, 'conv1.bias': { dims: [64] } },
  nodes: [
    {
      op: 'Conv',
      name: '/conv1/Conv',
      in: ['x', 'conv1.weight', 'conv1.bias'],
      out: ['c'],
      attributes: { kernel_shape: [7, 7], strides: [2, 2], pads: [3, 3, 3, 3], dilations: [1, 1], group: 1 },
    },
    { op: 'Relu', name: '/Relu', in: ['c'], out: ['y'] },
  ],
  outputs: ['y'],
  shapes: { c: [1, 64, 112, 112], y: [1, 64, 112, 112] },
});

describe('buildScene', () => {
  it('makes cards for nodes, inputs and outputs, and rows for initializers and attributes that differ', () => {
    expect(dumpScene(sceneOf(CONVNET))).toMatchInlineSnapshot(`
      "graph-input i0 "x" first (input) 0>1
      convolution n0 "Conv" (/conv1/Conv) 1>1
        initializer W 64×3×7×7 -> initializer
        initializer B 64 -> initializer
        attribute kernel 7×7
        attribute stride 2
        attribute pads 3
      activation n1 "Relu" (/Relu) 1>1
      graph-output o0 "y" last (output) 1>0
      n0:0: i0.0 -> n0.0 "float32[1, 3, 224, 224]"
      n1:0: n0.0 -> n1.0 "float32[1, 64, 112, 112]"
      o0:0: n1.0 -> o0.0 "float32[1, 64, 112, 112]""
    `);
  });

  it('leaves out what the options switch off, and keeps every id', () => {
    const off = { attributes: false, initializers: false, names: false, shapes: false };
    const all = sceneOf(CONVNET);
    const bare = sceneOf(CONVNET, { options: off });
    expect(dumpScene(bare)).toMatchInlineSnapshot(`
      "graph-input i0 "x" first (input) 0>1
      convolution n0 "Conv" 1>1
      activation n1 "Relu" 1>1
      graph-output o0 "y" last (output) 1>0
      n0:0: i0.0 -> n0.0
      n1:0: n0.0 -> n1.0
      o0:0: n1.0 -> o0.0"
    `);
    expect(bare.cards.map((card) => card.id)).toEqual(all.cards.map((card) => card.id));
    expect(bare.edges.map((edge) => edge.id)).toEqual(all.edges.map((edge) => edge.id));
  });

  it('folds Constant nodes into each of their consumers, with their value where it is tiny', () => {
    const model = testModel({
      inputs: { x: [2, 768] },
      initializers: { shape: ints([3], [1, -1, 768]) },
      nodes: [
        { op: 'Constant', in: [], out: ['half'], attributes: { value: { tensor: floats([], [0.5]) } } },
        { op: 'Mul', in: ['x', 'half'], out: ['a'] },
        { op: 'Add', in: ['half', 'a'], out: ['b'] },
        { op: 'Reshape', in: ['b', 'shape'], out: ['y'] },
      ],
      outputs: ['y'],
    });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "graph-input i0 "x" first (input) 0>1
      elementwise n1 "Mul" 1>1
        initializer B = 0.5 -> node
      elementwise n2 "Add" 1>1
        initializer A = 0.5 -> node
      shape n3 "Reshape" 1>1
        initializer shape [1, -1, 768] -> initializer
      graph-output o0 "y" last (output) 1>0
      n1:0: i0.0 -> n1.0 "float32[2, 768]"
      n2:1: n1.0 -> n2.0
      n3:0: n2.0 -> n3.0
      o0:0: n3.0 -> o0.0"
    `);
  });

  it('keeps a Constant as a card when it is an output, or when nothing uses it', () => {
    const model = testModel({
      nodes: [
        { op: 'Constant', in: [], out: ['out'], attributes: { value_float: 0.5 } },
        { op: 'Constant', in: [], out: ['lost'], attributes: { value_float: 0.25 } },
        { op: 'Neg', in: ['out'], out: ['y'] },
      ],
      outputs: ['out', 'y'],
    });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "constant n0 "Constant" 0>1
        attribute value_float 0.5
      constant n1 "Constant" 0>0
        attribute value_float 0.25
      elementwise n2 "Neg" 1>1
      graph-output o0 "out" last (output) 1>0
      graph-output o1 "y" last (output) 1>0
      n2:0: n0.0 -> n2.0
      o0:0: n0.0 -> o0.0
      o1:0: n2.0 -> o1.0"
    `);
  });

  it('draws each use as an edge of its own and labels the first', () => {
    const model = testModel({
      inputs: { x: ['N', 8] },
      nodes: [
        { op: 'Mul', in: ['x', 'x'], out: ['square'] },
        { op: 'Relu', in: ['x'], out: ['r'] },
        { op: 'Split', in: ['square'], out: ['s0', '', 's2'] },
        { op: 'Concat', in: ['s2', 'r', 's2'], out: ['y'], attributes: { axis: 1 } },
      ],
      outputs: ['y', 's2', 'x'],
      shapes: { s2: ['N', 4] },
    });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "graph-input i0 "x" first (input) 0>1
      elementwise n0 "Mul" 2>1
      activation n1 "Relu" 1>1
      shape n2 "Split" 1>1
      shape n3 "Concat" 3>1
        attribute axis 1
      graph-output o0 "y" last (output) 1>0
      graph-output o1 "s2" last (output) 1>0
      graph-output o2 "x" last (output) 1>0
      n0:0: i0.0 -> n0.0 "float32[N, 8]"
      n0:1: i0.0 -> n0.1
      n1:0: i0.0 -> n1.0
      n2:0: n0.0 -> n2.0
      n3:0: n2.0 -> n3.0 "float32[N, 4]"
      n3:1: n1.0 -> n3.1
      n3:2: n2.0 -> n3.2
      o0:0: n3.0 -> o0.0
      o1:0: n2.0 -> o1.0 "float32[N, 4]"
      o2:0: i0.0 -> o2.0 "float32[N, 8]""
    `);
  });

  it('shows a model of initializers only', () => {
    const model = testModel({
      initializers: { logits: { dims: [1, 51865] }, spare: { dims: [4] } },
      outputs: ['logits'],
    });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "constant c0 "logits" (initializer) 0>1
        value 1×51865
      constant c1 "spare" (initializer) 0>0
        value 4
      graph-output o0 "logits" last (output) 1>0
      o0:0: c0.0 -> o0.0 "float32[1, 51865]""
    `);
  });

  it('treats an overridable initializer as a constant', () => {
    const model = testModel({
      inputs: { x: [1], w: [1] },
      initializers: { w: { dims: [1] } },
      nodes: [{ op: 'Add', in: ['x', 'w'], out: ['y'] }],
      outputs: ['y'],
    });
    expect(sceneOf(model).cards.map((card) => card.id)).toEqual(['i0', 'n0', 'o0']);
  });

  it('says the type of an input that nothing uses on its card', () => {
    const model = testModel({ inputs: { idle: [1, 'T'] }, nodes: [] });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "graph-input i0 "idle" first (input) 0>0
        value type float32[1, T]"
    `);
  });

  it('gives a value without a producer a marked card', () => {
    const model = testModel({
      nodes: [{ op: 'Relu', in: ['ghost'], out: ['y'] }],
      outputs: ['y', 'nothing'],
    });
    expect(dumpScene(sceneOf(model))).toMatchInlineSnapshot(`
      "activation n0 "Relu" 1>1
      outer-value v0 "ghost" (no producer) 0>1 error
      graph-output o0 "y" last (output) 1>0
      graph-output o1 "nothing" last (output) 1>0
      outer-value v2 "nothing" (no producer) 0>1 error
      n0:0: v0.0 -> n0.0
      o0:0: n0.0 -> o0.0
      o1:0: v2.0 -> o1.0"
    `);
  });

  it('never cuts a type', () => {
    const dims = ['batch_size', 'past_sequence_length', 'attention_heads', 'head_dimension'];
    const card = sceneOf(testModel({ inputs: { idle: dims } })).cards[0];
    expect(card?.rows[0]?.text).toBe(`float32[${dims.join(', ')}]`);
    expect(card?.width).toBeGreaterThan(CARD.maxWidth);
  });

  it('caps the rows, and says how many are left out', () => {
    const attributes = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a${i}`, i]));
    const rows = sceneOf(testModel({ nodes: [{ op: 'Custom', domain: 'd', in: [], out: [], attributes }] }))
      .cards[0]?.rows;
    expect(rows?.length).toBe(7);
    expect(rows?.at(-1)?.name).toBe('+6 more');
  });

  it('draws cycles and self-loops as edges', () => {
    const model = testModel({
      nodes: [
        { op: 'Add', in: ['b', 'a'], out: ['a'] },
        { op: 'Relu', in: ['a'], out: ['b'] },
      ],
    });
    expect(sceneOf(model).edges.map((edge) => [edge.source, edge.target])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
  });
});
