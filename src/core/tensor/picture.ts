import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Tensor } from '../ir/tensor.ts';
import { clampIndex } from './clamp-index.ts';
import { openPayload } from './open-payload.ts';
import type { OpenTensor } from './open-payload.ts';
import { colourPlan, greyPlan, hasPicture, isImageRange } from './picture-plan.ts';
import type { PicturePlan } from './picture-plan.ts';
import { samplePlane } from './sample-plane.ts';
import type { PlaneSample } from './sample-plane.ts';
import type { TensorSource } from './tensor-source.ts';
import type { TensorError, TensorPicture } from './types.ts';

/** Extremes of the finite numbers; 0 and 0 when there is none. */
function finiteRange(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value - value !== 0) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/** Black for the lowest, white for the highest; what is NaN stays transparent, so that it is seen as missing. */
function paint(
  sample: PlaneSample,
  channels: 1 | 3,
  low: number,
  high: number,
): Uint8ClampedArray<ArrayBuffer> {
  const { values, width, height } = sample;
  const pixels = width * height;
  const rgba = new Uint8ClampedArray(pixels * 4);
  // Halves, since the range of doubles may be beyond a double. A flat plane is mid-grey.
  const range = high * 0.5 - low * 0.5;
  for (let i = 0; i < pixels; i += 1) {
    let missing = false;
    for (let c = 0; c < 3; c += 1) {
      const value = values[channels === 1 ? i : c * pixels + i] ?? 0;
      missing ||= value !== value;
      const level = range === 0 && value === low ? 0.5 : (value * 0.5 - low * 0.5) / range;
      rgba[i * 4 + c] = level * 255;
    }
    rgba[i * 4 + 3] = missing ? 0 : 255;
  }
  return rgba;
}

/**
 * Grey or colour is the same for every plane of a tensor, or the planes could not be numbered: three channels are
 * colours when the first plane's numbers are an image's.
 */
async function choosePlan(
  tensor: OpenTensor,
  dims: readonly number[],
): Promise<Result<PicturePlan, TensorError>> {
  const grey = greyPlan(dims);
  const colour = colourPlan(dims);
  if (colour !== null) {
    const first = await samplePlane(tensor, colour, 0);
    if (!first.ok) return first;
    const { low, high } = finiteRange(first.value.values);
    if (isImageRange(tensor.type.dataType, low, high)) return ok(colour);
  }
  return grey === null ? err({ kind: 'not-a-picture' }) : ok(grey);
}

/**
 * One plane of a tensor as pixels: the last two dims in grey, or three channels that look like an image in colour.
 * `plane` counts over the leading dims, clamped to what there is. Normalised by the plane's own finite range; sampled
 * with a stride when a side is longer than `MAX_SIDE`.
 */
export async function drawPicture(
  tensor: Tensor,
  source: TensorSource,
  plane: number,
): Promise<Result<TensorPicture, TensorError>> {
  const opened = await openPayload(tensor, source);
  if (!opened.ok) return opened;
  if (!hasPicture(tensor.dataType, tensor.dims)) return err({ kind: 'not-a-picture' });
  const plan = await choosePlan(opened.value, tensor.dims);
  if (!plan.ok) return plan;
  const { planes, channels } = plan.value;
  const index = clampIndex(plane, planes - 1);
  const sample = await samplePlane(opened.value, plan.value, index);
  if (!sample.ok) return sample;
  const { width, height, values } = sample.value;
  const { low, high } = finiteRange(values);
  return ok({ width, height, rgba: paint(sample.value, channels, low, high), planes, channels, low, high });
}
