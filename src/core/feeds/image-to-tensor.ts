import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { encodeRaw } from '../tensor/encode-raw.ts';
import { holdBytes, type HeldTensor } from '../tensor/held-tensor.ts';
import type { ImageChannels, ImageOptions, Pixels } from './image-options.ts';
import type { InputSpec } from './input-spec.ts';
import type { FeedError } from './recipe.ts';

export interface ImageExtent {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Size and channels of a picture of these dims; null when they are none: four of them, or three without a batch. */
export function imageExtent(
  dims: readonly number[],
  { layout }: Pick<ImageOptions, 'layout'>,
): ImageExtent | null {
  if (dims.length !== 3 && dims.length !== 4) return null;
  const [a = 0, b = 0, c = 0] = dims.slice(-3);
  const extent =
    layout === 'NCHW' ? { channels: a, height: b, width: c } : { height: a, width: b, channels: c };
  const isPicture = extent.channels === 1 || extent.channels === 3;
  return isPicture && extent.width > 0 && extent.height > 0 ? extent : null;
}

/** Pillow's `convert('L')`: ITU-R 601-2 luma in fixed point. The Y of its `convert('YCbCr')` has the same weights. */
function brightness(red: number, green: number, blue: number): number {
  return (red * 19_595 + green * 38_470 + blue * 7471 + 0x8000) >> 16;
}

/** The levels of a pixel, 0 to 255, in the order of the input's channels. */
function levels(
  rgba: Uint8ClampedArray,
  at: number,
  order: ImageChannels,
): readonly [number, number, number] {
  const red = rgba[at] ?? 0;
  const green = rgba[at + 1] ?? 0;
  const blue = rgba[at + 2] ?? 0;
  switch (order) {
    case 'rgb':
      return [red, green, blue];
    case 'bgr':
      return [blue, green, red];
    case 'grey':
    case 'luma': {
      const grey = brightness(red, green, blue);
      return [grey, grey, grey];
    }
  }
}

/** A picture of the input's size as its tensor; a batch of several gets it several times. */
export function imageToTensor(
  { width, height, rgba }: Pixels,
  options: ImageOptions,
  { name, dataType }: InputSpec,
  dims: readonly number[],
): Result<HeldTensor, FeedError> {
  const extent = imageExtent(dims, options);
  if (extent === null || extent.width !== width || extent.height !== height)
    return err({ kind: 'not-an-image-input', dims });
  const type = elementTypeOf(dataType);
  if (type === null || type.kind === 'string' || type.kind === 'complex')
    return err({ kind: 'unsupported-type', dataType });
  const { channels } = extent;
  const pixels = width * height;
  const single = new Float64Array(pixels * channels);
  for (let p = 0; p < pixels; p += 1) {
    const pixel = levels(rgba, p * 4, options.channels);
    for (let c = 0; c < channels; c += 1) {
      const value = ((pixel[c] ?? 0) * options.scale - (options.mean[c] ?? 0)) / (options.deviation[c] ?? 1);
      single[options.layout === 'NCHW' ? c * pixels + p : p * channels + c] = value;
    }
  }
  const bytes = encodeRaw(type, single);
  const batch = dims.length === 4 ? (dims[0] ?? 1) : 1;
  const whole = new Uint8Array(bytes.length * batch);
  for (let n = 0; n < batch; n += 1) whole.set(bytes, n * bytes.length);
  return ok(holdBytes(name, dataType, dims, whole));
}
