/** Where a tensor's bytes can be read from. */
export interface TensorSource {
  /** The model file itself: `FileRange`s count from its first byte. */
  readonly modelFile: Blob;
  /** The external-data file of that location as the tensor writes it, or null when it was not supplied. */
  readonly externalFile: (location: string) => Blob | null;
}
