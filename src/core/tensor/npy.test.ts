import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tensor } from '../ir/tensor.ts';
import { decodeNpy } from './decode-npy.ts';
import { DataType, elementTypeOf } from '../ir/element-type.ts';
import { encodeNpyHeader, parseNpyHeader } from './npy-header.ts';
import { toNpy } from './npy.ts';
import { rawTensor, record, testSource, testTensor } from './testing/test-tensors.ts';

async function save(tensor: Tensor, source = testSource()): Promise<Uint8Array<ArrayBuffer>> {
  const result = await toNpy(tensor, source);
  if (!result.ok) throw new Error(result.error.kind);
  return new Uint8Array(await result.value.arrayBuffer());
}

async function roundTrip(tensor: Tensor) {
  const result = decodeNpy(await save(tensor));
  if (!result.ok) throw new Error(result.error.kind);
  const { values, ...rest } = result.value;
  return { ...rest, values: Array.from(values as ArrayLike<number | bigint | string>) };
}

/** A `.npy` by hand. */
function npy(dict: string, data: ArrayLike<number>, version = 1): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`${dict}\n`);
  const length =
    version === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0];
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    version,
    0,
    ...length,
    ...text,
    ...Array.from(data),
  ]);
}

describe('toNpy', () => {
  it('writes what numpy writes', async () => {
    const bytes = await save(rawTensor(DataType.FLOAT, [1, 2], Float32Array.of(1, 2)));
    const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }";
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 128))).toBe(
      `\u0093NUMPY\u0001\u0000\u0076\u0000${header.padEnd(117)}\n`,
    );
    expect(bytes).toHaveLength(136);
  });

  it('reads back as it was, for every type that numpy has', async () => {
    const types = [
      DataType.FLOAT,
      DataType.DOUBLE,
      DataType.INT8,
      DataType.UINT8,
      DataType.INT16,
      DataType.UINT16,
      DataType.INT32,
    ];
    const wide = [
      DataType.UINT32,
      DataType.INT64,
      DataType.UINT64,
      DataType.FLOAT16,
      DataType.COMPLEX64,
      DataType.COMPLEX128,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types, ...wide),
        fc.array(fc.nat(3), { maxLength: 3 }),
        fc.uint8Array({ minLength: 27 * 16, maxLength: 27 * 16 }),
        async (dataType, dims, noise) => {
          const count = dims.reduce((product, dim) => product * dim, 1);
          const width = (elementTypeOf(dataType)?.bits ?? 0) / 8;
          const data = noise.slice(0, count * width);
          const file = await save(rawTensor(dataType, dims, data));
          expect((file.length - data.length) % 64).toBe(0);
          expect(file.subarray(file.length - data.length)).toEqual(data);
          expect(decodeNpy(file)).toMatchObject({ ok: true, value: { dataType, dims } });
        },
      ),
    );
  });

  it('writes scalars, booleans and nothing', async () => {
    expect(await roundTrip(rawTensor(DataType.INT64, [], BigInt64Array.of(-7n)))).toEqual({
      dataType: DataType.INT64,
      dims: [],
      values: [-7n],
    });
    expect(await roundTrip(rawTensor(DataType.BOOL, [2], Uint8Array.of(0, 1)))).toEqual({
      dataType: DataType.BOOL,
      dims: [2],
      values: [0, 1],
    });
    expect(await roundTrip(testTensor(DataType.FLOAT, [0, 3], { kind: 'none' }))).toEqual({
      dataType: DataType.FLOAT,
      dims: [0, 3],
      values: [],
    });
  });

  it('converts what numpy lacks to what holds it exactly', async () => {
    const saved = (dataType: number, dims: number[], ...bytes: number[]) =>
      roundTrip(rawTensor(dataType, dims, Uint8Array.from(bytes)));
    expect(await saved(DataType.BFLOAT16, [1], 0x80, 0x3f)).toEqual({
      dataType: DataType.FLOAT,
      dims: [1],
      values: [1],
    });
    expect(await saved(DataType.FLOAT8E4M3FN, [2], 0x38, 0x7f)).toEqual({
      dataType: DataType.FLOAT,
      dims: [2],
      values: [1, Number.NaN],
    });
    expect(await saved(DataType.FLOAT4E2M1, [3], 0x71, 0x02)).toEqual({
      dataType: DataType.FLOAT,
      dims: [3],
      values: [0.5, 6, 1],
    });
    expect(await saved(DataType.INT4, [3], 0x8f, 0x07)).toEqual({
      dataType: DataType.INT8,
      dims: [3],
      values: [-1, -8, 7],
    });
    expect(await saved(DataType.UINT2, [5], 0b11_10_01_00, 2)).toEqual({
      dataType: DataType.UINT8,
      dims: [5],
      values: [0, 1, 2, 3, 2],
    });
  });

  it('writes typed fields as numbers of their own type', async () => {
    const half = testTensor(DataType.FLOAT16, [2], {
      kind: 'inline-typed',
      field: 'int32_data',
      values: [0x3c00, 0xc000],
    });
    expect(await roundTrip(half)).toEqual({ dataType: DataType.FLOAT16, dims: [2], values: [1, -2] });
    const stream = Uint8Array.from(record(5, [0, 1, 2]));
    const runs = [{ offset: 0, length: stream.length }];
    const int8 = testTensor(DataType.INT8, [3], { kind: 'file-typed', field: 'int32_data', runs });
    const bytes = await save(int8, testSource(new Blob([stream])));
    expect(bytes.subarray(-3)).toEqual(Uint8Array.of(0, 1, 2));
  });

  it('leaves out bytes behind the elements', async () => {
    expect(await roundTrip(rawTensor(DataType.UINT8, [1], Uint8Array.of(1, 2, 3)))).toMatchObject({
      values: [1],
    });
  });

  it('writes texts at the length of the longest', async () => {
    const values = ['a', '', '😀é'].map((text) => new TextEncoder().encode(text));
    const tensor = testTensor(DataType.STRING, [3], { kind: 'inline-strings', values });
    expect(await roundTrip(tensor)).toEqual({
      dataType: DataType.STRING,
      dims: [3],
      values: ['a', '', '😀é'],
    });
    const long = testTensor(DataType.STRING, [70_000], {
      kind: 'inline-strings',
      values: [new Uint8Array(1000).fill(65), ...Array.from({ length: 69_999 }, () => new Uint8Array())],
    });
    expect(await toNpy(long, testSource())).toMatchObject({
      ok: false,
      error: { kind: 'too-large', actual: 280_000_000 },
    });
  });

  it('does not save a part for the whole, and can be cancelled', async () => {
    const short = rawTensor(DataType.FLOAT, [2], Float32Array.of(1));
    expect(await toNpy(short, testSource())).toEqual({
      ok: false,
      error: { kind: 'payload-short', expected: 8, actual: 4 },
    });
    const controller = new AbortController();
    controller.abort();
    const brain = rawTensor(DataType.BFLOAT16, [2], Uint16Array.of(1, 2));
    expect(await toNpy(brain, testSource(), { signal: controller.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });
});

describe('decodeNpy', () => {
  it('reads versions 1 to 3 and any order of keys', () => {
    const dict = "{'shape': (2,), 'fortran_order': False, 'descr': '|u1'}";
    for (const version of [1, 2, 3]) {
      expect(decodeNpy(npy(dict, [7, 8], version))).toMatchObject({
        ok: true,
        value: { dims: [2], values: Uint8Array.of(7, 8) },
      });
    }
    expect(
      parseNpyHeader(npy('{"descr": "<i4", "fortran_order": False, "shape": (3L, 4L), }', [])),
    ).toMatchObject({
      ok: true,
      value: { descr: '<i4', shape: [3, 4] },
    });
  });

  it('reads big-endian numbers', () => {
    expect(
      decodeNpy(npy("{'descr': '>i2', 'fortran_order': False, 'shape': (2,)}", [1, 2, 255, 255])),
    ).toMatchObject({
      ok: true,
      value: { values: Int16Array.of(0x0102, -1) },
    });
    const complex = [0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0];
    expect(decodeNpy(npy("{'descr': '>c8', 'fortran_order': False, 'shape': ()}", complex))).toMatchObject({
      ok: true,
      value: { values: Float32Array.of(1, -2) },
    });
    expect(
      decodeNpy(npy("{'descr': '>U1', 'fortran_order': False, 'shape': ()}", [0, 0, 0, 65])),
    ).toMatchObject({
      ok: true,
      value: { values: ['A'] },
    });
  });

  it('turns Fortran order into C order', () => {
    const columns = [0, 3, 1, 4, 2, 5];
    expect(decodeNpy(npy("{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3)}", columns))).toMatchObject(
      {
        ok: true,
        value: { values: Int8Array.of(0, 1, 2, 3, 4, 5) },
      },
    );
    const cube = Array.from({ length: 24 }, (_, i) => i);
    const dims = [2, 3, 4];
    const fortran = cube.map((_, at) => (at % 2) * 12 + (Math.floor(at / 2) % 3) * 4 + Math.floor(at / 6));
    const result = decodeNpy(npy("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3, 4)}", fortran));
    expect(result).toEqual({
      ok: true,
      value: { dataType: DataType.UINT8, dims, values: Uint8Array.from(cube) },
    });
  });

  it('reads byte strings', () => {
    const file = npy("{'descr': '|S3', 'fortran_order': False, 'shape': (2,)}", [65, 66, 0, 67, 0, 0]);
    expect(decodeNpy(file)).toMatchObject({
      ok: true,
      value: { dataType: DataType.STRING, values: ['AB', 'C'] },
    });
  });

  it.each<[string, Uint8Array<ArrayBuffer>, object]>([
    ['other bytes', Uint8Array.from(Array.from<number>({ length: 20 }).fill(1)), { kind: 'not-npy' }],
    ['a version of the future', npy('{}', [], 9), { kind: 'npy-version', version: 9 }],
    ['a header that is no dict', npy('nothing', []), { kind: 'npy-header' }],
    [
      'objects',
      npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", [0]),
      { kind: 'npy-dtype', descr: '|O' },
    ],
    [
      'records',
      npy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", [0, 0, 0, 0]),
      { kind: 'npy-dtype', descr: "[('a', '<f4')]" },
    ],
    [
      'too few elements',
      npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", [0]),
      { kind: 'npy-short' },
    ],
    [
      'absurd shapes',
      npy("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999999)}", [0]),
      { kind: 'npy-short' },
    ],
  ])('refuses %s', (_, file, error) => {
    expect(decodeNpy(file)).toMatchObject({ ok: false, error });
  });

  it('ends in a result for any bytes', () => {
    const valid = encodeNpyHeader('<f4', [1]);
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(255), fc.nat(valid.length), (at, byte, length) => {
        const bytes = valid.slice(0, length);
        bytes[at] = byte;
        expect(decodeNpy(bytes)).toHaveProperty('ok');
      }),
    );
  });

  it('has a header of version 2 for very many dims', () => {
    const shape = Array.from<number>({ length: 30_000 }).fill(1);
    const header = encodeNpyHeader('<f4', shape);
    expect([header[6], header.length % 64]).toEqual([2, 0]);
    expect(parseNpyHeader(header)).toEqual({
      ok: true,
      value: { descr: '<f4', fortranOrder: false, shape, dataOffset: header.length },
    });
  });
});
