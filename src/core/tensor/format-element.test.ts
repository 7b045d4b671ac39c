import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { formatElement } from './format-element.ts';
import { smallFloatTable } from './small-floats.ts';

describe('formatElement', () => {
  it('shows floats as they were meant in their own type', () => {
    expect(formatElement(Math.fround(0.1), DataType.FLOAT)).toBe('0.1');
    expect(formatElement(0.1, DataType.DOUBLE)).toBe('0.1');
    expect(formatElement(Math.fround(0.1), DataType.DOUBLE)).toBe('0.10000000149011612');
    expect(formatElement(0.0999755859375, DataType.FLOAT16)).toBe('0.1');
    expect(formatElement(0.10009765625, DataType.BFLOAT16)).toBe('0.1');
    expect(formatElement(0.1015625, DataType.FLOAT8E4M3FN)).toBe('0.1');
    expect(formatElement(65504, DataType.FLOAT16)).toBe('65500');
    expect(formatElement(-0, DataType.FLOAT)).toBe('-0');
  });

  it('is told apart from every other number of the type', () => {
    for (const dataType of [
      DataType.FLOAT8E4M3FN,
      DataType.FLOAT8E5M2,
      DataType.FLOAT8E8M0,
      DataType.FLOAT4E2M1,
    ]) {
      const numbers = Array.from(smallFloatTable(dataType) ?? []).filter((value) => !Number.isNaN(value));
      expect(new Set(numbers.map((value) => formatElement(value, dataType))).size).toBe(numbers.length);
    }
  });

  it('shows the other kinds', () => {
    expect(formatElement(2n ** 63n, DataType.UINT64)).toBe('9223372036854775808');
    expect(formatElement(true, DataType.BOOL)).toBe('true');
    expect(formatElement('<b>', DataType.STRING)).toBe('<b>');
    expect(formatElement([Math.fround(0.1), -2], DataType.COMPLEX64)).toBe('0.1-2i');
    expect(formatElement([0, 1], DataType.COMPLEX128)).toBe('0+1i');
    expect(formatElement(1e21, 99)).toBe('1e+21');
  });
});
