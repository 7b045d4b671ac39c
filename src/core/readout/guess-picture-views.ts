import type { ImagePlacement } from '../feeds/image-options.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { OutputFacts, OutputView } from './output-view.ts';
import { guessLayout } from './picture-layout.ts';
import { MAX_SEGMENT_CLASSES } from './segmentation.ts';

const DEPTH = /depth|disp|heat|salien|attention|density|anomal|flow/i;
const MASK = /mask|seg|alpha|matte|class/i;

/** Extremes over the rows that were looked at; null when none were. */
function extremes({ summary }: OutputFacts): { readonly low: number; readonly high: number } | null {
  const rows = summary?.rows ?? [];
  if (rows.length === 0) return null;
  return {
    low: Math.min(...rows.map((row) => row.minimum)),
    high: Math.max(...rows.map((row) => row.maximum)),
  };
}

/** One channel: a mask, a grey picture, or a quantity for each pixel. Names decide, then whether the numbers are grey levels. */
function oneChannel(output: OutputFacts, hasImage: boolean): OutputView[] {
  if (DEPTH.test(output.name)) return ['heat-map', 'image'];
  if (MASK.test(output.name)) return ['segmentation', 'image', 'heat-map'];
  const range = extremes(output);
  const isGrey =
    range === null
      ? hasImage
      : range.low >= -0.5 && (range.high <= 1.5 || (range.high > 16 && range.high <= 320));
  return isGrey ? ['image', 'heat-map', 'segmentation'] : ['heat-map', 'image', 'segmentation'];
}

/** How far the shapes of two pictures may differ and still be one picture: networks round sides to their strides. */
const SAME_SHAPE = 0.05;

/**
 * `[1, H, W]` without a dim of channels: as likely a sequence of features. A name may tell, or that it is shaped as the
 * picture that went in.
 */
function isBarePlane({ dims, name }: OutputFacts, input: ImagePlacement | null): boolean {
  const [height = 0, width = 0] = dims.slice(-2);
  if (DEPTH.test(name)) return true;
  if (input === null) return false;
  const ratio = (width * input.height) / (height * input.width);
  return MASK.test(name) || Math.abs(ratio - 1) <= SAME_SHAPE;
}

/** Class numbers or grey levels: `[1, H, W]`, `[1, 1, H, W]`, `[H, W]`. */
function wholeNumbers(output: OutputFacts, hasImage: boolean): OutputView[] {
  if (!hasImage && !MASK.test(output.name)) return [];
  return elementTypeOf(output.dataType)?.kind === 'unsigned' ? ['image', 'segmentation'] : ['segmentation'];
}

/** Views of an output that has two sides of a picture; none when it has not. `input`: the picture that went in. */
export function guessPictureViews(output: OutputFacts, input: ImagePlacement | null): OutputView[] {
  const { dims, dataType, name } = output;
  const kind = elementTypeOf(dataType)?.kind;
  const isWhole = kind === 'signed' || kind === 'unsigned' || kind === 'bool';
  const hasImage = input !== null;
  const colour = guessLayout(dims, (channels) => channels === 3 || channels === 1);
  if (colour?.channels === 3) return MASK.test(name) ? ['segmentation', 'image'] : ['image', 'segmentation'];
  if (colour !== null && isWhole) return wholeNumbers(output, hasImage);
  // A matrix of floats is features, or scores of a batch.
  if (dims.length < 3) return [];
  if (colour !== null)
    return dims.length > 3 || isBarePlane(output, input) ? oneChannel(output, hasImage) : [];
  // Of three dims [S, H, W] nothing says that the first is channels.
  const classes = guessLayout(dims, (channels) => channels >= 2 && channels <= MAX_SEGMENT_CLASSES);
  if (classes === null || dims.length === 3) return [];
  // Attention [1, heads, S, S] has this shape too, and no picture behind it.
  const isMap = (hasImage || MASK.test(name)) && !DEPTH.test(name);
  return isMap ? ['segmentation', 'heat-map'] : ['heat-map', 'segmentation'];
}
