import { unreachable } from '../base/assert.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Pixels } from '../feeds/image-options.ts';
import { countElements } from '../ir/tensor.ts';
import { DataType } from '../ir/element-type.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { finiteRange } from './numbers.ts';
import type { Numbers, Range } from './numbers.ts';
import { channelsFirst, channelsLast, guessLayout, pixelIndex } from './picture-layout.ts';
import type { PictureLayout } from './picture-layout.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';

/** Which numbers are black and white: 0 to 1, -1 to 1, 0 to 255, or the lowest and the highest there are. */
export type ImageRange = 'unit' | 'signed' | 'raw' | 'fit';

/** How the numbers of an output are taken as a picture. */
export interface ImageReading {
  readonly order: 'NCHW' | 'NHWC';
  readonly channels: 'rgb' | 'bgr' | 'grey';
  readonly range: ImageRange;
}

export interface OutputImage {
  readonly pixels: Pixels;
  readonly reading: ImageReading;
  /** Pictures in the batch. */
  readonly pictures: number;
  /** Extremes of the numbers; null when none is finite. */
  readonly extremes: Range | null;
}

/** How far beyond its range a network's output overshoots; the excess is cut off. */
const OVERSHOOT = 0.5;

/** The range of these numbers. Networks overshoot a little, so that the bounds are not taken to the letter. */
export function guessImageRange(dataType: number, extremes: Range | null): ImageRange {
  if (dataType === DataType.UINT8 || extremes === null) return 'raw';
  const { low, high } = extremes;
  if (low >= -OVERSHOOT && high <= 1 + OVERSHOOT) return low < -0.2 ? 'signed' : 'unit';
  if (low >= -1 - OVERSHOOT && high <= 1 + OVERSHOOT) return 'signed';
  return low >= -64 && high <= 320 ? 'raw' : 'fit';
}

/** Black and white of a range. */
export function imageBounds(range: ImageRange, extremes: Range | null): Range {
  switch (range) {
    case 'unit':
      return { low: 0, high: 1 };
    case 'signed':
      return { low: -1, high: 1 };
    case 'raw':
      return { low: 0, high: 255 };
    case 'fit':
      return extremes ?? { low: 0, high: 1 };
    default:
      return unreachable(range);
  }
}

/** Numbers of one picture as pixels; what is NaN stays transparent, so that it is seen as missing. */
export function paintImage(
  values: Numbers,
  layout: PictureLayout,
  channels: ImageReading['channels'],
  { low, high }: Range,
): Pixels {
  const { width, height } = layout;
  const rgba = new Uint8ClampedArray(width * height * 4);
  // Halves, since the range of doubles may be beyond a double. A flat picture is mid-grey.
  const span = high * 0.5 - low * 0.5;
  for (let p = 0; p < width * height; p += 1) {
    let missing = false;
    for (let c = 0; c < 3; c += 1) {
      const source = channels === 'grey' ? 0 : channels === 'bgr' ? 2 - c : c;
      const value = values[pixelIndex(layout, 0, source, p)] ?? 0;
      missing ||= value !== value;
      rgba[p * 4 + c] = (span === 0 ? 0.5 : (value * 0.5 - low * 0.5) / span) * 255;
    }
    rgba[p * 4 + 3] = missing ? 0 : 255;
  }
  return { width, height, rgba };
}

function layoutFor(dims: readonly number[], reading: Partial<ImageReading>): PictureLayout | null {
  const guessed = guessLayout(dims, (channels) => channels === 1 || channels === 3);
  if (reading.order === undefined) return guessed ?? channelsFirst(dims);
  return reading.order === 'NCHW' ? channelsFirst(dims) : channelsLast(dims);
}

/** A picture of a batch. What `reading` leaves open is guessed: layout and channels from the dims, the range from the numbers. */
export async function readOutputImage(
  held: HeldTensor,
  reading: Partial<ImageReading> = {},
  picture = 0,
): Promise<Result<OutputImage, ReadoutError>> {
  const { dims, dataType } = held.tensor;
  const layout = layoutFor(dims, reading);
  const colour = (layout?.channels ?? 0) >= 3;
  const channels = reading.channels ?? (colour ? 'rgb' : 'grey');
  if (layout === null || (channels !== 'grey' && !colour) || !(picture < layout.pictures)) {
    return err({ kind: 'wrong-shape', view: 'image', dims });
  }
  const size = countElements(dims) / layout.pictures;
  const numbers = await readNumbers(held, { start: picture * size, end: (picture + 1) * size });
  if (!numbers.ok) return numbers;
  const extremes = finiteRange(numbers.value);
  const range = reading.range ?? guessImageRange(dataType, extremes);
  return ok({
    pixels: paintImage(numbers.value, layout, channels, imageBounds(range, extremes)),
    reading: { order: layout.order, channels, range },
    pictures: layout.pictures,
    extremes,
  });
}
