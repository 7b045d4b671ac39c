import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Pixels } from '../feeds/image-options.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { COLOUR_STEPS, colourTable } from './colour-table.ts';
import { finiteRange } from './numbers.ts';
import type { Plane, Range } from './numbers.ts';
import { channelsFirst } from './picture-layout.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';

export interface HeatMap {
  readonly pixels: Pixels;
  /** The numbers of the darkest and the lightest colour. */
  readonly range: Range;
  readonly planes: number;
}

/** Each number as its colour between `low` and `high`, beyond them the end's; NaN stays transparent. */
export function paintHeatMap({ width, height, values }: Plane, { low, high }: Range): Pixels {
  const table = colourTable();
  const rgba = new Uint8ClampedArray(width * height * 4);
  const span = high * 0.5 - low * 0.5;
  for (let p = 0; p < width * height; p += 1) {
    const value = values[p] ?? 0;
    if (value !== value) continue;
    const level = span === 0 && value === low ? 0.5 : (value * 0.5 - low * 0.5) / span;
    // The clamp comes before the floor: an infinite level times anything is no index.
    const step = Math.floor(Math.min(1, Math.max(0, level)) * (COLOUR_STEPS - 1) + 0.5) * 3;
    rgba[p * 4] = table[step] ?? 0;
    rgba[p * 4 + 1] = table[step + 1] ?? 0;
    rgba[p * 4 + 2] = table[step + 2] ?? 0;
    rgba[p * 4 + 3] = 255;
  }
  return { width, height, rgba };
}

/** Dims without the ones behind a plane: `[1, H, W, 1]` is a plane of H x W, not H planes of W x 1. */
export function planeDims(dims: readonly number[]): readonly number[] {
  return dims.length > 2 && dims.at(-1) === 1 && (dims.at(-2) ?? 0) > 1 ? dims.slice(0, -1) : dims;
}

/** One plane of the last two dims; `plane` counts over the dims before. `range` null: from its lowest to its highest. */
export async function readHeatMap(
  held: HeldTensor,
  plane = 0,
  range: Range | null = null,
): Promise<Result<HeatMap, ReadoutError>> {
  const { dims } = held.tensor;
  const layout = channelsFirst(planeDims(dims));
  const planes = layout === null ? 0 : layout.pictures * layout.channels;
  if (layout === null || !(plane >= 0 && plane < planes)) {
    return err({ kind: 'wrong-shape', view: 'heat-map', dims });
  }
  const { width, height } = layout;
  const start = plane * width * height;
  const numbers = await readNumbers(held, { start, end: start + width * height });
  if (!numbers.ok) return numbers;
  const shown = range ?? finiteRange(numbers.value) ?? { low: 0, high: 1 };
  return ok({ pixels: paintHeatMap({ width, height, values: numbers.value }, shown), range: shown, planes });
}
