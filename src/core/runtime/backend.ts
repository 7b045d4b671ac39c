/** Where a session runs. */
export type Backend = 'wasm' | 'webgpu' | 'webnn';

/** Why a backend is not there. */
export type BackendProblem =
  | 'no-api' // the browser has no navigator.gpu or navigator.ml
  | 'insecure-context' // neither https nor localhost
  | 'no-adapter' // the API is there, no device behind it
  | 'no-context'; // navigator.ml is there, but gives no context

export type BackendState =
  | { readonly available: true; readonly detail: string }
  | { readonly available: false; readonly problem: BackendProblem };

/** What the browser offers, as the worker that will run found it. */
export interface RuntimeReport {
  readonly crossOriginIsolated: boolean;
  /** `navigator.hardwareConcurrency`. */
  readonly cores: number;
  /** Threads that a session will get. */
  readonly threads: number;
  /** The browser has JavaScript Promise Integration: the smaller GPU build is taken. */
  readonly jspi: boolean;
  readonly webgpu: BackendState;
  /** float16 in shaders; without it WebGPU runs no model with float16 tensors. */
  readonly shaderF16: boolean;
  readonly webnn: BackendState;
}
