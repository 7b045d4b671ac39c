/** What a file really is, when it is not a model. */
export type ForeignFormat =
  | 'empty'
  | 'html'
  | 'git-lfs-pointer'
  | 'zip-without-model'
  | 'gzip-without-model'
  | 'pickle'
  | 'pytorch-zip'
  | 'torchscript'
  | 'safetensors'
  | 'gguf'
  | 'hdf5'
  | 'tflite'
  | 'tensorflow-saved-model'
  | 'keras-zip'
  | 'coreml'
  | 'openvino-xml'
  | 'json'
  | 'xml'
  | 'onnx-text'
  | 'text'
  | 'image'
  | 'pdf'
  | 'tar'
  | 'npy'
  | 'ort'
  | 'executable'
  | 'unknown-binary';

/** One of several models that a drop or an archive holds. */
export interface ModelChoice {
  /** As it was dropped, or within its archive. */
  readonly path: string;
  readonly bytes: number;
}

/** Why a file could not be opened. Facts only: the words are chosen by the page and the command line. */
export type OpenError =
  | {
      readonly kind: 'not-a-model';
      readonly file: string;
      readonly format: ForeignFormat;
      readonly detail: string;
    }
  /** `offset`: where bytes are missing; `expected`: bytes the file promised from there on. */
  | {
      readonly kind: 'truncated';
      readonly file: string;
      readonly offset: number;
      readonly expected: number;
      readonly path: string;
    }
  /** `path`: where in the message tree, as `ModelProto.graph.node[3].attribute`. */
  | {
      readonly kind: 'corrupt';
      readonly file: string;
      readonly offset: number;
      readonly path: string;
      readonly reason: CorruptReason;
    }
  | { readonly kind: 'no-graph'; readonly file: string }
  | {
      readonly kind: 'too-large';
      readonly file: string;
      readonly what: string;
      readonly limit: number;
      readonly actual: number;
    }
  | { readonly kind: 'no-model-in-drop'; readonly files: readonly string[] }
  /** `archive`: what holds them, null when they were dropped side by side. */
  | {
      readonly kind: 'several-models';
      readonly archive: string | null;
      readonly choices: readonly ModelChoice[];
    }
  /** `choices`: the models that are there instead of the one that was asked for. */
  | {
      readonly kind: 'no-such-model';
      readonly archive: string;
      readonly wanted: string;
      readonly choices: readonly ModelChoice[];
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'download-failed';
      readonly url: string;
      readonly status: number;
      readonly reason: string;
    }
  | { readonly kind: 'download-blocked'; readonly url: string; readonly origin: string }
  | { readonly kind: 'bad-url'; readonly url: string }
  | { readonly kind: 'out-of-memory'; readonly file: string }
  | { readonly kind: 'worker-lost'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export type CorruptReason =
  | 'bad-tag' // field number 0 or an end-group without a start
  | 'bad-wire-type' // wire types 6 and 7 do not exist
  | 'wire-type-mismatch' // a known field stored as something else
  | 'long-varint' // a varint of more than 10 bytes
  | 'length-beyond-parent' // a record ends after the message that holds it
  | 'nested-too-deep'
  | 'compressed-data'; // the zip or gzip around it is broken
