import { describe, expect, it } from 'vitest';
import { formatValueType } from '../ir/format-value-type.ts';
import type { NodeProtoInit, TensorProtoInit } from '../onnx/onnx-proto.generated.js';
import { graphAttribute, info, modelOf, node } from '../import/testing/protos.ts';
import { modelFrom } from './testing/model-from.ts';
import { orderNodes } from './order-nodes.ts';
import { propagateTypes } from './propagate-types.ts';

/** Types by name of a model with inputs x (float), h (bfloat16) and i (int64). */
async function typesOf(nodes: readonly NodeProtoInit[], initializer: readonly TensorProtoInit[] = []) {
  const input = [info('x', [2]), info('h', [2], 16), info('i', [2], 7), info('b', [], 9)];
  const model = await modelFrom(
    modelOf(
      { input, node: nodes, initializer },
      {
        opsetImport: [
          { domain: '', version: 21 },
          { domain: 'ai.onnx.ml', version: 3 },
        ],
      },
    ),
  );
  const [main] = model.graphs;
  if (main === undefined) throw new Error('no graph');
  const types = propagateTypes(model, main);
  return (name: string): string | null => {
    const type = types[main.values.findIndex((value) => value.name === name)];
    return type === null || type === undefined ? null : formatValueType(type);
  };
}

const int = (name: string, i: number) => ({ name, type: 2, i });

describe('propagateTypes', () => {
  it.each<[string, NodeProtoInit, string | null]>([
    ['as the input is', node('Relu', ['h'], ['y']), 'bfloat16[...]'],
    ['also where the constraint allows everything', node('Identity', ['h'], ['y']), 'bfloat16[...]'],
    [
      'the type that Cast names',
      node('Cast', ['x'], ['y'], { attribute: [int('to', 17)] }),
      'float8e4m3fn[...]',
    ],
    ['that of another input', node('CastLike', ['x', 'h'], ['y']), 'bfloat16[...]'],
    ['a fixed one', node('Shape', ['h'], ['y']), 'int64[...]'],
    ["the scale's", node('DequantizeLinear', ['i', 'h'], ['y']), 'bfloat16[...]'],
    ['a sequence', node('SequenceConstruct', ['x', 'x'], ['y']), 'sequence<undefined[...]>'],
    [
      'a sequence of maps',
      node('ZipMap', ['x'], ['y'], { domain: 'ai.onnx.ml' }),
      'sequence<map<undefined, float32[...]>>',
    ],
    ['a tensor of something', node('QuantizeLinear', ['x', 'x'], ['y']), 'undefined[...]'],
    ['nothing of a custom operator', node('Mine', ['x'], ['y'], { domain: 'mine' }), null],
  ])('%s', async (_, made, expected) => {
    expect((await typesOf([made]))('y')).toBe(expected);
  });

  it('follows chains in whatever order the nodes stand', async () => {
    const types = await typesOf([
      node('Neg', ['b1'], ['y']),
      node('Abs', ['a'], ['b1']),
      node('Relu', ['h'], ['a']),
    ]);
    expect(types('y')).toBe('bfloat16[...]');
  });

  it("takes a branch's output for that of an If, and the value that a branch only hands on", async () => {
    const graph = (name: string, output: string) => ({
      node: [node('Identity', ['h'], ['inner'])],
      name,
      output: [info(output, [2], 16)],
    });
    const branch = (name: string) => graphAttribute(name, graph(name, 'inner'));
    const attribute = [branch('then_branch'), branch('else_branch')];
    const types = await typesOf([node('If', ['b'], ['y'], { attribute })]);
    expect(types('y')).toBe('bfloat16[...]');
  });

  it('takes a sequence apart again', async () => {
    const types = await typesOf([
      node('SequenceEmpty', [], ['s'], { attribute: [int('dtype', 16)] }),
      node('SequenceInsert', ['s', 'h'], ['s2']),
      node('SequenceAt', ['s2', 'i'], ['y']),
    ]);
    expect(types('y')).toBe('bfloat16[...]');
  });

  it('is done with a chain of 100,000 nodes, written backwards', async () => {
    const count = 100_000;
    const nodes = Array.from({ length: count }, (_, i) =>
      node('Neg', [i === count - 1 ? 'h' : `v${i + 1}`], [`v${i}`]),
    );
    expect((await typesOf(nodes))('v0')).toBe('bfloat16[...]');
  });
});

describe('orderNodes', () => {
  it('keeps every node of a cycle, and the file order of what needs no other', async () => {
    const {
      graphs: [main],
    } = await modelFrom(
      modelOf({
        input: [info('x', [2])],
        node: [
          node('Add', ['x', 'q'], ['p']),
          node('Neg', ['p'], ['q']),
          node('Neg', ['x'], ['r']),
          node('Abs', ['x'], ['s']),
        ],
      }),
    );
    expect(main === undefined ? [] : orderNodes(main)).toEqual([2, 3, 0, 1]);
  });
});
