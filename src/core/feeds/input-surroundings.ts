import type { MetadataEntry } from '../ir/metadata.ts';
import type { Dim } from '../ir/value-type.ts';

/** What is known of the model around an input. */
export interface InputSurroundings {
  readonly outputs: readonly { readonly name: string; readonly dims: readonly Dim[] | null }[];
  readonly metadata: readonly MetadataEntry[];
}
