import type { FileRange } from '../ir/tensor.ts';

/** Why a model file could not be rewritten. */
export type TransformError =
  /** The protobuf wire is broken at that byte. */
  | { readonly kind: 'corrupt'; readonly offset: number }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** Thrown within this folder only; its public functions turn it into a `Result`. */
export class CorruptWire extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`broken wire at byte ${offset}`);
    this.offset = offset;
  }
}

/** `start` to `end` (exclusive) as a range of the file. */
export function rangeOf(start: number, end: number): FileRange {
  return { offset: start, length: end - start };
}
