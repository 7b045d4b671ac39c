import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { holdBytes, holdStrings } from '../tensor/held-tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { compareTensors } from './compare-tensors.ts';
import type { Tolerance } from './comparison.ts';
import { bytes, doubles, errorKind, floats, longs, valueOf } from './testing/held.ts';

const compare = async (a: HeldTensor, b: HeldTensor, tolerance?: Tolerance) =>
  valueOf(await compareTensors(a, b, tolerance === undefined ? {} : { tolerance }));

describe('compareTensors', () => {
  it('measures differences', async () => {
    const result = await compare(doubles([4], [1, 2, 3, 4]), doubles([4], [1, 2, 4, 0]));
    expect(result).toMatchObject({
      equalShape: true,
      total: 4,
      mismatches: 2,
      firstMismatch: 2,
      agrees: false,
    });
    expect(result).toMatchObject({ maxAbs: 4, maxRel: 0.25, meanAbs: 1.25, rmse: Math.sqrt(17 / 4) });
    expect(result.cosine).toBeCloseTo(17 / Math.sqrt(30 * 21), 12);
  });

  it('allows what numpy.allclose allows: relative to b', async () => {
    const tolerance = { relative: 0.1, absolute: 0, equalNaN: false };
    // |10 - 9| <= 0.1 * 10, but not <= 0.1 * 9.
    expect((await compare(doubles([1], [9]), doubles([1], [10]), tolerance)).agrees).toBe(true);
    expect((await compare(doubles([1], [10]), doubles([1], [9]), tolerance)).agrees).toBe(false);
  });

  it('treats what is not finite as numpy does', async () => {
    const a = floats([5], [NaN, Infinity, Infinity, NaN, 1]);
    const b = floats([5], [NaN, Infinity, -Infinity, 1, Infinity]);
    const strict = { relative: 1, absolute: 1, equalNaN: false };
    expect(await compare(a, b)).toMatchObject({
      mismatches: 3,
      firstMismatch: 2,
      bothNaN: 1,
      oneNaN: 1,
      maxAbs: 0,
    });
    expect(await compare(a, b, strict)).toMatchObject({ mismatches: 4, firstMismatch: 0 });
    expect((await compare(a, b)).cosine).toBeNull();
  });

  it('is exact for whole numbers, beyond what a double tells apart', async () => {
    const big = await compare(longs([2], [1n, 2n ** 53n]), longs([2], [1n, 2n ** 53n + 1n]));
    expect(big).toMatchObject({ mismatches: 1, firstMismatch: 1, maxAbs: 1 });
    expect((await compare(bytes([1], [100]), bytes([1], [101]))).agrees).toBe(false);
    expect((await compare(bytes([2], [1, 2], DataType.BOOL), bytes([2], [1, 1], DataType.BOOL))).agrees).toBe(
      true,
    );
    expect((await compare(longs([1], [5n]), bytes([1], [5]))).agrees).toBe(true);
    expect((await compare(longs([1], [5n]), floats([1], [5.00001]))).agrees).toBe(true);
  });

  it('compares strings, and nothing with strings', async () => {
    const words = holdStrings('s', [2], ['a', 'b']);
    expect((await compare(words, holdStrings('s', [2], ['a', 'b']))).agrees).toBe(true);
    expect(await compare(words, holdStrings('s', [2], ['a', 'c']))).toMatchObject({
      mismatches: 1,
      firstMismatch: 1,
    });
    expect(await compare(words, floats([2], [1, 2]))).toMatchObject({ mismatches: 2, firstMismatch: 0 });
  });

  it('sees complex numbers of equal magnitude as different', async () => {
    const complex = (...parts: number[]) =>
      holdBytes('c', DataType.COMPLEX64, [parts.length / 2], new Uint8Array(Float32Array.from(parts).buffer));
    expect(await compare(complex(0, 1, 3, 4), complex(0, -1, 3, 4))).toMatchObject({
      mismatches: 1,
      maxAbs: 2,
    });
    expect((await compare(complex(NaN, 1), complex(2, NaN))).bothNaN).toBe(1);
    expect((await compare(complex(Infinity, 1), complex(Infinity, 2))).mismatches).toBe(1);
  });

  it('compares other shapes of as many elements in order, others not at all', async () => {
    const a = floats([2, 3], [1, 2, 3, 4, 5, 6]);
    expect(await compare(a, floats([6], [1, 2, 3, 4, 5, 6]))).toMatchObject({
      equalShape: false,
      mismatches: 0,
      agrees: false,
    });
    expect(await compare(a, floats([5], [1, 2, 3, 4, 5]))).toMatchObject({ equalShape: false, total: 0 });
    expect((await compare(floats([0], []), floats([0], []))).agrees).toBe(true);
  });

  it('finds a difference far inside', async () => {
    const values = Float32Array.from({ length: 200_000 }, (_, i) => Math.sin(i));
    const other = values.slice();
    other[150_001] = 9;
    expect(await compare(floats([200_000], values), floats([200_000], other))).toMatchObject({
      mismatches: 1,
      firstMismatch: 150_001,
    });
    expect(errorKind(await compareTensors(floats([9], [1]), floats([9], [1])))).toBe('payload-short');
    const aborted = await compareTensors(floats([1], [1]), floats([1], [1]), { signal: AbortSignal.abort() });
    expect(errorKind(aborted)).toBe('cancelled');
  });

  it('measures the same both ways, and nothing against itself', async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 1 }), async (pairs) => {
        const a = doubles(
          [pairs.length],
          pairs.map(([x]) => x),
        );
        const b = doubles(
          [pairs.length],
          pairs.map(([, y]) => y),
        );
        const [there, back, same] = [await compare(a, b), await compare(b, a), await compare(a, a)];
        const symmetric = ({ maxAbs, meanAbs, rmse, cosine }: typeof there) => ({
          maxAbs,
          meanAbs,
          rmse,
          cosine,
        });
        expect(symmetric(there)).toEqual(symmetric(back));
        expect(same).toMatchObject({ maxAbs: 0, maxRel: 0, mismatches: 0, agrees: true });
      }),
      { numRuns: 50 },
    );
  });
});
