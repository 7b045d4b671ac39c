/**
 * Pillow's `Image.resize`, so that a picture becomes the same numbers here and in a Python script: a filter whose support
 * grows when the picture shrinks (which averages instead of skipping), weights in fixed point, rows first, bytes between
 * the two passes. After the description in Pillow's documentation and `Resample.c`.
 */
import type { Pixels } from './image-options.ts';

export type ResizeFilter = 'bilinear' | 'bicubic';

/** Bits after the point of a weight: 32, less 8 of a pixel and 2 for sums beyond it. */
const PRECISION = 22;
const CHANNELS = 4;

const SUPPORT: Readonly<Record<ResizeFilter, number>> = { bilinear: 1, bicubic: 2 };

function weight(filter: ResizeFilter, x: number): number {
  const t = Math.abs(x);
  if (filter === 'bilinear') return t < 1 ? 1 - t : 0;
  // Keys (1981) with a = -0.5.
  const a = -0.5;
  if (t < 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
  return t < 2 ? (((t - 5) * t + 8) * t - 4) * a : 0;
}

/** For each of `to` places, the first of the `from` places that count, and their weights. */
interface Taps {
  readonly first: Int32Array;
  readonly counts: Int32Array;
  readonly weights: Int32Array;
  /** Weights a place. */
  readonly stride: number;
}

function computeTaps(from: number, to: number, filter: ResizeFilter): Taps {
  const scale = from / to;
  const stretch = Math.max(scale, 1);
  const support = SUPPORT[filter] * stretch;
  const stride = Math.ceil(support) * 2 + 1;
  const first = new Int32Array(to);
  const counts = new Int32Array(to);
  const weights = new Int32Array(to * stride);
  const raw = new Float64Array(stride);
  for (let place = 0; place < to; place += 1) {
    const centre = (place + 0.5) * scale;
    const low = Math.max(0, Math.trunc(centre - support + 0.5));
    const count = Math.min(from, Math.trunc(centre + support + 0.5)) - low;
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
      const w = weight(filter, (i + low - centre + 0.5) / stretch);
      raw[i] = w;
      sum += w;
    }
    for (let i = 0; i < count; i += 1) {
      const w = (sum === 0 ? (raw[i] ?? 0) : (raw[i] ?? 0) / sum) * 2 ** PRECISION;
      weights[place * stride + i] = Math.trunc(w < 0 ? w - 0.5 : w + 0.5);
    }
    first[place] = low;
    counts[place] = count;
  }
  return { first, counts, weights, stride };
}

/** One pass along an axis: `step` bytes to the next place, `lines` lines that begin `lineStep` bytes apart. */
function resample(
  source: Uint8ClampedArray,
  target: Uint8ClampedArray,
  taps: Taps,
  lines: number,
  sourceSteps: readonly [step: number, line: number],
  targetSteps: readonly [step: number, line: number],
): void {
  const { first, counts, weights, stride } = taps;
  const half = 1 << (PRECISION - 1);
  for (let line = 0; line < lines; line += 1) {
    for (let place = 0; place < first.length; place += 1) {
      const from = line * sourceSteps[1] + (first[place] ?? 0) * sourceSteps[0];
      const to = line * targetSteps[1] + place * targetSteps[0];
      const count = counts[place] ?? 0;
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        let sum = half;
        for (let i = 0; i < count; i += 1) {
          sum += (source[from + i * sourceSteps[0] + channel] ?? 0) * (weights[place * stride + i] ?? 0);
        }
        // Clamped by the array itself.
        target[to + channel] = Math.floor(sum / 2 ** PRECISION);
      }
    }
  }
}

/** The picture at another size; the picture itself when that is its own. */
export function resizePixels(pixels: Pixels, width: number, height: number, filter: ResizeFilter): Pixels {
  let { rgba } = pixels;
  if (width !== pixels.width) {
    const next = new Uint8ClampedArray(width * pixels.height * CHANNELS);
    const taps = computeTaps(pixels.width, width, filter);
    const steps = [CHANNELS, pixels.width * CHANNELS] as const;
    resample(rgba, next, taps, pixels.height, steps, [CHANNELS, width * CHANNELS]);
    rgba = next;
  }
  if (height !== pixels.height) {
    const next = new Uint8ClampedArray(width * height * CHANNELS);
    const taps = computeTaps(pixels.height, height, filter);
    const steps = [width * CHANNELS, CHANNELS] as const;
    resample(rgba, next, taps, width, steps, steps);
    rgba = next;
  }
  return { width, height, rgba };
}
