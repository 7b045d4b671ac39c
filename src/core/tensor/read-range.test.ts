import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payload, Tensor } from '../ir/tensor.ts';
import { DataType } from '../ir/element-type.ts';
import { readElements } from './read-range.ts';
import { rawTensor, record, testSource, testTensor, varint } from './testing/test-tensors.ts';
import type { TensorSource } from './tensor-source.ts';

async function page(tensor: Tensor, start = 0, count = 100, source: TensorSource = testSource()) {
  const result = await readElements(tensor, source, start, count);
  return result.ok ? result.value.elements : result.error;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const external = (over: Partial<Extract<Payload, { kind: 'external' }>> = {}): Payload => ({
  kind: 'external',
  location: 'w.bin',
  offset: 0,
  length: null,
  checksum: '',
  problem: null,
  ...over,
});

/** A file that was deleted after it had been dropped. */
class GoneFile extends Blob {
  override slice(): Blob {
    return this;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new Error('file is gone'));
  }
}

describe('readElements', () => {
  it('reads any page of raw numbers', async () => {
    const tensor = rawTensor(DataType.FLOAT, [2, 3], Float32Array.of(0, 1, 2, 3, 4, 5));
    expect(await page(tensor)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await page(tensor, 4, 1)).toEqual([4]);
    expect(await page(tensor, 6, 1)).toEqual([]);
    expect(await page(tensor, -5, 2)).toEqual([0, 1]);
    expect(await readElements(tensor, testSource(), 5, 9)).toEqual({
      ok: true,
      value: { start: 5, total: 6, elements: [5] },
    });
  });

  it('shows booleans, bigints and complex numbers as such', async () => {
    expect(await page(rawTensor(DataType.BOOL, [2], Uint8Array.of(0, 3)))).toEqual([false, true]);
    expect(await page(rawTensor(DataType.INT64, [1], BigInt64Array.of(-5n)))).toEqual([-5n]);
    expect(await page(rawTensor(DataType.COMPLEX128, [2], Float64Array.of(1, 2, 3, 4)), 1)).toEqual([[3, 4]]);
  });

  it('starts within a byte for small types', async () => {
    const tensor = rawTensor(DataType.UINT4, [5], Uint8Array.of(0x21, 0x43, 0x05));
    expect(await page(tensor, 1, 3)).toEqual([2, 3, 4]);
    expect(await page(tensor, 4)).toEqual([5]);
  });

  it('reads from the model file and from external data', async () => {
    const file = new Blob([Uint8Array.of(9, 9, 1, 2, 3, 9)]);
    const inFile = testTensor(DataType.UINT8, [3], { kind: 'file-raw', range: { offset: 2, length: 3 } });
    expect(await page(inFile, 0, 9, testSource(file))).toEqual([1, 2, 3]);
    const outside = testTensor(DataType.UINT8, [3], external({ offset: 2, length: 3 }));
    expect(await page(outside, 1, 9, testSource(new Blob(), { 'w.bin': file }))).toEqual([2, 3]);
    const rest = testTensor(DataType.UINT8, [4], external({ offset: 2 }));
    expect(await page(rest, 0, 9, testSource(new Blob(), { 'w.bin': file }))).toEqual([1, 2, 3, 9]);
  });

  it('reads typed fields and strings', async () => {
    const typed = testTensor(DataType.FLOAT16, [2], {
      kind: 'inline-typed',
      field: 'int32_data',
      values: [0x3c00, 0x7c00],
    });
    expect(await page(typed)).toEqual([1, Infinity]);
    const strings = testTensor(DataType.STRING, [3], {
      kind: 'inline-strings',
      values: [bytes('a'), bytes('é'), Uint8Array.of(0xff)],
    });
    expect(await page(strings, 1)).toEqual(['é', '\ufffd']);
  });

  it('reads scalars and tensors without elements', async () => {
    expect(await page(rawTensor(DataType.FLOAT, [], Float32Array.of(7)))).toEqual([7]);
    expect(await page(testTensor(DataType.FLOAT, [0, 5], { kind: 'none' }))).toEqual([]);
    expect(await page(testTensor(DataType.STRING, [0], { kind: 'none' }))).toEqual([]);
  });
});

describe('typed fields in the file', () => {
  /** A file with other bytes around and between two runs of records. */
  function inFile(
    first: number[],
    second: number[],
  ): { file: Blob; runs: { offset: number; length: number }[] } {
    const runs = [
      { offset: 3, length: first.length },
      { offset: 3 + first.length + 2, length: second.length },
    ];
    return { file: new Blob([Uint8Array.from([9, 9, 9, ...first, 9, 9, ...second])]), runs };
  }

  it('reads any page of varints over several runs', async () => {
    const values = Array.from({ length: 50 }, (_, i) => BigInt(i) ** 9n * (i % 2 === 0 ? 1n : -1n));
    const { file, runs } = inFile(
      record(7, values.slice(0, 30).flatMap(varint)),
      values.slice(30).flatMap((value) => [7 * 8].concat(varint(value))),
    );
    const tensor = testTensor(DataType.INT64, [50], { kind: 'file-typed', field: 'int64_data', runs });
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(60), async (start, count) => {
        expect(await page(tensor, start, count, testSource(file))).toEqual(
          values.slice(start, start + count),
        );
      }),
    );
  });

  it('joins complex numbers whose parts lie in different records', async () => {
    const floats = (...values: number[]) => record(4, new Uint8Array(Float32Array.from(values).buffer));
    const { file, runs } = inFile(floats(1, 2, 3), floats(4, 5, 6));
    const tensor = testTensor(DataType.COMPLEX64, [3], { kind: 'file-typed', field: 'float_data', runs });
    expect(await page(tensor, 0, 9, testSource(file))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(await page(tensor, 1, 1, testSource(file))).toEqual([[3, 4]]);
  });

  it('reads packed floats at once, and unpacked or broken ones as a stream', async () => {
    const content = (...values: number[]) => Array.from(new Uint8Array(Float32Array.from(values).buffer));
    const read = async (first: number[], second: number[], start = 0) => {
      const { file, runs } = inFile(first, second);
      const tensor = testTensor(DataType.FLOAT, [4], { kind: 'file-typed', field: 'float_data', runs });
      return page(tensor, start, 9, testSource(file));
    };
    const packed = record(4, content(1, 2, 3));
    expect(await read(packed, record(4, content(4)))).toEqual([1, 2, 3, 4]);
    expect(await read(packed, [4 * 8 + 5, ...content(4)], 2)).toEqual([3, 4]);
    expect(await read(packed, record(4, [0, 0, 0, 0, 0]))).toEqual({ kind: 'corrupt-payload', offset: 21 });
    expect(await read(packed, record(4, []), 3)).toEqual({ kind: 'payload-short', expected: 16, actual: 12 });
  });

  it('reads small types, two elements an entry', async () => {
    const { file, runs } = inFile(record(5, [0x21, 0x43]), record(5, [0x65]));
    const tensor = testTensor(DataType.UINT4, [5], { kind: 'file-typed', field: 'int32_data', runs });
    expect(await page(tensor, 0, 9, testSource(file))).toEqual([1, 2, 3, 4, 5]);
    expect(await page(tensor, 3, 1, testSource(file))).toEqual([4]);
  });

  it('reads strings', async () => {
    const { file, runs } = inFile(
      [...record(6, bytes('one')), ...record(6, bytes('two'))],
      record(6, bytes('three')),
    );
    const tensor = testTensor(DataType.STRING, [3], { kind: 'file-typed', field: 'string_data', runs });
    expect(await page(tensor, 1, 2, testSource(file))).toEqual(['two', 'three']);
  });

  it('says where records are broken or end too early', async () => {
    const { file, runs } = inFile(record(7, [1, 2]), [1, 2]);
    const tensor = testTensor(DataType.INT64, [9], { kind: 'file-typed', field: 'int64_data', runs });
    expect(await page(tensor, 0, 2, testSource(file))).toEqual([1n, 2n]);
    expect(await page(tensor, 0, 9, testSource(file))).toEqual({ kind: 'corrupt-payload', offset: 9 });
    const short = testTensor(DataType.INT64, [9], {
      kind: 'file-typed',
      field: 'int64_data',
      runs: runs.slice(0, 1),
    });
    expect(await page(short, 0, 9, testSource(file))).toEqual({
      kind: 'payload-short',
      expected: 72,
      actual: 16,
    });
  });
});

describe('errors', () => {
  it.each<[string, Tensor, unknown]>([
    ['unknown type', rawTensor(99, [1], new Uint8Array(4)), { kind: 'unknown-data-type', dataType: 99 }],
    ['negative dim', rawTensor(1, [-1], new Uint8Array(4)), { kind: 'bad-dims', dims: [-1] }],
    [
      'absurd dims',
      rawTensor(1, [2 ** 40, 2 ** 40], new Uint8Array(4)),
      { kind: 'bad-dims', dims: [2 ** 40, 2 ** 40] },
    ],
    ['no payload', testTensor(1, [1], { kind: 'none' }), { kind: 'no-payload' }],
    ['strings in raw_data', rawTensor(8, [1], new Uint8Array(4)), { kind: 'no-payload' }],
    [
      'the wrong field',
      testTensor(1, [1], { kind: 'inline-typed', field: 'int64_data', values: [1] }),
      { kind: 'no-payload' },
    ],
    [
      'missing file',
      testTensor(1, [1], external()),
      { kind: 'external', location: 'w.bin', problem: 'missing' },
    ],
    [
      'escaping path',
      testTensor(1, [1], external({ location: '../w', problem: 'escapes' })),
      { kind: 'external', location: '../w', problem: 'escapes' },
    ],
  ])('%s', async (_, tensor, error) => {
    expect(await page(tensor)).toEqual(error);
  });

  it.each([
    { offset: -1 },
    { offset: Number.NaN },
    { offset: 5 },
    { offset: 2, length: 3 },
    { offset: 2, length: -1 },
    { length: Number.NaN },
  ])('range %o of a file of 4 bytes', async (range) => {
    const source = testSource(new Blob(), { 'w.bin': new Blob([new Uint8Array(4)]) });
    expect(await page(testTensor(2, [1], external(range)), 0, 1, source)).toEqual({
      kind: 'external',
      location: 'w.bin',
      problem: 'bad-range',
    });
  });

  it('shows a short payload as far as it goes', async () => {
    const tensor = rawTensor(DataType.INT16, [5], Uint8Array.of(1, 0, 2, 0, 3));
    expect(await page(tensor)).toEqual([1, 2]);
    expect(await page(tensor, 2)).toEqual({ kind: 'payload-short', expected: 10, actual: 4 });
    const strings = testTensor(DataType.STRING, [2], { kind: 'inline-strings', values: [bytes('a')] });
    expect(await page(strings)).toEqual(['a']);
    expect(await page(strings, 1)).toEqual({ kind: 'too-few-strings', expected: 2, actual: 1 });
  });

  it('says that a file cannot be read any more', async () => {
    const gone = new GoneFile([new Uint8Array(4)]);
    const tensor = testTensor(DataType.UINT8, [4], { kind: 'file-raw', range: { offset: 0, length: 4 } });
    expect(await page(tensor, 0, 4, testSource(gone))).toEqual({
      kind: 'unreadable',
      reason: 'file is gone',
    });
  });
});
