import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Tensor } from '../ir/tensor.ts';
import type { ElementType } from '../ir/element-type.ts';
import { HistogramCounter } from './histogram.ts';
import { Moments } from './moments.ts';
import { BLOCK, copyToBlock } from './number-blocks.ts';
import { openPayload } from './open-payload.ts';
import type { OpenTensor } from './open-payload.ts';
import { readSlices } from './slices.ts';
import type { TensorSlice } from './slices.ts';
import type { TensorSource } from './tensor-source.ts';
import type { Histogram, TensorError, TensorStatistics } from './types.ts';
import type { WatchOptions } from './watch-options.ts';

/** Slices kept between the two passes (16 MB of numbers at most, 64 for small types), so that a small tensor is read once. */
const KEPT_SLICES = 16;

/** What either pass does with a block of numbers. */
type BlockVisitor = (block: Float64Array, count: number) => void;

function visitSlice(type: ElementType, slice: TensorSlice, block: Float64Array, visit: BlockVisitor): void {
  for (let at = 0; at < slice.count; at += BLOCK) {
    const count = Math.min(BLOCK, slice.count - at);
    copyToBlock(type, slice.values, at, count, block);
    visit(block, count);
  }
}

function summarize(moments: Moments, histogram: Histogram | null): TensorStatistics {
  const { total, finite, zeros, nan, positiveInfinity, negativeInfinity } = moments;
  const some = finite > 0;
  // Adding 0 turns -0 into 0: as an extreme or a mean it would only be confusing.
  return {
    total,
    finite,
    minimum: some ? moments.minimum + 0 : null,
    maximum: some ? moments.maximum + 0 : null,
    mean: some ? moments.mean + 0 : null,
    deviation: some ? moments.deviation() : null,
    zeros,
    nan,
    positiveInfinity,
    negativeInfinity,
    histogram,
  };
}

async function countHistogram(
  tensor: OpenTensor,
  moments: Moments,
  kept: readonly TensorSlice[] | null,
  options: WatchOptions,
): Promise<Result<Histogram, TensorError>> {
  const counter = new HistogramCounter(tensor.type, moments.minimum, moments.maximum);
  const block = new Float64Array(BLOCK);
  const visit: BlockVisitor = (numbers, count) => counter.add(numbers, count);
  for (const slice of kept ?? []) visitSlice(tensor.type, slice, block, visit);
  if (kept !== null) return ok(counter.result());
  for await (const slice of readSlices(tensor, { signal: options.signal })) {
    if (!slice.ok) return slice;
    visitSlice(tensor.type, slice.value, block, visit);
    options.onProgress?.(0.5 + (0.5 * (slice.value.start + slice.value.count)) / tensor.total);
  }
  return ok(counter.result());
}

/**
 * Statistics over all elements of a tensor, in two passes over its slices: counts and moments, then the histogram
 * between the extremes that were found. 64-bit integers are counted as the nearest doubles. Strings have a total only.
 */
export async function computeStatistics(
  tensor: Tensor,
  source: TensorSource,
  options: WatchOptions = {},
): Promise<Result<TensorStatistics, TensorError>> {
  const opened = await openPayload(tensor, source);
  if (!opened.ok) return opened;
  const { type, total } = opened.value;
  const moments = new Moments();
  if (type.kind === 'string') return ok({ ...summarize(moments, null), total });
  const block = new Float64Array(BLOCK);
  let kept: TensorSlice[] | null = [];
  for await (const slice of readSlices(opened.value, { signal: options.signal })) {
    if (!slice.ok) return slice;
    visitSlice(type, slice.value, block, (numbers, count) => moments.add(numbers, count));
    kept = kept !== null && kept.length < KEPT_SLICES ? [...kept, slice.value] : null;
    options.onProgress?.((0.5 * (slice.value.start + slice.value.count)) / total);
  }
  if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
  if (moments.finite === 0) return ok(summarize(moments, null));
  const histogram = await countHistogram(opened.value, moments, kept, options);
  return histogram.ok ? ok(summarize(moments, histogram.value)) : histogram;
}
