import { describe, expect, it } from 'vitest';
import { info, modelOf, node } from '../import/testing/protos.ts';
import type { GraphProtoInit, TypeProtoInit } from '../onnx/onnx-proto.generated.js';
import { planOutputs } from './readable-outputs.ts';
import { modelFrom } from './testing/model-from.ts';

const tensor = (elemType: number): TypeProtoInit => ({ tensorType: { elemType } });
const sequence = (elemType: TypeProtoInit): TypeProtoInit => ({ sequenceType: { elemType } });
const optional = (elemType: TypeProtoInit): TypeProtoInit => ({ optionalType: { elemType } });
const map = (valueType: TypeProtoInit): TypeProtoInit => ({ mapType: { keyType: 7, valueType } });

const planOf = async (graph: GraphProtoInit, version = 21) =>
  planOutputs(
    await modelFrom(
      modelOf(graph, {
        opsetImport: [
          { domain: '', version },
          { domain: 'ai.onnx.ml', version: 3 },
        ],
      }),
    ),
  );

describe('planOutputs', () => {
  it.each<[string, TypeProtoInit, object]>([
    ['a tensor', tensor(1), { kind: 'tensor' }],
    ['a tensor of bfloat16', tensor(16), { kind: 'unreadable', reason: 'element-type' }],
    [
      'a sequence',
      sequence(tensor(1)),
      { kind: 'sequence', elemType: 1, lengthName: 'opscope/0/length', elementPrefix: 'opscope/0/at/' },
    ],
    [
      'an optional',
      optional(tensor(7)),
      { kind: 'optional', elemType: 7, hasName: 'opscope/0/has', elementName: 'opscope/0/element' },
    ],
    ['a sequence of float8', sequence(tensor(17)), { kind: 'unreadable', reason: 'element-type' }],
    ['an optional sequence', optional(sequence(tensor(1))), { kind: 'unreadable', reason: 'nested' }],
    ['maps of unknown origin', sequence(map(tensor(1))), { kind: 'unreadable', reason: 'maps' }],
    ['a map', map(tensor(1)), { kind: 'unreadable', reason: 'maps' }],
    ['a sparse tensor', { sparseTensorType: { elemType: 1 } }, { kind: 'unreadable', reason: 'sparse' }],
    [
      'something opaque',
      { opaqueType: { domain: 'd', name: 'n' } },
      { kind: 'unreadable', reason: 'opaque' },
    ],
  ])('%s', async (_, type, expected) => {
    const plan = await planOf({
      node: [node('Mine', [], ['y'], { domain: 'mine' })],
      output: [{ name: 'y', type }],
    });
    expect(plan).toEqual([{ name: 'y', ...expected }]);
  });

  it('needs an opset that has the operators', async () => {
    const output = [
      { name: 's', type: sequence(tensor(1)) },
      { name: 'o', type: optional(tensor(1)) },
    ];
    expect((await planOf({ output }, 10)).map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
    expect((await planOf({ output }, 14)).map(({ kind }) => kind)).toEqual(['sequence', 'unreadable']);
  });

  it('finds the tensor behind a ZipMap, whose type nobody declared', async () => {
    const strings = ['a', 'b'].map((text) => new TextEncoder().encode(text));
    const made = node('ZipMap', ['p'], ['m'], {
      domain: 'ai.onnx.ml',
      attribute: [{ name: 'classlabels_strings', type: 8, strings }],
    });
    const nodes = [node('Softmax', ['x'], ['p']), made, node('Identity', ['m'], ['y'])];
    expect(await planOf({ input: [info('x', [1, 2])], node: nodes, output: [{ name: 'y' }] })).toEqual([
      { name: 'y', kind: 'zip-map', probabilities: 'p', labels: { kind: 'strings', values: ['a', 'b'] } },
    ]);
  });

  it('ends on Identities that lead to each other, and keeps clear of names that are taken', async () => {
    const nodes = [node('Identity', ['q'], ['opscope/y']), node('Identity', ['opscope/y'], ['q'])];
    const output = [{ name: 'opscope/y', type: sequence(tensor(1)) }];
    expect(await planOf({ node: nodes, output })).toMatchObject([{ lengthName: 'opscope_/0/length' }]);
  });
});
