import { describe, expect, it } from 'vitest';
import { elementTypeName, elementTypeOf } from './element-type.ts';
import { formatDomain } from './format-domain.ts';
import { formatValueType } from './format-value-type.ts';
import type { Dim, ValueType } from './value-type.ts';

const known = (value: number): Dim => ({ kind: 'known', value, denotation: '' });
const symbolic = (name: string): Dim => ({ kind: 'symbolic', name, denotation: '' });
const unknown: Dim = { kind: 'unknown', denotation: '' };
const tensor = (shape: readonly Dim[] | null, elemType = 1): ValueType => ({
  kind: 'tensor',
  elemType,
  shape,
  denotation: '',
});

describe('formatValueType', () => {
  it.each<[string, ValueType | null]>([
    ['', null],
    ['float32[1, 64, H, ?]', tensor([known(1), known(64), symbolic('H'), unknown])],
    ['float32[?]', tensor([symbolic('')])],
    ['float32[]', tensor([])],
    ['float32[...]', tensor(null)],
    ['data type 99[-1]', tensor([known(-1)], 99)],
    ['sparse float64[8]', { kind: 'sparse_tensor', elemType: 11, shape: [known(8)], denotation: '' }],
    ['sequence<float32[...]>', { kind: 'sequence', elem: tensor(null), denotation: '' }],
    ['sequence<?>', { kind: 'sequence', elem: null, denotation: '' }],
    ['opaque<my.domain.Thing>', { kind: 'opaque', domain: 'my.domain', name: 'Thing', denotation: '' }],
    [
      'optional<sequence<map<int64, float32[]>>>',
      {
        kind: 'optional',
        denotation: '',
        elem: {
          kind: 'sequence',
          denotation: '',
          elem: { kind: 'map', key: 7, value: tensor([]), denotation: '' },
        },
      },
    ],
  ])('%s', (text, type) => {
    expect(formatValueType(type)).toBe(text);
  });

  it('does not overflow the stack on deep types', () => {
    let type = tensor([]);
    for (let i = 0; i < 100_000; i += 1) type = { kind: 'sequence', elem: type, denotation: '' };
    expect(formatValueType(type)).toHaveLength(100_000 * 'sequence<>'.length + 'float32[]'.length);
  });
});

describe('names', () => {
  it('knows the 26 element types', () => {
    expect(Array.from({ length: 30 }, (_, i) => i).filter(elementTypeOf)).toHaveLength(26);
    expect([1, 10, 16, 17, 23, 26, 0, 99, -1].map(elementTypeName)).toEqual([
      'float32',
      'float16',
      'bfloat16',
      'float8e4m3fn',
      'float4e2m1',
      'int2',
      'undefined',
      'data type 99',
      'data type -1',
    ]);
  });

  it('names the empty domain', () => {
    expect([formatDomain(''), formatDomain('com.microsoft')]).toEqual(['ai.onnx', 'com.microsoft']);
  });
});
