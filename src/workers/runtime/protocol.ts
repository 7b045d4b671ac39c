/**
 * What the page may ask of a runtime worker. It alone holds ONNX Runtime: one session at a time, runs one after the
 * other. The page ends the worker to cancel, since nothing else stops a run or gives its memory back.
 */
import type { Result } from '../../core/base/result.ts';
import type { ByteCount, Milliseconds } from '../../core/base/units.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';
import type { Backend, RuntimeReport } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { SourceFile } from '../../core/ir/source.ts';

/** A model as the runtime takes it: everything but the large weights, and the files that these lie in. */
export interface RunnableModel {
  /** A ModelProto whose large initializers are external data. */
  readonly head: Blob;
  readonly weights: readonly { readonly location: string; readonly file: SourceFile }[];
}

export type OptimizationLevel = 'disabled' | 'basic' | 'extended' | 'all';

export interface SessionOptions {
  readonly backend: Backend;
  /** `webnn` only: what the browser should prefer. */
  readonly device: 'cpu' | 'gpu' | 'npu';
  readonly threads: number;
  readonly freeDimensions: FreeDimensions;
  readonly optimization: OptimizationLevel;
  readonly profiling: boolean;
  /** Values that become outputs as well. */
  readonly fetches: readonly string[];
  /** Keep the model that the runtime made of this one, where that can be had. */
  readonly keepOptimized: boolean;
}

/** On the CPU, one thread, fully optimised, nothing beyond the model's own outputs. */
export const PLAIN_SESSION: SessionOptions = {
  backend: 'wasm',
  device: 'gpu',
  threads: 1,
  freeDimensions: {},
  optimization: 'all',
  profiling: false,
  fetches: [],
  keepOptimized: false,
};

/** A value as the session knows it. */
export interface SessionValue {
  readonly name: string;
  /** false: a sequence, map or optional, which cannot be read. */
  readonly isTensor: boolean;
  /** The runtime's name of the element type; '' when it is no tensor. */
  readonly type: string;
  /** Strings are symbolic dims; [] is a scalar or an unknown shape. */
  readonly shape: readonly (number | string)[];
}

export interface SessionFacts {
  readonly inputs: readonly SessionValue[];
  readonly outputs: readonly SessionValue[];
  readonly backend: Backend;
  /** What the runtime really took, for WASM. */
  readonly threads: number;
  readonly created: Milliseconds;
  /** Size of the WASM memory after loading; null when it could not be seen. */
  readonly heap: ByteCount | null;
  /** Lines that the runtime wrote while the session was made, warnings and worse. */
  readonly warnings: readonly string[];
  readonly optimized: Blob | null;
}

export interface RunReply {
  readonly outputs: readonly HeldTensor[];
  /** Outputs that the runtime gives but JavaScript cannot read (sequence, map, 4-bit ...). */
  readonly unreadable: readonly string[];
  /** The run alone: from the call of `run` to its answer. */
  readonly took: Milliseconds;
  readonly heap: ByteCount | null;
}

/**
 * A tensor to run on. `key` stays with it, since a Blob loses its identity on the way: what the run before was given, and
 * this one is given again, is not read again.
 */
export interface Feed extends HeldTensor {
  readonly key?: number;
}

export interface RuntimeWorkerApi {
  probe(): Promise<RuntimeReport>;
  /** Fetches the runtime's own files ahead of a session. It never fails: the session tries again and says why. */
  load(): Promise<void>;
  /** Makes the session; the one before is released first. */
  create(model: RunnableModel, options: SessionOptions): Promise<Result<SessionFacts, RunError>>;
  /** `fetches: null`: every output that can be read. */
  run(feeds: readonly Feed[], fetches: readonly string[] | null): Promise<Result<RunReply, RunError>>;
  /** `runs` timed runs after `warmUps`: milliseconds of each, warm-ups first. The feeds are the same each time. */
  time(
    feeds: readonly Feed[],
    warmUps: number,
    runs: number,
  ): Promise<Result<readonly Milliseconds[], RunError>>;
  /** The profile as the runtime writes it (Chrome trace events as JSON text); the session profiles no more after it. */
  endProfile(): Promise<Result<string, RunError>>;
  release(): Promise<void>;
}

export interface RuntimeWorkerEvents {
  /**
   * `download`: the runtime's own files; `weights`: reading what is on a server; `create`: the session, which reads files of
   * the disk as it needs them. Fraction 0 to 1, null when unknown.
   */
  progress(stage: 'download' | 'weights' | 'create' | 'run', fraction: number | null): void;
}
