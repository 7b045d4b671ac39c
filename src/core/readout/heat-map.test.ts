import { describe, expect, it } from 'vitest';
import { classColour } from './class-colour.ts';
import { colourTable } from './colour-table.ts';
import { paintHeatMap, planeDims, readHeatMap } from './heat-map.ts';
import { oklchToRgb } from './oklch.ts';
import { errorKind, floats, pixelAt, valueOf } from './testing/held.ts';

const linear = (byte: number) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
const luminance = (r = 0, g = 0, b = 0) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

describe('oklchToRgb', () => {
  it('knows the corners', () => {
    expect(oklchToRgb(0, 0, 0)).toEqual([0, 0, 0]);
    expect(oklchToRgb(1, 0, 0)).toEqual([255, 255, 255]);
    // sRGB red is oklch(0.62796 0.25768 29.234).
    expect(oklchToRgb(0.62796, 0.25768, 29.234)).toEqual([255, 0, 0]);
  });

  it('keeps the hue of a colour that cannot be shown', () => {
    const [red, green, blue] = oklchToRgb(0.6, 0.4, 145);
    expect(green).toBeGreaterThan(Math.max(red, blue) * 1.5);
  });
});

describe('colourTable', () => {
  it('rises in luminance all the way', () => {
    const table = colourTable();
    for (let i = 1; i < 256; i += 1) {
      const [before, after] = [i - 1, i].map((at) => luminance(...table.subarray(at * 3, at * 3 + 3)));
      expect(after).toBeGreaterThan((before ?? 0) - 0.002);
    }
    expect(luminance(...table.subarray(0, 3))).toBeLessThan(0.03);
    expect(luminance(...table.subarray(765))).toBeGreaterThan(0.75);
  });
});

describe('classColour', () => {
  it('gives the first classes colours that differ', () => {
    const colours = Array.from({ length: 21 }, (_, i) => classColour(i));
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1))
        expect(Math.hypot(...a.map((part, c) => part - (b[c] ?? 0)))).toBeGreaterThan(18);
    }
  });
});

describe('paintHeatMap', () => {
  const table = colourTable();
  const paint = (values: number[], low: number, high: number) =>
    paintHeatMap({ width: values.length, height: 1, values: Float64Array.from(values) }, { low, high });

  it('spans the table, cuts off the rest and leaves NaN out', () => {
    const pixels = paint([0, 10, -5, Infinity, NaN], 0, 10);
    const [first, last] = [
      [...table.subarray(0, 3), 255],
      [...table.subarray(765), 255],
    ];
    expect([0, 1, 2, 3].map((x) => pixelAt(pixels, x, 0))).toEqual([first, last, first, last]);
    expect(pixelAt(pixels, 4, 0)).toEqual([0, 0, 0, 0]);
  });

  it('shows a flat plane in the middle, and the largest doubles', () => {
    expect(pixelAt(paint([3], 3, 3), 0, 0)).toEqual([...table.subarray(128 * 3, 129 * 3), 255]);
    const wide = paint([-1.7e308, 1.7e308], -1.7e308, 1.7e308);
    expect(pixelAt(wide, 1, 0).slice(0, 3)).toEqual([...table.subarray(765)]);
  });
});

describe('readHeatMap', () => {
  it('reads one plane of many', async () => {
    const map = valueOf(await readHeatMap(floats([2, 1, 2], [0, 1, 5, 7]), 1));
    expect(map).toMatchObject({ planes: 2, range: { low: 5, high: 7 }, pixels: { width: 2, height: 1 } });
    expect(planeDims([1, 4, 5, 1])).toEqual([1, 4, 5]);
    expect(errorKind(await readHeatMap(floats([2, 2], [0, 1, 5, 7]), 1))).toBe('wrong-shape');
    expect(errorKind(await readHeatMap(floats([2], [0, 1])))).toBe('wrong-shape');
  });
});
