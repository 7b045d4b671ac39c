import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tensor } from '../ir/tensor.ts';
import { DataType } from '../ir/element-type.ts';
import { BINS } from './histogram.ts';
import { computeStatistics } from './statistics.ts';
import { rawTensor, record, testSource, testTensor, varint } from './testing/test-tensors.ts';
import type { TensorStatistics } from './types.ts';

async function statistics(tensor: Tensor): Promise<TensorStatistics> {
  const result = await computeStatistics(tensor, testSource());
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** The plain definitions, over an array in memory. */
function naive(values: readonly number[]) {
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value / finite.length, 0);
  const variance = finite.reduce((sum, value) => sum + (value - mean) ** 2 / finite.length, 0);
  return {
    total: values.length,
    finite: finite.length,
    minimum: finite.reduce((low, value) => Math.min(low, value), Infinity),
    maximum: finite.reduce((high, value) => Math.max(high, value), -Infinity),
    mean,
    deviation: Math.sqrt(variance),
    zeros: finite.filter((value) => value === 0).length,
    nan: values.filter(Number.isNaN).length,
    positiveInfinity: values.filter((value) => value === Infinity).length,
    negativeInfinity: values.filter((value) => value === -Infinity).length,
  };
}

/** Counts by the edges that are shown. */
function naiveCounts(values: readonly number[], edges: readonly number[]): number[] {
  return edges.slice(1).map((upper, bin) => {
    const lower = edges[bin] ?? 0;
    const isLast = bin === edges.length - 2;
    return values.filter((value) => value >= lower && (value < upper || (isLast && value === upper))).length;
  });
}

describe('computeStatistics', () => {
  it('agrees with the definitions for any float32 tensor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.float({ min: -1e6, max: 1e6 }), { minLength: 1 }), async (values) => {
        const actual = await statistics(
          rawTensor(DataType.FLOAT, [values.length], Float32Array.from(values)),
        );
        const { mean, deviation, ...exact } = naive(values);
        const finite = exact.finite > 0;
        const expected = finite ? exact : { ...exact, minimum: null, maximum: null };
        expect(actual).toMatchObject(JSON.parse(JSON.stringify(expected)));
        if (!finite) return;
        const scale = Math.max(Math.abs(exact.minimum), Math.abs(exact.maximum), 1e-300);
        expect(Math.abs((actual.mean ?? 0) - mean) / scale).toBeLessThan(1e-12);
        expect(Math.abs((actual.deviation ?? 0) - deviation) / scale).toBeLessThan(1e-7);
        const { edges = [], counts = [] } = actual.histogram ?? {};
        expect(counts).toEqual(naiveCounts(values, edges));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(exact.finite);
      }),
    );
  });

  it('agrees with the definitions over many blocks and slices', async () => {
    const values = Float64Array.from({ length: 300_001 }, (_, i) => Math.sin(i * i) * 3 + 1000);
    values[17] = Number.NaN;
    values[200_000] = -Infinity;
    const actual = await statistics(rawTensor(DataType.DOUBLE, [values.length], values));
    const expected = naive(Array.from(values));
    expect(actual.mean).toBeCloseTo(expected.mean, 10);
    expect(actual.deviation).toBeCloseTo(expected.deviation, 10);
    expect([actual.nan, actual.negativeInfinity, actual.finite]).toEqual([1, 1, 299_999]);
    expect(actual.histogram?.counts).toEqual(naiveCounts(Array.from(values), actual.histogram?.edges ?? []));
  });

  it('reads a tensor of more than the kept slices twice, with the same result', async () => {
    const block = Uint8Array.from({ length: 1 << 20 }, (_, i) => i & 255);
    const file = new Blob(Array.from({ length: 18 }, () => block));
    const tensor = testTensor(DataType.UINT8, [18, 1 << 20], {
      kind: 'file-raw',
      range: { offset: 0, length: file.size },
    });
    const fractions: number[] = [];
    const result = await computeStatistics(tensor, testSource(file), {
      onProgress: (fraction) => fractions.push(fraction),
    });
    const { histogram, mean } = result.ok ? result.value : {};
    expect(mean).toBeCloseTo(127.5, 9);
    expect(histogram?.counts).toEqual(Array.from<number>({ length: 64 }).fill((18 << 20) / 64));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('stays exact where a sum of squares would not', async () => {
    const { mean, deviation } = await statistics(
      rawTensor(DataType.DOUBLE, [4], Float64Array.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)),
    );
    expect(mean).toBe(1e9 + 10);
    expect(deviation).toBe(Math.sqrt(22.5));
  });

  it('survives the ends of the doubles', async () => {
    const huge = await statistics(
      rawTensor(DataType.DOUBLE, [3], Float64Array.of(-1.7e308, 1.7e308, 1.7e308)),
    );
    expect(huge.mean).toBeCloseTo(1.7e308 / 3, -300);
    expect(huge.deviation).toBeNull();
    expect(huge.histogram?.counts.at(0)).toBe(1);
    expect(huge.histogram?.counts.at(-1)).toBe(2);
    const tiny = await statistics(rawTensor(DataType.DOUBLE, [3], Float64Array.of(0, 5e-324, 1e-323)));
    expect(tiny.histogram?.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(tiny.histogram?.counts).toEqual(naiveCounts([0, 5e-324, 1e-323], tiny.histogram?.edges ?? []));
  });

  it('says nothing of extremes when nothing is finite', async () => {
    const result = await statistics(rawTensor(DataType.FLOAT, [2], Float32Array.of(Number.NaN, Infinity)));
    expect(result).toMatchObject({
      total: 2,
      finite: 0,
      minimum: null,
      mean: null,
      deviation: null,
      histogram: null,
    });
    expect(await statistics(testTensor(DataType.FLOAT, [0], { kind: 'none' }))).toMatchObject({
      total: 0,
      histogram: null,
    });
  });

  it('puts one bin around a constant', async () => {
    const { histogram } = await statistics(rawTensor(DataType.FLOAT, [3], Float32Array.of(0, 0, 0)));
    expect(histogram).toEqual({ edges: [-0.5, 0.5], counts: [3] });
  });
});

describe('other element types', () => {
  it('gives each integer of a narrow range a bin of its own', async () => {
    const { histogram } = await statistics(rawTensor(DataType.INT8, [5], Int8Array.of(-1, 0, 0, 1, 3)));
    expect(histogram).toEqual({ edges: [-1.5, -0.5, 0.5, 1.5, 2.5, 3.5], counts: [1, 2, 1, 0, 1] });
    const flags = await statistics(rawTensor(DataType.BOOL, [4], Uint8Array.of(0, 1, 1, 7)));
    expect(flags).toMatchObject({ mean: 0.75, zeros: 1, histogram: { counts: [1, 3] } });
  });

  it('gives all bins of a wide integer range equally many integers', async () => {
    const all = Int16Array.from({ length: 65_536 }, (_, i) => i - 32_768);
    const { histogram } = await statistics(rawTensor(DataType.INT16, [65_536], all));
    expect(histogram?.counts).toEqual(Array.from<number>({ length: BINS }).fill(1024));
  });

  it('counts 64-bit integers as the nearest doubles', async () => {
    const values = [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -1n, 0n];
    const signed = await statistics(rawTensor(DataType.INT64, [5], BigInt64Array.from(values)));
    expect([signed.minimum, signed.maximum, signed.zeros]).toEqual([-(2 ** 63), 2 ** 63, 1]);
    const unsigned = await statistics(
      rawTensor(DataType.UINT64, [2], BigUint64Array.of(2n ** 64n - 1n, 2n ** 40n)),
    );
    expect([unsigned.minimum, unsigned.maximum]).toEqual([2 ** 40, 2 ** 64]);
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), async (value) => {
        expect((await statistics(rawTensor(DataType.INT64, [1], BigInt64Array.of(value)))).minimum).toBe(
          Number(value),
        );
      }),
    );
  });

  it('counts complex numbers by magnitude', async () => {
    const result = await statistics(
      rawTensor(DataType.COMPLEX64, [3], Float32Array.of(3, 4, 0, 0, Number.NaN, Infinity)),
    );
    expect(result).toMatchObject({ total: 3, finite: 2, maximum: 5, zeros: 1, nan: 1, positiveInfinity: 0 });
  });

  it('reads small floats and typed records', async () => {
    const half = await statistics(rawTensor(DataType.FLOAT16, [3], Uint16Array.of(0x3c00, 0x7c00, 0xc000)));
    expect(half).toMatchObject({ minimum: -2, maximum: 1, positiveInfinity: 1 });
    const stream = Uint8Array.from(record(7, [5n, -3n, 0n].flatMap(varint)));
    const runs = [{ offset: 0, length: stream.length }];
    const tensor = testTensor(DataType.INT64, [3], { kind: 'file-typed', field: 'int64_data', runs });
    const result = await computeStatistics(tensor, testSource(new Blob([stream])));
    expect(result).toMatchObject({ ok: true, value: { minimum: -3, maximum: 5, total: 3 } });
  });

  it('counts strings only', async () => {
    const tensor = testTensor(DataType.STRING, [1], { kind: 'inline-strings', values: [new Uint8Array()] });
    expect(await statistics(tensor)).toMatchObject({ total: 1, finite: 0, minimum: null, histogram: null });
  });
});

describe('what ends early', () => {
  it('is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    const tensor = rawTensor(DataType.UINT8, [2], Uint8Array.of(1, 2));
    const result = await computeStatistics(tensor, testSource(), { signal: controller.signal });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('is cancelled in the middle', async () => {
    const controller = new AbortController();
    const tensor = rawTensor(DataType.UINT8, [4, 1 << 20], new Uint8Array(4 << 20));
    const onProgress = (fraction: number) => {
      if (fraction > 0.2) controller.abort();
    };
    const result = await computeStatistics(tensor, testSource(), { signal: controller.signal, onProgress });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('does not pass a part for the whole', async () => {
    const result = await computeStatistics(rawTensor(DataType.UINT8, [3], Uint8Array.of(1, 2)), testSource());
    expect(result).toEqual({ ok: false, error: { kind: 'payload-short', expected: 3, actual: 2 } });
  });
});
