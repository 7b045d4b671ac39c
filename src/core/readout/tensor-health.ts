import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import { heldSource } from '../tensor/held-tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { Moments } from '../tensor/moments.ts';
import { BLOCK, copyToBlock } from '../tensor/number-blocks.ts';
import { openPayload } from '../tensor/open-payload.ts';
import { readSlices } from '../tensor/slices.ts';
import type { TensorError } from '../tensor/types.ts';
import { ChannelRanges } from './channel-ranges.ts';
import type { ChannelHealth } from './channel-ranges.ts';

/** Largest finite float16 and its smallest normal number (IEEE 754-2019, binary16). */
export const HALF_MAX = 65504;
export const HALF_MIN_NORMAL = 2 ** -14;

/** What may be wrong with a tensor, from one pass. Of complex numbers: of the magnitudes. */
export interface TensorHealth {
  readonly total: ElementCount;
  readonly nan: ElementCount;
  readonly positiveInfinity: ElementCount;
  readonly negativeInfinity: ElementCount;
  /** Finite, but an infinity in float16. */
  readonly beyondHalf: ElementCount;
  /** Not zero, but so small that float16 loses digits or all of it. */
  readonly subnormalHalf: ElementCount;
  readonly subnormalHalfShare: number;
  readonly zeros: ElementCount;
  readonly zeroShare: number;
  /** Of the finite numbers; null when there is none. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  /** Population standard deviation. */
  readonly deviation: number | null;
  /** At least two elements, all the same finite number. */
  readonly constant: boolean;
  /** null where dim 1 is no dim of channels. */
  readonly channels: ChannelHealth | null;
}

/** Counts what float16 would do to the numbers. */
class HalfCounts {
  beyond = 0;
  subnormal = 0;

  add(block: Float64Array, count: number): void {
    for (let i = 0; i < count; i += 1) {
      const size = Math.abs(block[i] ?? 0);
      if (size > HALF_MAX && size < Infinity) this.beyond += 1;
      else if (size < HALF_MIN_NORMAL && size > 0) this.subnormal += 1;
    }
  }
}

function toHealth(moments: Moments, half: HalfCounts, channels: ChannelHealth | null): TensorHealth {
  const { total, finite, zeros, nan, positiveInfinity, negativeInfinity } = moments;
  const some = finite > 0;
  const all = Math.max(1, total);
  return {
    total,
    nan,
    positiveInfinity,
    negativeInfinity,
    beyondHalf: half.beyond,
    subnormalHalf: half.subnormal,
    subnormalHalfShare: half.subnormal / all,
    zeros,
    zeroShare: zeros / all,
    // Adding 0 turns -0 into 0.
    minimum: some ? moments.minimum + 0 : null,
    maximum: some ? moments.maximum + 0 : null,
    mean: some ? moments.mean + 0 : null,
    deviation: some ? moments.deviation() : null,
    constant: total > 1 && finite === total && moments.minimum === moments.maximum,
    channels,
  };
}

/** The health of a tensor, in one pass over slices. Strings have none: `unknown-data-type`. */
export async function inspectHealth(
  held: HeldTensor,
  signal?: AbortSignal,
): Promise<Result<TensorHealth, TensorError>> {
  const opened = await openPayload(held.tensor, heldSource(held));
  if (!opened.ok) return opened;
  const { type } = opened.value;
  if (type.kind === 'string') return err({ kind: 'unknown-data-type', dataType: type.dataType });
  const moments = new Moments();
  const half = new HalfCounts();
  const channels = ChannelRanges.of(held.tensor.dims);
  const block = new Float64Array(BLOCK);
  for await (const slice of readSlices(opened.value, { signal })) {
    if (!slice.ok) return slice;
    const { start, count, values } = slice.value;
    for (let at = 0; at < count; at += BLOCK) {
      const length = Math.min(BLOCK, count - at);
      copyToBlock(type, values, at, length, block);
      half.add(block, length);
      channels?.add(block, start + at, length);
      // Last, since it may move the block's numbers.
      moments.add(block, length);
    }
  }
  return ok(toHealth(moments, half, channels?.result() ?? null));
}
