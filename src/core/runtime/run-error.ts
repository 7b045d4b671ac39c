import type { Backend, BackendProblem } from './backend.ts';

/** A message of ONNX Runtime, understood. Names are as the runtime quotes them; `detail` is its text without build paths. */
export type RuntimeFailure =
  | {
      readonly kind: 'opset-too-new';
      readonly domain: string;
      readonly opset: number | null;
      readonly newest: number | null;
    }
  | { readonly kind: 'ir-too-new'; readonly irVersion: number | null; readonly newest: number | null }
  /** The operator exists, but this build has no kernel for it with these types. */
  | {
      readonly kind: 'no-kernel';
      readonly node: string;
      readonly opType: string;
      readonly domain: string;
      readonly version: number | null;
    }
  /** No such operator or function: a custom one, a build without its domain, or one newer than the model's opset. */
  | {
      readonly kind: 'unknown-operator';
      readonly node: string;
      readonly opType: string;
      readonly domain: string;
      /** Of the operator set that lacks it; null when the domain itself is unknown. */
      readonly version: number | null;
    }
  | { readonly kind: 'unsupported-type'; readonly type: string }
  | {
      readonly kind: 'input-shape';
      readonly input: string;
      readonly axis: number;
      readonly actual: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'input-rank';
      readonly input: string;
      readonly actual: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'input-type';
      readonly input: string;
      readonly actual: string;
      readonly expected: string;
    }
  | { readonly kind: 'input-missing'; readonly input: string }
  | { readonly kind: 'unknown-input'; readonly input: string }
  | { readonly kind: 'unknown-output'; readonly output: string }
  /** A node failed while it ran (shapes that do not fit each other, an index out of range ...). */
  | { readonly kind: 'node-failed'; readonly node: string; readonly opType: string; readonly reason: string }
  /** The model is refused before it runs: a node, its type or shape inference. */
  | { readonly kind: 'bad-model'; readonly node: string; readonly opType: string; readonly reason: string }
  /** `reason` '': the file was not given. */
  | { readonly kind: 'external-data'; readonly location: string; readonly reason: string }
  /** An initializer whose bytes do not fit its type and shape. */
  | { readonly kind: 'bad-weights'; readonly initializer: string; readonly reason: string }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'model-too-large' }
  | { readonly kind: 'gpu-lacks-float16' }
  | { readonly kind: 'gpu-lost' }
  /** The backend could not be started. */
  | { readonly kind: 'backend-refused'; readonly reason: string }
  /** The WASM ended itself, in the middle of something. */
  | { readonly kind: 'aborted' }
  | { readonly kind: 'other' };

/** Why a run gave nothing. */
export type RunError =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'worker-lost'; readonly reason: string }
  | { readonly kind: 'backend-missing'; readonly backend: Backend; readonly problem: BackendProblem }
  /** The runtime's own files could not be loaded. */
  | { readonly kind: 'runtime-missing'; readonly reason: string }
  | { readonly kind: 'model-unreadable'; readonly reason: string }
  | { readonly kind: 'weights-missing'; readonly locations: readonly string[] }
  /** None of the model's outputs can be read, so a run would give nothing. */
  | { readonly kind: 'nothing-to-read'; readonly outputs: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly stage: 'create' | 'run';
      readonly backend: Backend;
      readonly failure: RuntimeFailure;
      /** The runtime's whole message, build paths and colour codes taken out. */
      readonly message: string;
    };
