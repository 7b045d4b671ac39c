import type { ImageOptions, ImagePlacement, Pixels } from './image-options.ts';
import { resizePixels } from './resize-pixels.ts';

export interface PlacedImage {
  readonly pixels: Pixels;
  readonly placement: ImagePlacement;
}

/** A picture on the input: transparency on white, resized as asked (bilinear, as Pillow), inverted where the model wants that. */
export function placeImage(
  picture: Pixels,
  options: ImageOptions,
  width: number,
  height: number,
): PlacedImage {
  const opaque = onWhite(picture);
  const placed = place(opaque, options, width, height);
  return options.invert ? { ...placed, pixels: inverted(placed.pixels) } : placed;
}

function place(picture: Pixels, options: ImageOptions, width: number, height: number): PlacedImage {
  switch (options.resize) {
    case 'none':
    case 'stretch':
      return cutOut(resizePixels(picture, width, height, 'bilinear'), picture, width, height, 0, 0, 0);
    case 'fit': {
      const ratio = Math.min(width / picture.width, height / picture.height);
      const inner = scaled(picture, ratio);
      const [x, y] =
        options.place === 'top-left'
          ? [0, 0]
          : [Math.round((width - inner.width) / 2 - 0.1), Math.round((height - inner.height) / 2 - 0.1)];
      return cutOut(inner, picture, width, height, x, y, options.pad);
    }
    case 'crop': {
      const ratio = Math.max(width / picture.width, height / picture.height);
      const inner = scaled(picture, ratio);
      const x = -Math.round((inner.width - width) / 2);
      const y = -Math.round((inner.height - height) / 2);
      return cutOut(inner, picture, width, height, x, y, 0);
    }
  }
}

function scaled(picture: Pixels, ratio: number): Pixels {
  const width = Math.max(1, Math.round(picture.width * ratio));
  const height = Math.max(1, Math.round(picture.height * ratio));
  return resizePixels(picture, width, height, 'bilinear');
}

/** `inner` at (x, y) on a plane of `width` by `height`; what it leaves free is `pad`, what sticks out is cut off. */
function cutOut(
  inner: Pixels,
  picture: Pixels,
  width: number,
  height: number,
  x: number,
  y: number,
  pad: number,
): PlacedImage {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < rgba.length; i += 1) rgba[i] = i % 4 === 3 ? 255 : pad;
  for (let row = Math.max(0, y); row < Math.min(height, y + inner.height); row += 1) {
    const from = Math.max(0, -x);
    const count = Math.min(inner.width - from, width - Math.max(0, x));
    const start = ((row - y) * inner.width + from) * 4;
    rgba.set(inner.rgba.subarray(start, start + count * 4), (row * width + Math.max(0, x)) * 4);
  }
  return {
    pixels: { width, height, rgba },
    placement: {
      pictureWidth: picture.width,
      pictureHeight: picture.height,
      width,
      height,
      scaleX: inner.width / picture.width,
      scaleY: inner.height / picture.height,
      // No minus zero, which is what rounding a small negative number gives.
      offsetX: x + 0,
      offsetY: y + 0,
    },
  };
}

/** As Pillow's `alpha_composite` on a white ground, rounded to the nearest. */
function onWhite({ width, height, rgba }: Pixels): Pixels {
  const opaque = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 255;
    for (let c = 0; c < 3; c += 1) {
      opaque[i + c] =
        alpha === 255 ? (rgba[i + c] ?? 0) : ((rgba[i + c] ?? 0) * alpha + 255 * (255 - alpha)) / 255;
    }
    opaque[i + 3] = 255;
  }
  return { width, height, rgba: opaque };
}

function inverted({ width, height, rgba }: Pixels): Pixels {
  return { width, height, rgba: rgba.map((value, i) => (i % 4 === 3 ? value : 255 - value)) };
}
