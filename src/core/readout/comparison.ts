import type { ElementCount } from '../base/units.ts';

/** As numpy.allclose has them: |a - b| <= absolute + relative * |b|. For floats only; other types must be equal. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
  /** A NaN on both sides is no mismatch. */
  readonly equalNaN: boolean;
}

/** numpy's defaults, but for NaN: two runs that both fail in the same place do agree. */
export const DEFAULT_TOLERANCE: Tolerance = { relative: 1e-5, absolute: 1e-8, equalNaN: true };

/** How `a` differs from `b`, the reference. Sizes of differences are over the pairs of which both are finite. */
export interface Comparison {
  readonly equalShape: boolean;
  /** Pairs that were compared, in row-major order: 0 when the numbers of elements differ. */
  readonly total: ElementCount;
  readonly mismatches: ElementCount;
  /** Element number of the first mismatch. */
  readonly firstMismatch: number | null;
  readonly maxAbs: number;
  /** |a - b| / |b|, where b is not 0. */
  readonly maxRel: number;
  readonly meanAbs: number;
  readonly rmse: number;
  /** Of the two as vectors; 1 when both are zero, null when one is or the sums are beyond a double. */
  readonly cosine: number | null;
  readonly bothNaN: ElementCount;
  readonly oneNaN: ElementCount;
  /** Equal shapes and no mismatch. */
  readonly agrees: boolean;
}
