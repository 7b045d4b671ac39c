import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { expectedBytes, storageOf } from './facts.ts';

describe('expectedBytes', () => {
  it.each([
    [DataType.FLOAT, [2, 3], 24],
    [DataType.FLOAT, [], 4],
    [DataType.FLOAT, [0], 0],
    [DataType.INT4, [3], 2],
    [DataType.INT2, [5], 2],
    [DataType.COMPLEX128, [2], 32],
    [DataType.STRING, [2], null],
    [DataType.FLOAT, [-1], null],
    [99, [1], null],
  ])('type %d, dims %o', (dataType, dims, bytes) => {
    expect(expectedBytes(dataType, dims)).toBe(bytes);
  });
});

describe('storageOf', () => {
  it('sums the runs of a typed field', () => {
    const runs = [
      { offset: 10, length: 5 },
      { offset: 20, length: 7 },
    ];
    expect(storageOf({ kind: 'file-typed', field: 'int64_data', runs })).toEqual({
      kind: 'file',
      field: 'int64_data',
      offset: 10,
      length: 12,
    });
  });

  it('names the field', () => {
    expect(storageOf({ kind: 'inline-raw', bytes: new Uint8Array() })).toEqual({
      kind: 'inline',
      field: 'raw_data',
    });
    expect(storageOf({ kind: 'inline-strings', values: [] })).toEqual({
      kind: 'inline',
      field: 'string_data',
    });
    expect(storageOf({ kind: 'none' })).toEqual({ kind: 'none' });
  });
});
