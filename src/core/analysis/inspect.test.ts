import { describe, expect, it } from 'vitest';
import { functionIndex, graphIndex } from '../base/indices.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import { inspect, type FiledRef } from './inspect.ts';
import type { Inspection, InspectionOf } from './inspection.ts';
import { buildTestModel, heldBy, int, ints } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

const model = sampleModel();
const finding: Diagnostic = {
  code: 'dangling-value',
  severity: 'warning',
  place: { kind: 'node', graph: graphIndex(0), node: 1, name: 'layer1/relu' },
  facts: {},
};

function look<Kind extends Inspection['kind']>(kind: Kind, ref: FiledRef, of = model): InspectionOf<Kind> {
  const found = inspect(
    { model: of, diagnostics: [finding], file: { name: 'sample.onnx', bytes: 1234 } },
    ref,
  );
  if (found?.kind !== kind) throw new Error(`expected ${kind}, found ${found?.kind}`);
  // The kind was compared above; the compiler cannot narrow by a type parameter.
  return found as InspectionOf<Kind>;
}

const node = (index: number, graph = 0): InspectionOf<'node'> =>
  look('node', { kind: 'node', graph: graphIndex(graph), node: index });

const value = (name: string, graph = 0): InspectionOf<'value'> => {
  const index = model.graphs[graph]?.values.findIndex((candidate) => candidate.name === name) ?? -1;
  return look('value', { kind: 'value', graph: graphIndex(graph), value: index });
};

describe('inspect a node', () => {
  it('names inputs and outputs formally, with types and links', () => {
    expect(node(0).inputs.map((row) => [row.formal, row.value?.title, row.type, row.tensor])).toEqual([
      ['X', 'image', 'float32[batch, 3, 224, 224]', null],
      ['W', 'conv1.weight', 'float32[64, 3, 7, 7]', 0],
      ['B', 'conv1.bias', 'float32[64]', 1],
    ]);
    expect(node(1).inputs[0]?.producer).toEqual({
      graph: 0,
      kind: 'node',
      index: 0,
      title: 'Conv layer1/conv',
      detail: 'Y',
    });
  });

  it('lists attributes: set ones, then defaults', () => {
    expect(node(0).attributes.map(({ name, text, origin }) => `${name}=${text} ${origin}`)).toEqual([
      'kernel_shape=[7, 7] set',
      'strides=[2, 2] set',
      'auto_pad="NOTSET" default',
      'group=1 default',
    ]);
  });

  it('lists required attributes that are left out last', () => {
    const concat = buildTestModel({
      graphs: [
        {
          nodes: [
            { op: 'Concat', inputs: ['a'], outputs: ['b'] },
            { op: 'Cast', inputs: ['b'], outputs: ['c'] },
          ],
        },
      ],
    });
    const rows = look('node', { kind: 'node', graph: graphIndex(0), node: 1 }, concat).attributes;
    expect(rows.at(-1)).toMatchObject({ name: 'to', kind: 'int', origin: 'required', text: '' });
    expect(
      look('node', { kind: 'node', graph: graphIndex(0), node: 0 }, concat).attributes.map(
        (row) => row.origin,
      ),
    ).toEqual(['required']);
  });

  it('numbers the values of variadic inputs', () => {
    expect(node(0, 2).inputs.map((row) => row.formal)).toEqual(['inputs[0]', 'inputs[1]']);
  });

  it('shows optional inputs that are left out, between others and at the end', () => {
    expect(node(4).inputs.map((row) => [row.formal, row.optional, row.value?.title ?? null])).toEqual([
      ['input', false, 'scaled'],
      ['min', true, null],
      ['max', true, 'conv1.bias'],
    ]);
    const conv = buildTestModel({
      graphs: [{ nodes: [{ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'] }] }],
    });
    const rows = look('node', { kind: 'node', graph: graphIndex(0), node: 0 }, conv).inputs;
    expect(rows.map((row) => row.value?.title ?? null)).toEqual(['x', 'w', null]);
  });

  it('follows a captured value to its producer and type', () => {
    const [input] = node(0, 2).inputs;
    expect(input?.type).toBe('float32[batch, 64, 109, 109]');
    expect(input?.producer).toMatchObject({ graph: 0, kind: 'node', index: 0 });
  });

  it('links what it holds, and what it calls', () => {
    expect(node(2).subgraphs.map((link) => link.title)).toEqual([
      'choice . then_branch',
      'choice . else_branch',
    ]);
    expect(node(2).attributes[0]).toMatchObject({ name: 'then_branch', kind: 'graph', graph: 1 });
    expect(node(3).function).toMatchObject({ kind: 'function', index: 0, title: 'my.domain.Scale' });
    expect(node(3).inputs[0]?.formal).toBe('x');
    expect(node(3).attributes.map(({ name, text, origin }) => `${name}=${text} ${origin}`)).toEqual([
      'factor=2 set',
      'offset=7 default',
    ]);
  });

  it('takes the schema of the opset that holds where the node is', () => {
    expect(node(0, 1)).toMatchObject({ opType: 'Softmax', opsetVersion: 21, sinceVersion: 13 });
    expect(node(0, 3)).toMatchObject({ opType: 'Softmax', opsetVersion: 11, sinceVersion: 11 });
    expect(node(0, 3).documentation).toContain('softmax-11');
  });

  it('takes opset 1 where the format had no imports yet', () => {
    const old = buildTestModel({
      irVersion: 2,
      opsets: [],
      graphs: [{ nodes: [{ op: 'Relu', inputs: ['x'], outputs: ['y'] }] }],
    });
    expect(look('node', { kind: 'node', graph: graphIndex(0), node: 0 }, old)).toMatchObject({
      opsetVersion: 1,
      sinceVersion: 1,
    });
  });

  it('has the findings about it and no others', () => {
    expect(node(1).diagnostics).toEqual([finding]);
    expect(node(0).diagnostics).toEqual([]);
  });

  it('says nothing of an operator that it does not know', () => {
    const odd = buildTestModel({
      graphs: [
        {
          nodes: [
            {
              op: 'Frobnicate',
              domain: 'x',
              inputs: ['a', ''],
              outputs: ['b'],
              attributes: { k: ints(1, 2n ** 60n) },
            },
          ],
        },
      ],
    });
    const found = look('node', { kind: 'node', graph: graphIndex(0), node: 0 }, odd);
    expect(found).toMatchObject({ sinceVersion: null, opsetVersion: null, documentation: null });
    expect(found.inputs.map((row) => row.formal)).toEqual(['', '']);
    expect(found.attributes[0]?.text).toBe('[1, 1152921504606846976]');
  });
});

describe('inspect a value', () => {
  it('has its consumers in all graphs', () => {
    const consumers = value('features').consumers.map((link) => [link.graph, link.title, link.detail]);
    expect(consumers).toEqual([
      [0, 'Relu layer1/relu', 'X'],
      [2, 'Concat', 'inputs[0]'],
      [2, 'Concat', 'inputs[1]'],
    ]);
  });

  it('tells what it is', () => {
    expect(value('image').role).toBe('input');
    expect(value('conv1.weight')).toMatchObject({
      role: 'initializer',
      tensor: { elements: 9408, elementType: 'float32', picture: true },
    });
    expect(value('features').role).toBe('inner');
    expect(value('result')).toMatchObject({ role: 'output', isOutput: true });
    expect(value('features', 2)).toMatchObject({
      role: 'outer',
      outer: { graph: 0, title: 'features' },
      type: 'float32[batch, 64, 109, 109]',
    });
  });
});

describe('inspect the rest', () => {
  it('an initializer', () => {
    const found = look('initializer', { kind: 'initializer', graph: graphIndex(0), initializer: 1 });
    expect(found).toMatchObject({
      name: 'conv1.bias',
      overridable: false,
      tensor: { dims: [64], bytes: 256, picture: false },
    });
    expect(found.consumers.map((link) => link.detail)).toEqual(['B', 'max']);
  });

  it('a graph', () => {
    const found = look('graph', { kind: 'graph', graph: graphIndex(2) });
    expect(found.holder).toMatchObject({ kind: 'node', index: 2, detail: 'else_branch' });
    expect(found.captured.map((link) => link.title)).toEqual(['features']);
    expect(look('graph', { kind: 'graph', graph: graphIndex(0) })).toMatchObject({
      parameters: 9472,
      nodes: 5,
      holder: null,
    });
  });

  it('a function', () => {
    const found = look('function', { kind: 'function', function: functionIndex(0) });
    expect(found.callers.map((link) => link.title)).toEqual(['Scale scale']);
    expect(found.attributes.map(({ name, text, origin }) => `${name}=${text} ${origin}`)).toEqual([
      'offset=7 default',
      'factor= required',
    ]);
    expect(found.body).toMatchObject({ kind: 'graph', index: 3 });
  });

  it('the model', () => {
    const found = look('model', { kind: 'model' });
    expect(found).toMatchObject({
      file: 'sample.onnx',
      fileBytes: 1234,
      nodes: 8,
      parameters: 9472,
      parameterBytes: 37888,
    });
    expect(found.operators[0]).toEqual({ domain: '', opType: 'Softmax', count: 2 });
  });

  it('the model, whose weights are not what a caller has to give', () => {
    const old = buildTestModel({
      graphs: [
        {
          inputs: ['weight', 'image'],
          initializers: { weight: [2] },
          nodes: [{ op: 'Mul', inputs: ['image', 'weight'], outputs: ['y'] }],
          outputs: ['y'],
        },
      ],
    });
    const found = look('model', { kind: 'model' }, old);
    const titles = (links: readonly { readonly title: string }[]) => links.map((link) => link.title);
    expect(titles(found.inputs)).toEqual(['image']);
    expect(titles(found.overridable)).toEqual(['weight']);
    expect(titles(found.outputs)).toEqual(['y']);
  });

  it('nothing where there is nothing', () => {
    const at = (ref: FiledRef): Inspection | null =>
      inspect({ model, diagnostics: [], file: { name: '', bytes: 0 } }, ref);
    expect(at({ kind: 'node', graph: graphIndex(0), node: 99 })).toBeNull();
    expect(at({ kind: 'value', graph: graphIndex(9), value: 0 })).toBeNull();
    expect(at({ kind: 'graph', graph: graphIndex(-1) })).toBeNull();
    expect(at({ kind: 'function', function: functionIndex(5) })).toBeNull();
  });

  it('finds readers through captures of captures', () => {
    const nested = buildTestModel({
      graphs: [
        { inputs: ['x'], nodes: [{ op: 'Loop' }] },
        { owner: heldBy(0, 0, 'body'), captures: { x: [0, 'x'] }, nodes: [{ op: 'If', inputs: ['x'] }] },
        {
          owner: heldBy(1, 0, 'then_branch'),
          captures: { x: [1, 'x'] },
          nodes: [{ op: 'Relu', inputs: ['x'], attributes: { a: int(1) } }],
        },
      ],
    });
    const found = look('value', { kind: 'value', graph: graphIndex(0), value: 0 }, nested);
    expect(found.consumers.map((link) => `${link.graph} ${link.title}`)).toEqual(['1 If', '2 Relu']);
  });
});
