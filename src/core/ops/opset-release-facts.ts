/** One release of ONNX: the IR version it writes and the opset version of each domain in it. */
export interface OnnxRelease {
  /** `1.15.0` */
  readonly onnx: string;
  readonly irVersion: number;
  /** By domain; the default domain is spelled `ai.onnx` here. */
  readonly opsets: Readonly<Record<string, number>>;
}

export interface OpsetReleaseFacts {
  /** Ascending; `date` is ISO, null when not released yet. */
  readonly irVersions: readonly { readonly version: number; readonly date: string | null }[];
  /** Oldest first. */
  readonly releases: readonly OnnxRelease[];
  /** By domain; the default domain is spelled `ai.onnx` here. */
  readonly latestOpset: Readonly<Record<string, number>>;
}
