import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Pixels } from '../feeds/image-options.ts';
import { countElements } from '../ir/tensor.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { classColour } from './class-colour.ts';
import type { Labels } from './labels.ts';
import type { Rgb } from './oklch.ts';
import { channelsFirst, channelsLast, guessLayout } from './picture-layout.ts';
import type { PictureLayout } from './picture-layout.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';
import { largestChannel, takeClasses, thresholdChannel } from './segment-pixels.ts';
import type { ClassMap } from './segment-pixels.ts';

export interface SegmentationOptions {
  /** Left out: guessed from the dims. */
  readonly order?: 'NCHW' | 'NHWC';
  /** Of one channel: from which probability on a pixel belongs to the object. */
  readonly threshold: number;
  readonly labels: Labels | null;
}

export interface LegendEntry {
  readonly index: number;
  readonly label: string;
  readonly colour: Rgb;
  /** Share of the pixels, 0 to 1. */
  readonly share: number;
}

export interface Segmentation {
  readonly width: number;
  readonly height: number;
  readonly classes: ClassMap;
  /** Classes that occur, the most frequent first. */
  readonly legend: readonly LegendEntry[];
  /** One channel: an object and what is not; the latter is left transparent. */
  readonly binary: boolean;
  readonly pixels: Pixels;
}

/** More channels than this are features, not classes. */
export const MAX_SEGMENT_CLASSES = 256;

/** How a class map is told: class numbers, one channel, or a score for each class. */
interface SegmentationPlan {
  readonly layout: PictureLayout;
  readonly kind: 'numbers' | 'binary' | 'scores';
}

function plan(dataType: number, dims: readonly number[], order?: 'NCHW' | 'NHWC'): SegmentationPlan | null {
  const kind = elementTypeOf(dataType)?.kind;
  const guessed = guessLayout(dims, (channels) => channels >= 1 && channels <= MAX_SEGMENT_CLASSES);
  const given = order === 'NHWC' ? channelsLast(dims) : channelsFirst(dims);
  const layout = (order === undefined ? guessed : null) ?? given;
  if (layout === null) return null;
  const isWhole = kind === 'signed' || kind === 'unsigned' || kind === 'bool';
  if (layout.channels === 1) return { layout, kind: isWhole ? 'numbers' : 'binary' };
  // A batch of class maps [N, H, W] has its pictures where channels would be.
  if (isWhole && dims.length <= 3) {
    return { layout: { ...layout, pictures: layout.channels, channels: 1 }, kind: 'numbers' };
  }
  return { layout, kind: 'scores' };
}

/** Counts and colours of the classes of a map. */
export function legendOf(classes: ClassMap, labels: Labels | null): LegendEntry[] {
  const counts = new Map<number, number>();
  for (const index of classes) counts.set(index, (counts.get(index) ?? 0) + 1);
  return [...counts]
    .map(([index, count]) => ({
      index,
      label: labels?.[index] ?? String(index),
      colour: classColour(index),
      share: count / classes.length,
    }))
    .sort((a, b) => b.share - a.share || a.index - b.index);
}

/** Each pixel in the colour of its class; classes of `hidden` stay transparent. */
export function paintClasses(
  classes: ClassMap,
  width: number,
  legend: readonly LegendEntry[],
  hidden: ReadonlySet<number>,
): Pixels {
  const colours = new Map(legend.map(({ index, colour }) => [index, colour]));
  const rgba = new Uint8ClampedArray(classes.length * 4);
  for (let p = 0; p < classes.length; p += 1) {
    const index = classes[p] ?? 0;
    const colour = colours.get(index);
    if (colour === undefined || hidden.has(index)) continue;
    rgba.set(colour, p * 4);
    rgba[p * 4 + 3] = 255;
  }
  return { width, height: classes.length / width, rgba };
}

/** The class of each pixel of the first picture: from scores, from one channel, or as the model numbers them. */
export async function readSegmentation(
  held: HeldTensor,
  options: SegmentationOptions,
): Promise<Result<Segmentation, ReadoutError>> {
  const { dims, dataType } = held.tensor;
  const planned = plan(dataType, dims, options.order);
  if (planned === null) return err({ kind: 'wrong-shape', view: 'segmentation', dims });
  const { layout, kind } = planned;
  const numbers = await readNumbers(held, { end: countElements(dims) / layout.pictures });
  if (!numbers.ok) return numbers;
  const classes =
    kind === 'numbers'
      ? takeClasses(numbers.value)
      : kind === 'binary'
        ? thresholdChannel(numbers.value, options.threshold)
        : largestChannel(numbers.value, layout);
  const legend = legendOf(classes, options.labels);
  const { width, height } = layout;
  const binary = kind === 'binary';
  const pixels = paintClasses(classes, width, legend, new Set(binary ? [0] : []));
  return ok({ width, height, classes, legend, binary, pixels });
}
