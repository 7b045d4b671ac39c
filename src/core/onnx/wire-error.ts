/** Why a file's bytes could not be walked; a part of `OpenError`, which this layer may not import. */
export type WireError =
  /** `offset`: where bytes are missing; `expected`: bytes promised from there on. */
  | {
      readonly kind: 'truncated';
      readonly file: string;
      readonly offset: number;
      readonly expected: number;
      readonly path: string;
    }
  /** `offset`: the byte at which the bad record, length or number starts. */
  | {
      readonly kind: 'corrupt';
      readonly file: string;
      readonly offset: number;
      readonly path: string;
      readonly reason: WireFault;
    }
  | {
      readonly kind: 'too-large';
      readonly file: string;
      readonly what: string;
      readonly limit: number;
      readonly actual: number;
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'out-of-memory'; readonly file: string }
  | { readonly kind: 'cancelled' };

export type WireFault =
  'bad-tag' | 'bad-wire-type' | 'wire-type-mismatch' | 'long-varint' | 'length-beyond-parent';
