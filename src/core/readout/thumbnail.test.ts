import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdStrings } from '../tensor/held-tensor.ts';
import { drawChannelMosaic } from './channel-mosaic.ts';
import { colourTable } from './colour-table.ts';
import { shrinkPlane } from './shrink-plane.ts';
import { errorKind, floats, pixelAt, valueOf } from './testing/held.ts';
import { drawThumbnail } from './thumbnail.ts';

describe('shrinkPlane', () => {
  it('takes means, and leaves NaN out', () => {
    const plane = { width: 4, height: 2, values: Float64Array.of(1, 3, NaN, 5, 1, 3, NaN, NaN) };
    expect(shrinkPlane(plane, 2)).toEqual({ width: 2, height: 1, values: Float64Array.of(2, 5) });
  });

  it('never exceeds the side, nor the range', () => {
    const side = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 40 }), (width, height, most) => {
        const values = Float64Array.from({ length: width * height }, (_, i) => i % 7);
        const small = shrinkPlane({ width, height, values }, most);
        expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(most);
        expect(small.values.length).toBe(small.width * small.height);
        expect(small.values.every((value) => value >= 0 && value <= 6)).toBe(true);
      }),
    );
  });
});

describe('drawThumbnail', () => {
  it('draws the first channel, or the mean of all', async () => {
    const held = floats([1, 2, 2, 2], [0, 1, 2, 3, 4, 3, 2, 1]);
    const first = valueOf(await drawThumbnail(held));
    expect(first).toMatchObject({
      kind: 'picture',
      range: { low: 0, high: 3 },
      pixels: { width: 2, height: 2 },
    });
    expect(valueOf(await drawThumbnail(held, 'mean'))).toMatchObject({ range: { low: 2, high: 2 } });
  });

  it('stays small', async () => {
    const wide = valueOf(await drawThumbnail(floats([100, 200], new Float32Array(20_000))));
    expect(wide).toMatchObject({ pixels: { width: 32, height: 16 } });
    const long = valueOf(
      await drawThumbnail(
        floats(
          [1, 5000, 1, 1],
          Float32Array.from({ length: 5000 }, (_, i) => i),
        ),
      ),
    );
    expect(long.kind === 'sparkline' ? long.points.length : 0).toBe(64);
    const short = valueOf(await drawThumbnail(floats([3], [1, 5, 2])));
    expect(short).toMatchObject({
      kind: 'sparkline',
      points: Float64Array.of(1, 5, 2),
      range: { low: 1, high: 5 },
    });
  });

  it('draws nothing of one number, text or nothing', async () => {
    for (const held of [floats([], [1]), floats([0, 4], []), holdStrings('s', [2], ['a', 'b'])]) {
      expect(valueOf(await drawThumbnail(held)).kind).toBe('none');
    }
  });
});

describe('drawChannelMosaic', () => {
  const held = floats(
    [1, 5, 2, 2],
    Array.from({ length: 20 }, (_, i) => i),
  );
  const options = { perPage: 4, page: 0, tileSide: 64, scale: 'each' } as const;
  const top = [...colourTable().subarray(765), 255];

  it('lays channels out in a grid', async () => {
    const mosaic = valueOf(await drawChannelMosaic(held, options));
    expect(mosaic).toMatchObject({
      first: 0,
      shown: 4,
      columns: 2,
      channels: 5,
      page: 0,
      pages: 2,
      tileWidth: 2,
    });
    expect([mosaic.pixels.width, mosaic.pixels.height]).toEqual([5, 5]);
    expect([pixelAt(mosaic.pixels, 1, 1), pixelAt(mosaic.pixels, 4, 4)]).toEqual([top, top]);
    expect(pixelAt(mosaic.pixels, 2, 2)).toEqual([0, 0, 0, 0]);
  });

  it('turns pages, and clamps them', async () => {
    const last = valueOf(await drawChannelMosaic(held, { ...options, page: 9 }));
    expect(last).toMatchObject({ first: 4, shown: 1, page: 1, columns: 1, ranges: [{ low: 16, high: 19 }] });
  });

  it('shares colours over the page', async () => {
    const mosaic = valueOf(await drawChannelMosaic(held, { ...options, scale: 'page' }));
    expect(mosaic.ranges[3]).toEqual({ low: 0, high: 15 });
    expect(pixelAt(mosaic.pixels, 1, 1)).not.toEqual(top);
    expect(errorKind(await drawChannelMosaic(floats([3], [1, 2, 3]), options))).toBe('wrong-shape');
  });
});
