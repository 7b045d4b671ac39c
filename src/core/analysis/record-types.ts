/**
 * The model as JSON for other programs: node export and `opscope inspect --json` (docs/inspect-schema.md). Everything
 * is plain JSON: integers beyond 2^53 and numbers that JSON does not have (NaN, Infinity) are strings.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `float32[1, 3, H, ?]` as text and, for a tensor, in parts: a symbolic dim is its name, an unknown one null. */
export interface TypeRecord {
  readonly [key: string]: Json;
  readonly type: string;
  readonly elementType: string | null;
  /** null when even the rank is unknown, or when it is no tensor. */
  readonly shape: readonly (number | string | null)[] | null;
}
