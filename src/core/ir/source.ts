import type { ByteCount } from '../base/units.ts';

/**
 * What the user supplied. The page keeps Blobs; only workers read bytes from them, so that a worker can be killed and
 * a model opened again.
 */
export interface SourceFile {
  /** Relative path with '/' as separator, as dropped: `model.onnx` or `export/weights/part0.bin`. */
  readonly path: string;
  /** All of it; of a remote file, its first bytes. */
  readonly blob: Blob;
  /** The file stays on its server, which gives ranges of it: only what is looked at is fetched. */
  readonly remote?: { readonly url: string; readonly size: ByteCount };
}

export interface ModelSource {
  /** The model itself, or a container (zip, gzip) that holds it. */
  readonly model: SourceFile;
  /** Everything else that came along: candidates for external data. Paths share their root with `model.path`. */
  readonly others: readonly SourceFile[];
  /** Path within the container of the model that is meant; needed when it holds several. */
  readonly wanted?: string;
}
