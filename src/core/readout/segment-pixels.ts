import { finiteRange } from './numbers.ts';
import type { Numbers } from './numbers.ts';
import { pixelIndex } from './picture-layout.ts';
import type { PictureLayout } from './picture-layout.ts';
import { sigmoid } from './softmax.ts';

/** The class of each pixel, row after row. */
export type ClassMap = Uint16Array<ArrayBuffer>;

/** The channel with the largest number, the first of equal ones; NaN never wins. */
export function largestChannel(values: Numbers, layout: PictureLayout): ClassMap {
  const pixels = layout.width * layout.height;
  const classes = new Uint16Array(pixels);
  for (let p = 0; p < pixels; p += 1) {
    let best = -Infinity;
    for (let c = 0; c < layout.channels; c += 1) {
      const value = values[pixelIndex(layout, 0, c, p)] ?? 0;
      if (value > best) {
        best = value;
        classes[p] = c;
      }
    }
  }
  return classes;
}

/**
 * One channel: class 1 where the probability is at least `threshold`. Numbers beyond 0 to 1 are logits and go through a
 * sigmoid first.
 */
export function thresholdChannel(values: Numbers, threshold: number): ClassMap {
  const range = finiteRange(values);
  const isLogit = range !== null && (range.low < 0 || range.high > 1);
  return Uint16Array.from(values, (value) => ((isLogit ? sigmoid(value) : value) >= threshold ? 1 : 0));
}

/** Class numbers as they are; what is none (negative, 255 as "ignore" stays 255) becomes 0. */
export function takeClasses(values: Numbers): ClassMap {
  return Uint16Array.from(values, (value) => (value >= 0 && value <= 65535 ? Math.round(value) : 0));
}
