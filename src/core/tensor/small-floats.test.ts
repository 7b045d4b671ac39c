import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { roundToType, smallFloatTable } from './small-floats.ts';

const words = new Uint32Array(1);
const float = new Float32Array(words.buffer);

/** The float32 with these bits. */
function fromBits(bits: number): number {
  words[0] = bits;
  return float[0] ?? 0;
}

/** IEEE 754 half to single by moving the fields, a different way than the table's arithmetic. */
function halfToSingle(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 31;
  const mantissa = half & 1023;
  if (exponent === 31) return fromBits(sign | 0x7f800000 | (mantissa << 13));
  if (exponent > 0) return fromBits(sign | ((exponent + 112) << 23) | (mantissa << 13));
  const magnitude = mantissa / 16_777_216;
  return sign === 0 ? magnitude : -magnitude;
}

function tableOf(dataType: number): number[] {
  return Array.from(smallFloatTable(dataType) ?? []);
}

describe('16-bit floats', () => {
  it('decodes all 65,536 float16 patterns', () => {
    expect(tableOf(DataType.FLOAT16)).toEqual(Array.from({ length: 65_536 }, (_, i) => halfToSingle(i)));
  });

  it('decodes all 65,536 bfloat16 patterns', () => {
    expect(tableOf(DataType.BFLOAT16)).toEqual(Array.from({ length: 65_536 }, (_, i) => fromBits(i << 16)));
  });
});

describe('8-bit floats', () => {
  it('float8e5m2 is the upper half of a float16, for all 256 patterns', () => {
    expect(tableOf(DataType.FLOAT8E5M2)).toEqual(Array.from({ length: 256 }, (_, i) => halfToSingle(i << 8)));
  });

  it('float8e5m2fnuz is half of float8e5m2, with one NaN and no infinity', () => {
    const finite = tableOf(DataType.FLOAT8E5M2);
    const expected = finite.map((value, i) => {
      if (i === 0x80) return Number.NaN;
      // The highest exponent is an ordinary one here: 2^16 times 1, 1.25, 1.5, 1.75, halved.
      const top = 32_768 * (1 + (i & 3) / 4);
      if ((i & 0x7c) === 0x7c) return i < 0x80 ? top : -top;
      return value / 2;
    });
    expect(tableOf(DataType.FLOAT8E5M2FNUZ)).toEqual(expected);
  });

  it('float8e4m3fn has a float16 exponent 8 less, and NaN at all ones, for all 256 patterns', () => {
    const expected = Array.from({ length: 256 }, (_, i) => {
      if ((i & 0x7f) === 0x7f) return Number.NaN;
      // The same fields in a float16: sign, exponent and mantissa shifted, and 2^(15 - 7) too small.
      return halfToSingle(((i & 0x80) << 8) | ((i & 0x7f) << 7)) * 256;
    });
    expect(tableOf(DataType.FLOAT8E4M3FN)).toEqual(expected);
    expect(Math.max(...tableOf(DataType.FLOAT8E4M3FN).filter((value) => !Number.isNaN(value)))).toBe(448);
  });

  it('float8e4m3fnuz is half of float8e4m3fn but for NaN and the top', () => {
    const expected = tableOf(DataType.FLOAT8E4M3FN).map((value, i) => {
      if (i === 0x80) return Number.NaN;
      if ((i & 0x7f) === 0x7f) return i < 0x80 ? 240 : -240;
      return value / 2;
    });
    expect(tableOf(DataType.FLOAT8E4M3FNUZ)).toEqual(expected);
  });

  it('float8e8m0 is an exponent', () => {
    const table = tableOf(DataType.FLOAT8E8M0);
    expect(table).toEqual(Array.from({ length: 256 }, (_, i) => (i === 255 ? Number.NaN : 2 ** (i - 127))));
    expect(table[127]).toBe(1);
  });
});

describe('4-bit floats', () => {
  it('has the 16 numbers of float4e2m1', () => {
    const positive = [0, 0.5, 1, 1.5, 2, 3, 4, 6];
    expect(tableOf(DataType.FLOAT4E2M1)).toEqual([...positive, ...positive.map((value) => -value)]);
  });
});

describe('roundToType', () => {
  const types = [
    DataType.FLOAT16,
    DataType.BFLOAT16,
    DataType.FLOAT8E4M3FN,
    DataType.FLOAT8E4M3FNUZ,
    DataType.FLOAT8E5M2,
    DataType.FLOAT8E5M2FNUZ,
    DataType.FLOAT4E2M1,
    DataType.FLOAT8E8M0,
  ];

  it.each(types)('leaves the numbers of type %d alone', (dataType) => {
    const table = tableOf(dataType);
    expect(table.map((value) => roundToType(value, dataType))).toEqual(table);
  });

  it.each(types)('goes to the nearest number of type %d', (dataType) => {
    const numbers = tableOf(dataType).filter((value) => Number.isFinite(value) && value > 0);
    const top = Math.max(...numbers);
    const bottom = Math.min(...numbers);
    fc.assert(
      fc.property(fc.double({ min: bottom, max: top, noNaN: true }), (value) => {
        const nearest = Math.min(...numbers.map((number) => Math.abs(number - value)));
        expect(Math.abs(roundToType(value, dataType) - value)).toBe(nearest);
      }),
      { numRuns: 50 },
    );
  });
});
