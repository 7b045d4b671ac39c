import type { ElementCount } from '../base/units.ts';

/** Consecutive elements of a tensor as `raw_data` has them, whatever the payload. */
export interface StoredSlice {
  readonly start: ElementCount;
  readonly count: ElementCount;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Elements at the start of the first byte that belong to the slice before; for types of less than 8 bits. */
  readonly skip: number;
}
