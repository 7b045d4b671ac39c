import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { holdBytes, holdStrings } from '../tensor/held-tensor.ts';
import { finiteRange } from './numbers.ts';
import { MAX_NUMBER_BYTES, readNumbers } from './read-numbers.ts';
import { summarizeOutput } from './summarize-output.ts';
import { bytes, doubles, errorKind, floats, longs, valueOf } from './testing/held.ts';

describe('readNumbers', () => {
  it('keeps the numbers of each type', async () => {
    expect(valueOf(await readNumbers(floats([2], [1.5, -2])))).toEqual(Float32Array.of(1.5, -2));
    expect(valueOf(await readNumbers(doubles([1], [0.1])))).toEqual(Float64Array.of(0.1));
    expect(valueOf(await readNumbers(bytes([3], [0, 7, 255])))).toEqual(Float32Array.of(0, 7, 255));
    expect(valueOf(await readNumbers(longs([2], [-3n, 1n << 40n])))).toEqual(Float64Array.of(-3, 2 ** 40));
    const half = holdBytes('h', DataType.FLOAT16, [1], Uint8Array.of(0x00, 0x3c));
    expect(valueOf(await readNumbers(half))).toEqual(Float32Array.of(1));
  });

  it('takes magnitudes of complex numbers', async () => {
    const complex = holdBytes('c', DataType.COMPLEX64, [1], new Uint8Array(Float32Array.of(3, 4).buffer));
    expect(valueOf(await readNumbers(complex))).toEqual(Float64Array.of(5));
  });

  it('reads a range, over several slices', async () => {
    const held = floats(
      [600_000],
      Array.from({ length: 600_000 }, (_, i) => i),
    );
    const numbers = valueOf(await readNumbers(held, { start: 100_000, end: 500_001 }));
    expect([numbers.length, numbers[0], numbers[400_000]]).toEqual([400_001, 100_000, 500_000]);
    expect(valueOf(await readNumbers(held, { start: 599_999, end: 700_000 }))).toEqual(
      Float32Array.of(599_999),
    );
  });

  it('refuses what is too large, too short or text', async () => {
    const large = holdBytes('l', DataType.FLOAT, [MAX_NUMBER_BYTES / 4 + 1], new Uint8Array());
    expect(errorKind(await readNumbers(large))).toBe('too-large');
    expect(errorKind(await readNumbers(floats([3], [1])))).toBe('payload-short');
    expect(errorKind(await readNumbers(holdStrings('s', [1], ['a'])))).toBe('unknown-data-type');
  });
});

describe('finiteRange', () => {
  it('leaves out what is not finite', () => {
    expect(finiteRange(Float32Array.of(NaN, 2, -Infinity, -1))).toEqual({ low: -1, high: 2 });
    expect(finiteRange(Float32Array.of(NaN))).toBeNull();
  });
});

describe('summarizeOutput', () => {
  it('looks at each row', async () => {
    expect(valueOf(await summarizeOutput(floats([2, 2], [1, 2, -1, 4])))).toEqual({
      rows: [
        { minimum: 1, maximum: 2, sum: 3 },
        { minimum: -1, maximum: 4, sum: 3 },
      ],
    });
    expect(valueOf(await summarizeOutput(floats([], [5]))).rows).toHaveLength(1);
    expect(valueOf(await summarizeOutput(floats([0, 4], []))).rows).toHaveLength(0);
  });
});
