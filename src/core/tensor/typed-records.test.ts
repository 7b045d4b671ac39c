import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TENSOR_RECORDS } from './record-format.ts';
import { record, varint } from './testing/test-tensors.ts';
import { StringRecordDecoder, TypedRecordDecoder } from './typed-records.ts';

const INT64 = 7;

/** Decodes a stream that is cut at these places. */
function decodeAll(
  field: 'int32_data' | 'int64_data' | 'uint64_data' | 'float_data' | 'double_data',
  stream: readonly number[],
  cuts: readonly number[],
) {
  const decoder = new TypedRecordDecoder(TENSOR_RECORDS[field]);
  const values: (number | bigint)[] = [];
  const places = [0, ...[...cuts].sort((a, b) => a - b), stream.length];
  for (let i = 1; i < places.length; i += 1) {
    const pushed = decoder.push(Uint8Array.from(stream.slice(places[i - 1], places[i])));
    if (!pushed.ok) return pushed.error;
    for (const entries of pushed.value) for (const value of entries) values.push(value);
  }
  return decoder.finish() ?? values;
}

const bytesOfFloats = (...values: number[]) => Array.from(new Uint8Array(Float32Array.from(values).buffer));

describe('TypedRecordDecoder', () => {
  it('reads packed and unpacked records mixed, wherever the chunks end', () => {
    const stretch = fc.oneof(
      fc
        .array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
        .map((values) => ({ values, packed: true })),
      fc
        .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
        .map((value) => ({ values: [value], packed: false })),
    );
    fc.assert(
      fc.property(fc.array(stretch), fc.array(fc.nat({ max: 1 << 12 })), (stretches, cuts) => {
        const stream = stretches.flatMap(({ values, packed }) =>
          packed
            ? record(INT64, values.flatMap(varint))
            : values.flatMap((value) => [INT64 * 8, ...varint(value)]),
        );
        const places = cuts.map((cut) => cut % (stream.length + 1));
        expect(decodeAll('int64_data', stream, places)).toEqual(stretches.flatMap(({ values }) => values));
      }),
    );
  });

  it('reads int32, uint64 and doubles', () => {
    expect(decodeAll('int32_data', record(5, [...varint(-1n), ...varint(2n ** 31n - 1n)]), [])).toEqual([
      -1, 2147483647,
    ]);
    expect(decodeAll('uint64_data', record(11, varint(2n ** 64n - 1n)), [3])).toEqual([2n ** 64n - 1n]);
    const doubles = Array.from(new Uint8Array(Float64Array.of(0.1, -0).buffer));
    expect(decodeAll('double_data', record(10, doubles), [1, 7, 12])).toEqual([0.1, -0]);
  });

  it('reads floats, packed or one a record, wherever the chunks end', () => {
    const stream = [
      ...record(4, bytesOfFloats(1, 2, 3)),
      4 * 8 + 5,
      ...bytesOfFloats(4),
      ...record(4, bytesOfFloats(5)),
    ];
    for (let cut = 0; cut <= stream.length; cut += 1)
      expect(decodeAll('float_data', stream, [cut])).toEqual([1, 2, 3, 4, 5]);
  });

  it.each<[string, number[], number]>([
    ['another field', record(6, [1]), 0],
    ['a fixed wire type', [INT64 * 8 + 1, 0, 0, 0, 0, 0, 0, 0, 0], 0],
    ['an overlong varint', record(INT64, Array.from<number>({ length: 12 }).fill(0x80)), 2],
    ['an overlong tag', Array.from<number>({ length: 30 }).fill(0x80), 0],
    ['a varint across the end of its record', [...record(INT64, [1, 0x80]), ...record(INT64, [1])], 2],
    ['a stream that ends within a record', record(INT64, [1, 2, 3]).slice(0, -1), 4],
    ['a stream that ends within a head', [INT64 * 8 + 2, 0x80], 0],
  ])('finds %s', (_, stream, at) => {
    expect(decodeAll('int64_data', stream, [])).toEqual({ at });
  });

  it('finds a float record of no whole floats', () => {
    expect(decodeAll('float_data', record(4, [0, 0, 0, 0, 0]), [])).toEqual({ at: 2 });
  });
});

describe('StringRecordDecoder', () => {
  it('reads strings wherever the chunks end', () => {
    const texts = ['', 'a', 'x'.repeat(300), 'é'];
    const stream = texts.flatMap((text) => record(6, new TextEncoder().encode(text)));
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const decoder = new StringRecordDecoder(TENSOR_RECORDS.string_data);
      const read: string[] = [];
      for (const piece of [stream.slice(0, cut), stream.slice(cut)]) {
        const pushed = decoder.push(Uint8Array.from(piece));
        if (pushed.ok) read.push(...pushed.value.map((bytes) => new TextDecoder().decode(bytes)));
      }
      expect(decoder.finish()).toBeNull();
      expect(read).toEqual(texts);
    }
  });

  it('finds what is no string record', () => {
    expect(new StringRecordDecoder(TENSOR_RECORDS.string_data).push(Uint8Array.of(6 * 8, 1))).toEqual({
      ok: false,
      error: { at: 0 },
    });
    const decoder = new StringRecordDecoder(TENSOR_RECORDS.string_data);
    decoder.push(Uint8Array.of(6 * 8 + 2, 5, 65));
    expect(decoder.finish()).toEqual({ at: 0 });
  });
});
