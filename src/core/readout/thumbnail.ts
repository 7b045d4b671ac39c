import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { Pixels } from '../feeds/image-options.ts';
import { countElements } from '../ir/tensor.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { TensorError } from '../tensor/types.ts';
import { paintHeatMap, planeDims } from './heat-map.ts';
import { finiteRange } from './numbers.ts';
import type { Plane, Range } from './numbers.ts';
import { channelsFirst } from './picture-layout.ts';
import type { PictureLayout } from './picture-layout.ts';
import { readNumbers } from './read-numbers.ts';
import { shrinkPlane } from './shrink-plane.ts';

export const THUMBNAIL_SIDE = 32;
export const SPARKLINE_POINTS = 64;

/** A tensor at a glance, small enough for an edge of the diagram. */
export type Thumbnail =
  | { readonly kind: 'picture'; readonly pixels: Pixels; readonly range: Range }
  /** Points from left to right; NaN where there is a gap. */
  | { readonly kind: 'sparkline'; readonly points: Float64Array<ArrayBuffer>; readonly range: Range }
  /** One number, text or nothing at all: nothing to draw. */
  | { readonly kind: 'none' };

/** Elements behind one sparkline; a longer row shows its beginning. */
const MAX_ROW = 1 << 20;
const NO_RANGE: Range = { low: 0, high: 0 };

function sparkline(values: Plane): Thumbnail {
  const { values: means } = shrinkPlane(values, SPARKLINE_POINTS);
  const points = Float64Array.from(means);
  return { kind: 'sparkline', points, range: finiteRange(points) ?? NO_RANGE };
}

/** Each channel is read alone, so that a mean over 2,048 of them holds one at a time. */
async function readPlane(
  held: HeldTensor,
  layout: PictureLayout,
  channels: number,
): Promise<Result<Plane, TensorError>> {
  const { width, height } = layout;
  const size = width * height;
  let mean: Plane | null = null;
  for (let channel = 0; channel < channels; channel += 1) {
    const numbers = await readNumbers(held, { start: channel * size, end: (channel + 1) * size });
    if (!numbers.ok) return numbers;
    const small = shrinkPlane({ width, height, values: numbers.value }, THUMBNAIL_SIDE);
    const values = small.values.map((value, i) => (mean?.values[i] ?? 0) + value / channels);
    mean = { ...small, values };
  }
  return ok(mean ?? { width: 0, height: 0, values: new Float64Array() });
}

/** A picture of the last two dims (the first channel, or the mean over the channels), else a line of the first row. */
export async function drawThumbnail(
  held: HeldTensor,
  channels: 'first' | 'mean' = 'first',
): Promise<Result<Thumbnail, TensorError>> {
  const { dims, dataType } = held.tensor;
  const total = countElements(dims);
  if (!(total > 1) || elementTypeOf(dataType)?.kind === 'string') return ok({ kind: 'none' });
  const layout = channelsFirst(planeDims(dims));
  if (layout !== null && Math.min(layout.width, layout.height) > 1) {
    const plane = await readPlane(held, layout, channels === 'mean' ? layout.channels : 1);
    if (!plane.ok) return plane;
    const range = finiteRange(plane.value.values) ?? NO_RANGE;
    return ok({ kind: 'picture', pixels: paintHeatMap(plane.value, range), range });
  }
  // One row of the longest dim: of [1, C, 1, 1] that is the channels.
  const length = Math.min(MAX_ROW, Math.max(...dims));
  const numbers = await readNumbers(held, { end: length });
  return numbers.ok ? ok(sparkline({ width: length, height: 1, values: numbers.value })) : numbers;
}
