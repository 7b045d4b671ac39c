import { describe, expect, it } from 'vitest';
import { tensorIndex } from '../base/indices.ts';
import type { Payload, Tensor } from '../ir/tensor.ts';
import { tensorText } from './constant-text.ts';

function tensor(dataType: number, dims: readonly number[], payload: Payload): Tensor {
  return {
    index: tensorIndex(0),
    name: '',
    dataType,
    dims,
    docString: '',
    metadata: [],
    payload,
    storedBytes: 0,
  };
}

const raw = (...bytes: number[]): Payload => ({ kind: 'inline-raw', bytes: Uint8Array.from(bytes) });
const typed = (
  field: 'float_data' | 'int32_data' | 'int64_data',
  ...values: (number | bigint)[]
): Payload => ({
  kind: 'inline-typed',
  field,
  values,
});

describe('tensorText', () => {
  it('shows a scalar by its value', () => {
    expect(tensorText(tensor(1, [], typed('float_data', Math.fround(0.1))))).toBe('= 0.1');
    expect(tensorText(tensor(1, [], raw(0, 0, 0, 63)))).toBe('= 0.5');
    expect(tensorText(tensor(3, [], raw(0x80)))).toBe('= -128');
    expect(tensorText(tensor(9, [], raw(1)))).toBe('= true');
    expect(tensorText(tensor(10, [], raw(0x66, 0x2e)))).toBe('= 0.1');
    expect(tensorText(tensor(10, [], typed('int32_data', 0xfc00)))).toBe('= -Infinity');
    expect(tensorText(tensor(16, [], raw(0xcd, 0x3d)))).toBe('= 0.1');
    expect(tensorText(tensor(7, [], raw(0, 0, 0, 0, 0, 0, 0, 0x80)))).toBe('= -2^63');
    expect(
      tensorText(tensor(8, [], { kind: 'inline-strings', values: [new TextEncoder().encode('ä"\n')] })),
    ).toBe('= "ä\\"\\n"');
  });

  it('shows a tiny vector by its values, and one element of more axes with its dims', () => {
    expect(tensorText(tensor(7, [3], typed('int64_data', 1, -1n, 768)))).toBe('[1, -1, 768]');
    expect(tensorText(tensor(7, [1], typed('int64_data', 2)))).toBe('[2]');
    expect(tensorText(tensor(1, [1, 1], typed('float_data', 3)))).toBe('= 3 (1×1)');
    expect(tensorText(tensor(1, [0], { kind: 'none' }))).toBe('[]');
  });

  it('shows the rest by their dims', () => {
    expect(tensorText(tensor(1, [64, 3, 7, 7], { kind: 'none' }))).toBe('64×3×7×7');
    expect(tensorText(tensor(7, [7], typed('int64_data', 1, 2, 3, 4, 5, 6, 7)))).toBe('7');
    expect(tensorText(tensor(1, [2, 2], typed('float_data', 1, 2, 3, 4)))).toBe('2×2');
    expect(tensorText(tensor(1, [0, 4], { kind: 'none' }))).toBe('0×4');
    expect(tensorText(tensor(1, [-3], { kind: 'none' }))).toBe('-3');
  });

  it('says the type of a scalar that is not at hand, is cut short, or is of an unknown type', () => {
    expect(tensorText(tensor(1, [], { kind: 'none' }))).toBe('float32');
    expect(tensorText(tensor(1, [], raw(0, 0)))).toBe('float32');
    expect(tensorText(tensor(99, [], raw(0, 0)))).toBe('data type 99');
    expect(tensorText(tensor(7, [2], raw(0, 0)))).toBe('2');
  });
});
