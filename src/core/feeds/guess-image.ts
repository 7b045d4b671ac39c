import type { Dim } from '../ir/value-type.ts';
import { DataType } from '../ir/element-type.ts';
import type { InputSurroundings } from './input-surroundings.ts';
import { presetOptions } from './image-presets.ts';
import type { ImageChannels, ImageLayout, ImageOptions, ImagePreset } from './image-options.ts';
import type { InputSpec } from './input-spec.ts';

const PIXEL_TYPES: ReadonlySet<number> = new Set([
  DataType.FLOAT,
  DataType.FLOAT16,
  DataType.DOUBLE,
  DataType.UINT8,
]);
/** A side shorter than this is no picture: a table of numbers has shapes like [1, 3, 4, 4] too. */
const MIN_SIDE = 8;
const MNIST_SIDE = 28;

/** How a picture becomes this input, or null when it takes none. */
export function guessImage(
  spec: InputSpec,
  around: InputSurroundings,
): { readonly options: ImageOptions; readonly preset: ImagePreset } | null {
  const found = findLayout(spec);
  if (found === null) return null;
  const preset = guessPreset(spec, found.channels, around);
  const channels: ImageChannels =
    found.channels > 1 ? 'rgb' : enlarges(spec, found.layout, around) ? 'luma' : 'grey';
  const sides = sidesOf(spec, found.layout);
  // Handwriting in MNIST's size is white on black, as no paper is.
  const invert =
    channels === 'grey' && sides.every((dim) => dim.kind === 'known' && dim.value === MNIST_SIDE);
  const options = { ...presetOptions(preset), layout: found.layout, channels, invert };
  const fixed = sides.every((dim) => dim.kind === 'known' && dim.value > 0);
  // Where any size will do, the picture's own is best, as long as a network for one size was not meant.
  const free = !fixed && preset === 'unit';
  return { preset, options: free ? { ...options, resize: 'none' } : options };
}

function findLayout({ dataType, dims }: InputSpec): { layout: ImageLayout; channels: number } | null {
  if (!PIXEL_TYPES.has(dataType) || dims === null || dims.length !== 4) return null;
  const [, second, third, last] = dims;
  if (second === undefined || third === undefined || last === undefined) return null;
  if (isChannels(second) && isSide(third) && isSide(last)) {
    return { layout: 'NCHW', channels: second.kind === 'known' ? second.value : 3 };
  }
  if (isChannels(last) && isSide(second) && isSide(third)) {
    return { layout: 'NHWC', channels: last.kind === 'known' ? last.value : 3 };
  }
  return null;
}

function isChannels(dim: Dim): boolean {
  return dim.kind === 'known' && (dim.value === 1 || dim.value === 3);
}

function isSide(dim: Dim): boolean {
  return dim.kind !== 'known' || dim.value >= MIN_SIDE || dim.value < 0;
}

function sidesOf({ dims }: InputSpec, layout: ImageLayout): readonly Dim[] {
  return (layout === 'NCHW' ? dims?.slice(2, 4) : dims?.slice(1, 3)) ?? [];
}

function guessPreset(
  spec: InputSpec,
  channels: number,
  { outputs, metadata }: InputSurroundings,
): ImagePreset {
  if (spec.dataType === DataType.UINT8) return 'raw';
  const keys = new Set(metadata.map(({ key }) => key));
  // Ultralytics writes its own metadata.
  if (keys.has('stride') && keys.has('names')) return 'yolo';
  if (channels === 1) return 'unit';
  const classes = outputs.length === 1 && outputs[0]?.dims?.length === 2;
  return classes ? 'imagenet' : 'unit';
}

/** One channel in, and one larger channel out: super-resolution, which takes the brightness of a picture. */
function enlarges(spec: InputSpec, layout: ImageLayout, { outputs }: InputSurroundings): boolean {
  const output = outputs[0]?.dims;
  if (outputs.length !== 1 || output?.length !== 4) return false;
  const before = sidesOf(spec, layout);
  const after = layout === 'NCHW' ? output.slice(2, 4) : output.slice(1, 3);
  return before.every((dim, i) => {
    const other = after[i];
    if (dim.kind !== 'known' || other?.kind !== 'known') return true;
    return other.value > dim.value;
  });
}
