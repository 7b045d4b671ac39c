import type { Comparison, Tolerance } from './comparison.ts';

/** What is summed over the pairs of two tensors. */
export class DifferenceSums {
  readonly #tolerance: Tolerance;
  readonly #exact: boolean;
  #total = 0;
  #finite = 0;
  #mismatches = 0;
  #firstMismatch: number | null = null;
  #maxAbs = 0;
  #maxRel = 0;
  #sumAbs = 0;
  #sumSquares = 0;
  #dot = 0;
  #squaresA = 0;
  #squaresB = 0;
  #bothNaN = 0;
  #oneNaN = 0;

  /** `exact`: both tensors are of whole numbers, booleans or strings. */
  constructor(tolerance: Tolerance, exact: boolean) {
    this.#tolerance = tolerance;
    this.#exact = exact;
  }

  /** The next pair; `distance` when it is not the difference of the doubles (64-bit integers beyond 2^53). */
  add(a: number, b: number, distance = Math.abs(a - b)): void {
    if (a - a !== 0 || b - b !== 0) {
      this.#addSpecial(a, b);
      return;
    }
    this.#addFinite(distance, Math.abs(b), a * b, a * a, b * b);
  }

  /** The next pair of complex numbers: by the distance in the plane, since equal magnitudes may still be opposite. */
  addComplex(aRe: number, aIm: number, bRe: number, bIm: number): void {
    const isFinite = aRe - aRe === 0 && aIm - aIm === 0 && bRe - bRe === 0 && bIm - bIm === 0;
    if (!isFinite) {
      // A complex number is NaN when a part is; infinite parts agree one by one.
      const a = aRe !== aRe || aIm !== aIm ? Number.NaN : Infinity;
      const b = bRe !== bRe || bIm !== bIm ? Number.NaN : Infinity;
      this.#addSpecial(a, b === b && !(aRe === bRe && aIm === bIm) ? -Infinity : b);
      return;
    }
    const distance = Math.hypot(aRe - bRe, aIm - bIm);
    const dot = aRe * bRe + aIm * bIm;
    this.#addFinite(distance, Math.hypot(bRe, bIm), dot, aRe * aRe + aIm * aIm, bRe * bRe + bIm * bIm);
  }

  /** The next pair of things that are only equal or not. */
  addEqual(equal: boolean): void {
    if (!equal) this.#mismatch();
    this.#total += 1;
  }

  result(equalShape: boolean): Comparison {
    const count = Math.max(1, this.#finite);
    return {
      equalShape,
      total: this.#total,
      mismatches: this.#mismatches,
      firstMismatch: this.#firstMismatch,
      maxAbs: this.#maxAbs,
      maxRel: this.#maxRel,
      meanAbs: this.#sumAbs / count,
      rmse: Math.sqrt(this.#sumSquares / count),
      cosine: this.#cosine(),
      bothNaN: this.#bothNaN,
      oneNaN: this.#oneNaN,
      agrees: equalShape && this.#mismatches === 0,
    };
  }

  #addFinite(distance: number, reference: number, dot: number, squareA: number, squareB: number): void {
    const { absolute, relative } = this.#tolerance;
    // Written so that a NaN (a tolerance that is no number) counts as a mismatch.
    const close = this.#exact ? distance === 0 : distance <= absolute + relative * reference;
    if (!close) this.#mismatch();
    this.#total += 1;
    this.#finite += 1;
    if (distance > this.#maxAbs) this.#maxAbs = distance;
    if (reference > 0 && distance / reference > this.#maxRel) this.#maxRel = distance / reference;
    this.#sumAbs += distance;
    this.#sumSquares += distance * distance;
    this.#dot += dot;
    this.#squaresA += squareA;
    this.#squaresB += squareB;
  }

  /** Equal infinities agree; by the formula an infinite b would let every a pass. */
  #addSpecial(a: number, b: number): void {
    const nanA = a !== a;
    const nanB = b !== b;
    if (nanA && nanB) this.#bothNaN += 1;
    else if (nanA || nanB) this.#oneNaN += 1;
    const equal = nanA && nanB ? this.#tolerance.equalNaN : a === b;
    if (!equal) this.#mismatch();
    this.#total += 1;
  }

  #mismatch(): void {
    this.#mismatches += 1;
    this.#firstMismatch ??= this.#total;
  }

  #cosine(): number | null {
    if (this.#finite === 0) return null;
    if (this.#squaresA === 0 && this.#squaresB === 0) return 1;
    const cosine = this.#dot / (Math.sqrt(this.#squaresA) * Math.sqrt(this.#squaresB));
    return Number.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : null;
  }
}
