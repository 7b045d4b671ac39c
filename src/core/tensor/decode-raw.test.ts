import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../base/assert.ts';
import { decodeRaw } from './decode-raw.ts';
import { DataType, elementTypeOf, packedBytes } from '../ir/element-type.ts';
import { packField } from './pack-field.ts';
import { smallFloatTable } from './small-floats.ts';

const typeOf = (dataType: number) => defined(elementTypeOf(dataType), 'type');

function decode(dataType: number, bytes: readonly number[], count: number, skip = 0): (number | bigint)[] {
  return Array.from<number | bigint, number | bigint>(
    decodeRaw(typeOf(dataType), Uint8Array.from(bytes), count, skip) as ArrayLike<number | bigint>,
    (value) => value,
  );
}

describe('decodeRaw', () => {
  it.each<[string, number, number[], (number | bigint)[]]>([
    ['float32', DataType.FLOAT, [0, 0, 0x80, 0x3f, 0, 0, 0xc0, 0x7f], [1, Number.NaN]],
    ['uint8', DataType.UINT8, [0, 255], [0, 255]],
    ['int8', DataType.INT8, [127, 128], [127, -128]],
    ['uint16', DataType.UINT16, [0x34, 0x12, 0xff, 0xff], [0x1234, 65535]],
    ['int16', DataType.INT16, [0x34, 0x12, 0xff, 0xff], [0x1234, -1]],
    ['int32', DataType.INT32, [1, 0, 0, 0x80], [-2147483647]],
    ['uint32', DataType.UINT32, [1, 0, 0, 0x80], [2147483649]],
    ['int64', DataType.INT64, [255, 255, 255, 255, 255, 255, 255, 127], [9223372036854775807n]],
    ['uint64', DataType.UINT64, [255, 255, 255, 255, 255, 255, 255, 255], [18446744073709551615n]],
    ['bool', DataType.BOOL, [0, 1, 2, 255], [0, 1, 1, 1]],
    ['float16', DataType.FLOAT16, [0, 0x3c, 0, 0xfc], [1, -Infinity]],
    ['bfloat16', DataType.BFLOAT16, [0x80, 0x3f, 0, 0xc0], [1, -2]],
    ['float64', DataType.DOUBLE, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], [1]],
    ['float8e4m3fn', DataType.FLOAT8E4M3FN, [0x38, 0xb8], [1, -1]],
    ['uint4', DataType.UINT4, [0x21, 0xf3], [1, 2, 3, 15]],
    ['int4', DataType.INT4, [0x21, 0x8f], [1, 2, -1, -8]],
    ['float4e2m1', DataType.FLOAT4E2M1, [0x21, 0x0f], [0.5, 1, -6, 0]],
    ['uint2', DataType.UINT2, [0b11_10_01_00], [0, 1, 2, 3]],
    ['int2', DataType.INT2, [0b11_10_01_00], [0, 1, -2, -1]],
  ])('%s', (_, dataType, bytes, expected) => {
    expect(decode(dataType, bytes, expected.length)).toEqual(expected);
  });

  it('gives two numbers for a complex element', () => {
    expect(decode(DataType.COMPLEX64, [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0], 1)).toEqual([1, -2]);
  });

  it('leaves out elements of the first byte, and padding of the last', () => {
    expect(decode(DataType.UINT4, [0x21, 0xf3], 2, 1)).toEqual([2, 3]);
    expect(decode(DataType.INT2, [0b11_10_01_00, 0b01], 3, 2)).toEqual([-2, -1, 1]);
  });

  it('reads bytes that are not aligned', () => {
    const bytes = Uint8Array.of(9, 0, 0, 0x80, 0x3f).subarray(1);
    expect(Array.from(decodeRaw(typeOf(DataType.FLOAT), bytes, 1) as Float32Array)).toEqual([1]);
  });

  it('unpacks what was packed, for any count', () => {
    for (const [dataType, low, high] of [
      [DataType.INT4, -8, 7],
      [DataType.UINT4, 0, 15],
      [DataType.INT2, -2, 1],
      [DataType.UINT2, 0, 3],
    ] as const) {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: low, max: high }), { minLength: 2 }), (numbers) => {
          const type = typeOf(dataType);
          const bytes = packField(type, numbers, numbers.length);
          expect(bytes).toHaveLength(packedBytes(type, numbers.length));
          expect(Array.from(decodeRaw(type, bytes, numbers.length) as Int8Array)).toEqual(numbers);
        }),
      );
    }
  });
});

describe('packField', () => {
  const viaField = (dataType: number, entries: readonly (number | bigint)[], count: number) =>
    Array.from<number | bigint, number | bigint>(
      decodeRaw(typeOf(dataType), packField(typeOf(dataType), entries, count), count) as ArrayLike<
        number | bigint
      >,
      (value) => value,
    );

  it.each<[string, number, (number | bigint)[], (number | bigint)[]]>([
    ['float32', DataType.FLOAT, [Math.fround(0.1), -Infinity], [Math.fround(0.1), -Infinity]],
    ['int8', DataType.INT8, [-1, 127], [-1, 127]],
    ['uint16', DataType.UINT16, [65535], [65535]],
    ['bool', DataType.BOOL, [0, 1, 256], [0, 1, 1]],
    ['float16 patterns', DataType.FLOAT16, [0x3c00, 0xc000], [1, -2]],
    ['bfloat16 patterns', DataType.BFLOAT16, [0x3f80], [1]],
    ['float8e5m2 patterns', DataType.FLOAT8E5M2, [0x3c], [1]],
    ['int4 packed by two', DataType.INT4, [0x8f, 0x01], [-1, -8, 1]],
    ['int4 one by one', DataType.INT4, [-1, -8, 1], [-1, -8, 1]],
    ['float4 packed by two', DataType.FLOAT4E2M1, [0x21, 0x7], [0.5, 1, 6]],
    ['int64', DataType.INT64, [5, -(2n ** 63n)], [5n, -(2n ** 63n)]],
    ['uint32', DataType.UINT32, [4294967295], [4294967295]],
    ['uint64', DataType.UINT64, [2n ** 64n - 1n], [2n ** 64n - 1n]],
    ['complex128', DataType.COMPLEX128, [1, -2], [1, -2]],
  ])('%s', (_, dataType, entries, expected) => {
    expect(viaField(dataType, entries, dataType === DataType.COMPLEX128 ? 1 : expected.length)).toEqual(
      expected,
    );
  });

  it('carries every bit pattern of the small floats', () => {
    for (const dataType of [
      DataType.FLOAT16,
      DataType.BFLOAT16,
      DataType.FLOAT8E4M3FNUZ,
      DataType.FLOAT8E8M0,
    ]) {
      const table = defined(smallFloatTable(dataType), 'table');
      const patterns = Array.from(table, (_, i) => i);
      expect(viaField(dataType, patterns, patterns.length)).toEqual(Array.from(table));
    }
  });
});
