import { describe, expect, it } from 'vitest';
import { lookupSchema } from '../ops/lookup-schema.ts';
import { attributeRows } from './attribute-rows.ts';
import { floats, testModel, type TestAttribute } from './testing/test-model.ts';

function rowsOf(
  op: string,
  attributes: Readonly<Record<string, TestAttribute>>,
  domain = '',
): readonly string[] {
  const model = testModel({ nodes: [{ op, domain, in: [], out: [], attributes }] });
  const node = model.graphs[0]?.nodes[0];
  if (node === undefined) throw new Error('no node');
  return attributeRows(model, node, lookupSchema(domain, op, 17)).map(({ name, text }) => `${name} ${text}`);
}

describe('attributeRows', () => {
  it('leaves out defaults, those of the schema and those that depend on the rank', () => {
    expect(
      rowsOf('Conv', {
        group: 1,
        strides: [1, 1],
        dilations: [1, 1],
        pads: [0, 0, 0, 0],
        auto_pad: 'NOTSET',
      }),
    ).toEqual([]);
    expect(rowsOf('LeakyRelu', { alpha: Math.fround(0.01) })).toEqual([]);
    expect(rowsOf('Softmax', { axis: -1 })).toEqual([]);
  });

  it('says the rest in few letters', () => {
    expect(rowsOf('Conv', { kernel_shape: [3, 5], strides: [2, 1], pads: [1, 2, 1, 2], group: 32 })).toEqual([
      'kernel 3×5',
      'stride 2×1',
      'pads [1, 2, 1, 2]',
      'group 32',
    ]);
    expect(rowsOf('MaxPool', { kernel_shape: [2, 2], strides: [2, 2], auto_pad: 'SAME_UPPER' })).toEqual([
      'kernel 2×2',
      'stride 2',
      'auto_pad SAME_UPPER',
    ]);
    expect(rowsOf('LeakyRelu', { alpha: Math.fround(0.2) })).toEqual(['alpha 0.2']);
    expect(rowsOf('Transpose', { perm: [0, 2, 3, 1] })).toEqual(['perm [0, 2, 3, 1]']);
  });

  it('names element types', () => {
    expect(rowsOf('Cast', { to: 10 })).toEqual(['to float16']);
  });

  it('shows every attribute of an operator that it does not know', () => {
    expect(rowsOf('Custom', { strides: [1, 1], mode: 'a b' }, 'my.domain')).toEqual([
      'stride 1',
      'mode "a b"',
    ]);
  });

  it('leaves graphs out and shows tensors by value or dims', () => {
    expect(rowsOf('If', { then_branch: { graph: {} } })).toEqual([]);
    expect(rowsOf('ConstantOfShape', { value: { tensor: floats([1], [2]) } })).toEqual(['value [2]']);
  });
});
