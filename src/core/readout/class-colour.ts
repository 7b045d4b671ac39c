import { oklchToRgb } from './oklch.ts';
import type { Rgb } from './oklch.ts';

/** 360 degrees over the square of the golden ratio: no two of the next indices come close, however many there are. */
const GOLDEN_ANGLE = 137.50776405003785;
const LIGHTNESS = [0.68, 0.56, 0.8] as const;

/** A colour for a class: equal index, equal colour, in boxes, masks and legends alike. Neighbours differ in hue, and lightness. */
export function classColour(index: number): Rgb {
  const lightness = LIGHTNESS[Math.abs(index) % 3] ?? LIGHTNESS[0];
  return oklchToRgb(lightness, 0.16, (25 + index * GOLDEN_ANGLE) % 360);
}
