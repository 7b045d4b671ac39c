import { countElements } from '../ir/tensor.ts';

/** Where the numbers of a pixel lie: channel planes one after the other, or the channels of a pixel side by side. */
export interface PictureLayout {
  readonly order: 'NCHW' | 'NHWC';
  readonly pictures: number;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** Element of channel `c` of pixel `p` (row after row) of a picture. */
export function pixelIndex(layout: PictureLayout, picture: number, c: number, p: number): number {
  const { order, channels, height, width } = layout;
  const pixels = height * width;
  return order === 'NCHW' ? (picture * channels + c) * pixels + p : (picture * pixels + p) * channels + c;
}

/** The last three dims as channels first; a matrix has one channel. Null when a picture would be empty. */
export function channelsFirst(dims: readonly number[]): PictureLayout | null {
  const [channels = 1, height = 0, width = 0] = dims.length === 2 ? [1, ...dims] : dims.slice(-3);
  if (dims.length < 2 || !(countElements(dims) > 0)) return null;
  return { order: 'NCHW', pictures: countElements(dims.slice(0, -3)), channels, height, width };
}

/** The last three dims as channels last. */
export function channelsLast(dims: readonly number[]): PictureLayout | null {
  const [height = 0, width = 0, channels = 0] = dims.slice(-3);
  if (dims.length < 3 || !(countElements(dims) > 0)) return null;
  return { order: 'NHWC', pictures: countElements(dims.slice(0, -3)), channels, height, width };
}

/** A side shorter than this is no picture: `[1, 3, 4, 4]` is a feature map, `[100, 4, 3]` are points. */
export const MIN_SIDE = 8;

/**
 * The layout under which the number of channels is one of `channels` and both sides are a picture's; channels first where
 * both would do. Sides decide where the counts cannot: of `[1, 3, 224, 3]` no side is three pixels long.
 */
export function guessLayout(
  dims: readonly number[],
  isChannels: (channels: number) => boolean,
): PictureLayout | null {
  const fits = (layout: PictureLayout | null) =>
    layout !== null && isChannels(layout.channels) && Math.min(layout.height, layout.width) >= MIN_SIDE;
  const first = channelsFirst(dims);
  const last = channelsLast(dims);
  if (fits(first) && fits(last) && first !== null && last !== null)
    return last.channels < first.channels ? last : first;
  if (fits(first)) return first;
  return fits(last) ? last : null;
}
