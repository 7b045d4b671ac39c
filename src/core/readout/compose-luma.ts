import type { Pixels } from '../feeds/image-options.ts';
import type { Plane } from './numbers.ts';

/** Brings a picture to another size; Pillow's bicubic is what super-resolution models are published with. */
export type ResizePixels = (pixels: Pixels, width: number, height: number) => Pixels;

/**
 * Cb in red and Cr in green, so that one resize takes both. ITU-R BT.601 full range, as in JFIF 1.02 and Pillow's
 * `convert('YCbCr')`; rounded to bytes as Pillow does before it resizes.
 */
export function chromaOf({ width, height, rgba }: Pixels): Pixels {
  const chroma = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const red = rgba[i] ?? 0;
    const green = rgba[i + 1] ?? 0;
    const blue = rgba[i + 2] ?? 0;
    chroma[i] = -0.168736 * red - 0.331264 * green + 0.5 * blue + 128;
    chroma[i + 1] = 0.5 * red - 0.418688 * green - 0.081312 * blue + 128;
    // A resize that weighs by alpha must not fade the chroma.
    chroma[i + 3] = 255;
  }
  return { width, height, rgba: chroma };
}

/**
 * The picture of a super-resolution model that gives luma only: its Y with the chroma of the original picture at the new
 * size. `white`: the number of a white pixel, 1 or 255.
 */
export function composeLuma(luma: Plane, white: 1 | 255, original: Pixels, resize: ResizePixels): Pixels {
  const { width, height, values } = luma;
  const chroma = resize(chromaOf(original), width, height).rgba;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const byte = new Uint8ClampedArray(1);
  for (let p = 0; p < width * height; p += 1) {
    // Rounded and clipped to a byte first, as when the Y is saved as a picture; overshoot would tint what is white.
    byte[0] = (values[p] ?? 0) * (255 / white);
    const y = byte[0] ?? 0;
    const cb = (chroma[p * 4] ?? 0) - 128;
    const cr = (chroma[p * 4 + 1] ?? 0) - 128;
    rgba[p * 4] = y + 1.402 * cr;
    rgba[p * 4 + 1] = y - 0.344136 * cb - 0.714136 * cr;
    rgba[p * 4 + 2] = y + 1.772 * cb;
    rgba[p * 4 + 3] = 255;
  }
  return { width, height, rgba };
}
