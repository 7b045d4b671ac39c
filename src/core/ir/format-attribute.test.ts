import { describe, expect, it } from 'vitest';
import { graphIndex, tensorIndex } from '../base/indices.ts';
import type { AttributeValue } from './attribute.ts';
import { formatAttributeValue, formatShortAttribute } from './format-attribute.ts';
import type { AttributeContext } from './format-attribute.ts';

const bytes = (text: string) => ({ text, bytes: null });

const context: AttributeContext = {
  tensors: [
    {
      index: tensorIndex(0),
      name: 'w',
      dataType: 10,
      dims: [2, 3],
      docString: '',
      metadata: [],
      payload: { kind: 'none' },
      storedBytes: 0,
    },
  ],
  graphs: [{ name: 'body_graph' }, { name: '' }],
};

describe('formatAttributeValue', () => {
  it.each<[string, AttributeValue]>([
    ['0.1', { kind: 'float', value: Math.fround(0.1) }],
    ['9223372036854775807', { kind: 'int', value: 2n ** 63n - 1n }],
    ['"NOTSET"', { kind: 'string', value: bytes('NOTSET') }],
    ['"\\xff\\xfe"', { kind: 'string', value: { text: '\ufffd\ufffd', bytes: Uint8Array.of(0xff, 0xfe) } }],
    ['[1, 2, 2, 1]', { kind: 'ints', values: [1, 2, 2, 1] }],
    ['[]', { kind: 'ints', values: [] }],
    ['[0.1, NaN, -Infinity]', { kind: 'floats', values: [Math.fround(0.1), Number.NaN, -Infinity] }],
    ['["Tanh", "Relu"]', { kind: 'strings', values: [bytes('Tanh'), bytes('Relu')] }],
    ['float16[2, 3]', { kind: 'tensor', tensor: tensorIndex(0) }],
    ['tensor', { kind: 'tensor', tensor: tensorIndex(7) }],
    ['body_graph', { kind: 'graph', graph: graphIndex(0) }],
    ['[body_graph, graph]', { kind: 'graphs', graphs: [graphIndex(0), graphIndex(1)] }],
    [
      'sparse float16[100]',
      { kind: 'sparse_tensor', sparse: { values: tensorIndex(0), indices: tensorIndex(1), dims: [100] } },
    ],
    [
      'float32[...]',
      { kind: 'type_proto', type: { kind: 'tensor', elemType: 1, shape: null, denotation: '' } },
    ],
    ['@alpha', { kind: 'reference', name: 'alpha', of: 'float' }],
    ['?', { kind: 'unknown', type: 77 }],
  ])('%s', (text, value) => {
    expect(formatAttributeValue(value, 1000, context)).toBe(text);
  });

  it('cuts long lists and says how many are left out', () => {
    const values = Array.from({ length: 2000 }, (_, i) => i);
    expect(formatAttributeValue({ kind: 'ints', values }, 12)).toBe('[0, 1, 2, … +1,997]');
    expect(formatShortAttribute({ kind: 'ints', values }).length).toBeLessThan(60);
  });

  it('counts what was left in the file', () => {
    const inFile = { kind: 'in-file', runs: [] } as const;
    expect(
      formatAttributeValue({ ...inFile, of: 'floats', elements: 1e6, bytes: 4e6, preview: [0.5] }, 40),
    ).toBe('[0.5, … +999,999]');
    expect(
      formatAttributeValue({ ...inFile, of: 'string', elements: 1, bytes: 1003, preview: ['abc'] }, 40),
    ).toBe('"abc…" +1,000');
  });
});
