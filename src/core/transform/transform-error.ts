/** Why a model file could not be rewritten. */
export type TransformError =
  /** The protobuf wire is broken at that byte. */
  | { readonly kind: 'corrupt'; readonly offset: number }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The file is a lone tensor: there is nothing to run. */
  | { readonly kind: 'no-graph' }
  /** The file is a lone graph, and nobody said for which versions it was made. */
  | { readonly kind: 'no-versions' }
  | { readonly kind: 'cancelled' };

/** Thrown within this folder only; its public functions turn it into a `Result`. */
export class CorruptWire extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`broken wire at byte ${offset}`);
    this.offset = offset;
  }
}
