/** `metadata_props`, in file order; keys may repeat in a bad file. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
}
