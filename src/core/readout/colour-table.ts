import { oklchToRgb } from './oklch.ts';

/** Lightness, chroma, hue from the lowest to the highest number: dark violet, blue, green, yellow. */
const STOPS: readonly (readonly [number, number, number])[] = [
  [0.27, 0.11, 310],
  [0.41, 0.11, 275],
  [0.55, 0.09, 225],
  [0.68, 0.12, 170],
  [0.81, 0.17, 135],
  [0.94, 0.17, 105],
];

export const COLOUR_STEPS = 256;

function makeTable(): Uint8ClampedArray<ArrayBuffer> {
  const table = new Uint8ClampedArray(COLOUR_STEPS * 3);
  for (let i = 0; i < COLOUR_STEPS; i += 1) {
    const at = (i / (COLOUR_STEPS - 1)) * (STOPS.length - 1);
    const from = STOPS[Math.floor(at)] ?? [0, 0, 0];
    const to = STOPS[Math.ceil(at)] ?? from;
    const mix = (part: 0 | 1 | 2) => from[part] + (to[part] - from[part]) * (at % 1);
    table.set(oklchToRgb(mix(0), mix(1), mix(2)), i * 3);
  }
  return table;
}

let made: Uint8ClampedArray<ArrayBuffer> | null = null;

/**
 * 256 colours, three bytes each, whose lightness rises evenly, so that equal steps of a number look equal and the table
 * also reads in grey and to colour-blind eyes. Made at the first call: not every page shows a heat map.
 */
export function colourTable(): Uint8ClampedArray<ArrayBuffer> {
  made ??= makeTable();
  return made;
}
