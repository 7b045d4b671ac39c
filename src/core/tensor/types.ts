import type { ByteCount, ElementCount } from '../base/units.ts';
import type { ExternalProblem } from '../ir/tensor.ts';

/** Why elements cannot be shown. */
export type TensorError =
  | { readonly kind: 'unknown-data-type'; readonly dataType: number }
  | { readonly kind: 'bad-dims'; readonly dims: readonly number[] }
  | { readonly kind: 'no-payload' }
  | { readonly kind: 'payload-short'; readonly expected: ByteCount; readonly actual: ByteCount }
  /** A tensor of strings has fewer of them than its dims ask for. */
  | { readonly kind: 'too-few-strings'; readonly expected: ElementCount; readonly actual: ElementCount }
  | { readonly kind: 'external'; readonly location: string; readonly problem: ExternalProblem }
  | { readonly kind: 'corrupt-payload'; readonly offset: number }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large'; readonly limit: ByteCount; readonly actual: ByteCount }
  | { readonly kind: 'no-tensor' }
  | { readonly kind: 'no-attribute' }
  | { readonly kind: 'cancelled' };

/** A stretch of a long text; `start` and `end` are bytes at which characters begin. */
export interface TextPage {
  readonly start: ByteCount;
  readonly end: ByteCount;
  readonly total: ByteCount;
  readonly text: string;
}

/** An element as it is shown: int64 and uint64 as bigint, complex as [re, im], strings decoded. */
export type Element = number | bigint | boolean | string | readonly [number, number];

/** Elements `start` to `start + elements.length` in row-major order. */
export interface TensorPage {
  readonly start: ElementCount;
  readonly total: ElementCount;
  readonly elements: readonly Element[];
}

export interface Histogram {
  /** `counts.length + 1` ascending edges; the last bin includes its upper edge. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** Over all elements; for complex, of the magnitude. Null where it has no meaning (strings, no finite element). */
export interface TensorStatistics {
  readonly total: ElementCount;
  readonly finite: ElementCount;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  /** Population standard deviation (Welford). */
  readonly deviation: number | null;
  readonly zeros: ElementCount;
  readonly nan: ElementCount;
  readonly positiveInfinity: ElementCount;
  readonly negativeInfinity: ElementCount;
  /** Over the finite elements; null when there is none. */
  readonly histogram: Histogram | null;
}

/** Pixels of one plane, ready for `putImageData`. `low` and `high` are the values shown as black and white. */
export interface TensorPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
  readonly planes: number;
  readonly channels: 1 | 3;
  readonly low: number;
  readonly high: number;
}
