import { describe, expect, it } from 'vitest';
import { holdStrings } from '../tensor/held-tensor.ts';
import { inspectHealth } from './tensor-health.ts';
import { errorKind, floats, valueOf } from './testing/held.ts';

const health = async (dims: number[], values: Iterable<number>) =>
  valueOf(await inspectHealth(floats(dims, values)));

describe('inspectHealth', () => {
  it('counts what is odd', async () => {
    const values = [NaN, Infinity, -Infinity, 70000, -65504, 1e-6, 0, -0];
    expect(await health([8], values)).toMatchObject({
      total: 8,
      nan: 1,
      positiveInfinity: 1,
      negativeInfinity: 1,
      beyondHalf: 1,
      subnormalHalf: 1,
      subnormalHalfShare: 1 / 8,
      zeros: 2,
      zeroShare: 1 / 4,
      minimum: -65504,
      maximum: 70000,
      constant: false,
      channels: null,
    });
  });

  it('tells what is always the same', async () => {
    expect(await health([3], [2, 2, 2])).toMatchObject({ constant: true, mean: 2, deviation: 0 });
    expect((await health([1], [2])).constant).toBe(false);
    expect((await health([2], [NaN, NaN])).constant).toBe(false);
    expect(await health([0], [])).toMatchObject({ total: 0, minimum: null, mean: null, constant: false });
  });

  it('finds channels in which nothing happens, over the whole batch', async () => {
    const values = [0, 0, 3, 3, 1, 2, NaN, NaN, 0, 0, 3, 3, 1, 1, 4, 4];
    const { channels } = await health([2, 4, 2], values);
    expect(channels).toEqual({ channels: 4, zero: [0], constant: [0, 1] });
    expect((await health([1, 4, 1], [0, 0, 0, 0])).channels).toBeNull();
  });

  it('follows channels over many blocks', async () => {
    const inner = 30_000;
    const values = Float32Array.from({ length: inner * 10 }, (_, i) => (Math.floor(i / inner) === 7 ? 5 : i));
    values[0] = 0;
    const { channels, maximum } = await health([1, 10, inner], values);
    expect(channels).toEqual({ channels: 10, zero: [], constant: [7] });
    expect(maximum).toBe(inner * 10 - 1);
  });

  it('says nothing of strings', async () => {
    expect(errorKind(await inspectHealth(holdStrings('s', [1], ['a'])))).toBe('unknown-data-type');
    expect(errorKind(await inspectHealth(floats([2], [1, 2]), AbortSignal.abort()))).toBe('cancelled');
  });
});
