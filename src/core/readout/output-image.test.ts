import { describe, expect, it } from 'vitest';
import { chromaOf, composeLuma } from './compose-luma.ts';
import { guessImageRange, readOutputImage } from './output-image.ts';
import { guessLayout } from './picture-layout.ts';
import { bytes, errorKind, floats, pixelAt, valueOf } from './testing/held.ts';

const colours = (channels: number) => channels === 1 || channels === 3;
/** 8 x 8 pixels; the first is red, green, blue 1, 0.5, 0. */
const planes = Float32Array.from({ length: 192 }, (_, i) => (i === 0 ? 1 : i === 64 ? 0.5 : 0));

describe('guessLayout', () => {
  it.each([
    [[1, 3, 8, 9], 'NCHW', 3, 8, 9],
    [[1, 8, 9, 3], 'NHWC', 3, 8, 9],
    [[8, 9], 'NCHW', 1, 8, 9],
    [[8, 9, 1], 'NHWC', 1, 8, 9],
    [[2, 1, 8, 9], 'NCHW', 1, 8, 9],
  ])('reads %j', (dims, order, channels, height, width) => {
    expect(guessLayout(dims, colours)).toMatchObject({ order, channels, height, width });
  });

  it('knows no picture in small or other shapes', () => {
    for (const dims of [[1, 3, 4, 4], [1, 64, 28, 28], [100, 4, 3], [8], [1, 3, 0, 9]]) {
      expect(guessLayout(dims, colours)).toBeNull();
    }
  });
});

describe('guessImageRange', () => {
  it.each([
    [0, 1, 'unit'],
    [-0.05, 1.1, 'unit'],
    [-1, 0.99, 'signed'],
    [0, 255, 'raw'],
    [-9, 262, 'raw'],
    [-2000, 5000, 'fit'],
  ])('%d to %d is %s', (low, high, range) => {
    expect(guessImageRange(1, { low, high })).toBe(range);
  });
});

describe('readOutputImage', () => {
  it('reads channels first and last alike', async () => {
    const first = valueOf(await readOutputImage(floats([1, 3, 8, 8], planes)));
    expect(first.reading).toEqual({ order: 'NCHW', channels: 'rgb', range: 'unit' });
    expect(pixelAt(first.pixels, 0, 0)).toEqual([255, 128, 0, 255]);
    const turned = Float32Array.from(
      { length: 192 },
      (_, i) => planes[(i % 3) * 64 + Math.floor(i / 3)] ?? 0,
    );
    const last = valueOf(await readOutputImage(floats([1, 8, 8, 3], turned)));
    expect(last.pixels).toEqual(first.pixels);
  });

  it('obeys the reading', async () => {
    const image = await readOutputImage(floats([1, 3, 8, 8], planes), { channels: 'bgr', range: 'signed' });
    expect(pixelAt(valueOf(image).pixels, 0, 0)).toEqual([128, 191, 255, 255]);
    const other = await readOutputImage(floats([2, 1, 8, 8], planes.subarray(64)), { range: 'fit' }, 0);
    expect(pixelAt(valueOf(other).pixels, 0, 0)).toEqual([255, 255, 255, 255]);
  });

  it('shows bytes as they are, and NaN as missing', async () => {
    const image = valueOf(
      await readOutputImage(
        bytes(
          [8, 8],
          Array.from({ length: 64 }, (_, i) => i),
        ),
      ),
    );
    expect(pixelAt(image.pixels, 7, 7)).toEqual([63, 63, 63, 255]);
    const missing = valueOf(await readOutputImage(floats([8, 8], [NaN, ...planes.subarray(0, 63)])));
    expect(pixelAt(missing.pixels, 0, 0)[3]).toBe(0);
  });

  it('refuses what has no such picture', async () => {
    expect(errorKind(await readOutputImage(floats([5], [1, 2, 3, 4, 5])))).toBe('wrong-shape');
    expect(errorKind(await readOutputImage(floats([1, 3, 8, 8], planes), {}, 1))).toBe('wrong-shape');
    expect(errorKind(await readOutputImage(floats([8, 8], planes), { channels: 'rgb' }))).toBe('wrong-shape');
  });
});

describe('composeLuma', () => {
  const pixels = (...rgba: number[]) => ({ width: 1, height: 1, rgba: Uint8ClampedArray.from(rgba) });

  it('splits colours as JPEG does', () => {
    // Pure red: Cb = 128 - 0.168736 * 255 = 84.97, Cr = 128 + 127.5 = 255.5.
    expect(pixelAt(chromaOf(pixels(255, 0, 0, 0)), 0, 0)).toEqual([85, 255, 0, 255]);
    expect(pixelAt(chromaOf(pixels(77, 77, 77, 255)), 0, 0).slice(0, 2)).toEqual([128, 128]);
  });

  it('gives the picture back when the luma is its own', () => {
    for (const colour of [
      [10, 200, 90],
      [255, 255, 255],
      [0, 0, 0],
      [120, 60, 240],
    ] as const) {
      const [red, green, blue] = colour;
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      const plane = { width: 1, height: 1, values: Float32Array.of(luma / 255) };
      const [r = 0, g = 0, b = 0] = pixelAt(
        composeLuma(plane, 1, pixels(...colour, 255), (same) => same),
        0,
        0,
      );
      expect(Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue))).toBeLessThanOrEqual(2);
    }
  });

  it('asks for the size of the luma', () => {
    const sizes: number[][] = [];
    const plane = { width: 2, height: 1, values: Float32Array.of(255, 300) };
    const composed = composeLuma(plane, 255, pixels(9, 9, 9, 255), (chroma, width, height) => {
      sizes.push([width, height]);
      return { width, height, rgba: Uint8ClampedArray.of(...chroma.rgba, ...chroma.rgba) };
    });
    expect(sizes).toEqual([[2, 1]]);
    expect([...composed.rgba]).toEqual([255, 255, 255, 255, 255, 255, 255, 255]);
  });
});
