import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixels } from './image-options.ts';
import { resizePixels } from './resize-pixels.ts';
import golden from './testing/pillow-resize.json';

/** The pattern of the script that asked Pillow. */
function pattern(width: number, height: number): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let c = 0; c < 3; c += 1)
        rgba[(y * width + x) * 4 + c] = (x * 37 + y * 91 + c * 53 + x * y * 11) % 256;
      rgba[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { width, height, rgba };
}

const rgbOf = ({ rgba }: Pixels): number[] => [...rgba].filter((_, i) => i % 4 !== 3);

describe('resizePixels', () => {
  it.each(golden)('gives Pillow’s own bytes: $from to $to', ({ from, to, bilinear, bicubic }) => {
    const picture = pattern(from[0] ?? 0, from[1] ?? 0);
    expect(rgbOf(resizePixels(picture, to[0] ?? 0, to[1] ?? 0, 'bilinear'))).toEqual(bilinear);
    expect(rgbOf(resizePixels(picture, to[0] ?? 0, to[1] ?? 0, 'bicubic'))).toEqual(bicubic);
  });

  it('keeps a flat picture flat at any size', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, fc.nat(255), (width, height, w, h, level) => {
        const rgba = new Uint8ClampedArray(width * height * 4).fill(level);
        for (const filter of ['bilinear', 'bicubic'] as const) {
          const resized = resizePixels({ width, height, rgba }, w, h, filter);
          expect(resized.rgba).toEqual(new Uint8ClampedArray(w * h * 4).fill(level));
        }
      }),
    );
  });
});
