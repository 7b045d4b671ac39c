/** Decoded numbers: float32 where that holds the stored type exactly, float64 for the rest. */
export type Numbers = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Numbers with the dims that they fill in row-major order. */
export interface NumberTable {
  readonly dims: readonly number[];
  readonly values: Numbers;
}

/** `width * height` numbers, row after row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Numbers;
}

/** Extremes of the finite numbers. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Extremes of the finite numbers of `values`; null when there is none. */
export function finiteRange(values: Numbers): Range | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    // An infinity would make every other number look the same.
    if (value - value !== 0) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : null;
}
