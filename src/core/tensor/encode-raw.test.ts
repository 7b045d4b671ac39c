import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRaw } from './decode-raw.ts';
import { DataType, elementTypeOf, type ElementType } from '../ir/element-type.ts';
import { encodeRaw } from './encode-raw.ts';
import { smallFloatTable } from './small-floats.ts';

function typeOf(dataType: number): ElementType {
  const type = elementTypeOf(dataType);
  if (type === null) throw new Error(`no type ${dataType}`);
  return type;
}

function roundTrip(dataType: number, numbers: readonly (number | bigint)[]): readonly (number | bigint)[] {
  const type = typeOf(dataType);
  const count = type.kind === 'complex' ? numbers.length / 2 : numbers.length;
  return Array.from<number | bigint>(decodeRaw(type, encodeRaw(type, numbers), count));
}

const SMALL_FLOATS = [10, 16, 17, 18, 19, 20, 23, 24];

describe('encodeRaw', () => {
  it.each(SMALL_FLOATS)('gives back every finite number of type %i, and NaN where it has one', (dataType) => {
    const table = smallFloatTable(dataType) ?? new Float32Array();
    const numbers = Array.from(table).filter((number) => number - number === 0);
    expect(roundTrip(dataType, numbers)).toEqual(numbers);
    const nans = table.some((number) => Number.isNaN(number)) ? [Number.NaN] : [];
    expect(roundTrip(dataType, nans)).toEqual(nans);
  });

  it('rounds float16 to the nearest, ties to even, and beyond its range to infinity', () => {
    expect(roundTrip(DataType.FLOAT16, [1 + 2 ** -11, 1 + 3 * 2 ** -11, 65_519, 65_520, -1e9])).toEqual([
      1,
      1 + 2 ** -9,
      65_504,
      Infinity,
      -Infinity,
    ]);
    expect(roundTrip(DataType.FLOAT8E4M3FN, [1e9])).toEqual([448]);
  });

  it('rounds float8e8m0 up, which has neither a sign nor a zero', () => {
    // The first eight are a case of the standard, `test_cast_e8m0_FLOAT_to_FLOAT8E8M0`.
    const numbers = [0, 0.124, 0.25, 0.5, 1.1, 2, 4, 8, -0, -3, -Infinity, 2 ** -140, 1e39, Infinity];
    const type = typeOf(DataType.FLOAT8E8M0);
    expect([...encodeRaw(type, numbers)]).toEqual([
      0, 124, 125, 126, 128, 128, 129, 130, 0, 0, 0, 0, 254, 254,
    ]);
    expect([...encodeRaw(type, [Number.NaN])]).toEqual([255]);
  });

  it('is within half a step of any number', () => {
    fc.assert(
      fc.property(fc.double({ min: -60_000, max: 60_000, noNaN: true }), (value) => {
        const [rounded = 0] = roundTrip(DataType.FLOAT16, [value]);
        const step = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(value) || 1e-9)), -14) - 10);
        expect(Math.abs(Number(rounded) - value)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });

  it('clamps and truncates integers of every width', () => {
    expect(roundTrip(DataType.INT8, [-200, 200, 1.9, -1.9, Number.NaN])).toEqual([-128, 127, 1, -1, 0]);
    expect(roundTrip(DataType.UINT4, [-1, 3, 15, 99, 7])).toEqual([0, 3, 15, 15, 7]);
    expect(roundTrip(DataType.INT4, [-9, -8, 7, 8])).toEqual([-8, -8, 7, 7]);
    expect(roundTrip(DataType.INT2, [-3, -2, 1, 2, 0])).toEqual([-2, -2, 1, 1, 0]);
    expect(roundTrip(DataType.BOOL, [0, 1, 5])).toEqual([0, 1, 1]);
    expect(roundTrip(DataType.INT64, [2n ** 63n - 1n, 2n ** 63n, -5])).toEqual([
      2n ** 63n - 1n,
      2n ** 63n - 1n,
      -5n,
    ]);
    expect(roundTrip(DataType.UINT64, [2n ** 64n - 1n, -1n])).toEqual([2n ** 64n - 1n, 0n]);
  });

  it('keeps both parts of complex numbers', () => {
    expect(roundTrip(DataType.COMPLEX128, [1.5, -2, 0, 3])).toEqual([1.5, -2, 0, 3]);
  });
});
