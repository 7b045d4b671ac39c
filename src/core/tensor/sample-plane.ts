import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { ElementType } from '../ir/element-type.ts';
import { BLOCK, copyToBlock } from './number-blocks.ts';
import type { OpenTensor } from './open-payload.ts';
import { strideFor } from './picture-plan.ts';
import type { PicturePlan } from './picture-plan.ts';
import { readSlices } from './slices.ts';
import type { TensorSlice } from './slices.ts';
import type { TensorError } from './types.ts';

/** The numbers of a picture's pixels, before they get colours. */
export interface PlaneSample {
  readonly width: number;
  readonly height: number;
  /** `width * height` numbers a channel, channel after channel. */
  readonly values: Float64Array;
}

/** Rows further apart than this many elements are read one by one; nearer ones together with what lies between. */
const GAP = 1 << 16;

/** Picks the pixels that lie in a slice. `origin`: the plane's first element. */
function pick(
  type: ElementType,
  slice: TensorSlice,
  plan: PicturePlan,
  origin: number,
  sample: PlaneSample,
): void {
  const { width, height, values } = sample;
  const rowStep = strideFor(plan.rows) * plan.rowStride;
  const columnStep = strideFor(plan.columns) * plan.columnStride;
  const block = new Float64Array(Math.min(BLOCK, slice.count));
  for (let at = 0; at < slice.count; at += BLOCK) {
    const count = Math.min(BLOCK, slice.count - at);
    copyToBlock(type, slice.values, at, count, block);
    const first = slice.start + at - origin;
    for (let channel = 0; channel < plan.channels; channel += 1) {
      const shift = channel * plan.channelStride - first;
      const lowestRow = Math.max(0, Math.floor((-shift - (width - 1) * columnStep) / rowStep));
      for (let y = lowestRow; y < height && shift + y * rowStep < count; y += 1) {
        const rowAt = shift + y * rowStep;
        const from = Math.max(0, Math.ceil(-rowAt / columnStep));
        for (let x = from; x < width; x += 1) {
          const place = rowAt + x * columnStep;
          if (place >= count) break;
          values[(channel * height + y) * width + x] = block[place] ?? 0;
        }
      }
    }
  }
}

/** Ranges of elements, relative to the plane, that hold all its pixels. */
function rangesOf(
  plan: PicturePlan,
  height: number,
  isRaw: boolean,
): { readonly start: number; readonly end: number }[] {
  const rowStep = strideFor(plan.rows) * plan.rowStride;
  const rowEnd = (plan.columns - 1) * plan.columnStride + 1;
  const planeEnd = plan.planeStride;
  // Records can only be read from their start: skipping rows would read them again and again.
  if (!isRaw || rowStep - rowEnd < GAP) return [{ start: 0, end: planeEnd }];
  return Array.from({ length: plan.channels * height }, (_, i) => {
    const start = Math.floor(i / height) * plan.channelStride + (i % height) * rowStep;
    return { start, end: Math.min(start + rowEnd + (plan.columnStride - 1), planeEnd) };
  });
}

/** Reads the pixels of one plane, sampled with a stride when it is larger than `MAX_SIDE`. */
export async function samplePlane(
  tensor: OpenTensor,
  plan: PicturePlan,
  plane: number,
): Promise<Result<PlaneSample, TensorError>> {
  const width = Math.ceil(plan.columns / strideFor(plan.columns));
  const height = Math.ceil(plan.rows / strideFor(plan.rows));
  const sample: PlaneSample = { width, height, values: new Float64Array(width * height * plan.channels) };
  const origin = plane * plan.planeStride;
  for (const range of rangesOf(plan, height, tensor.access.kind === 'raw')) {
    const slices = readSlices(tensor, { start: origin + range.start, end: origin + range.end });
    for await (const slice of slices) {
      if (!slice.ok) return slice;
      pick(tensor.type, slice.value, plan, origin, sample);
    }
  }
  return ok(sample);
}
