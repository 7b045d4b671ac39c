/** What all builds of ONNX Runtime for the web offer: the services are written against this, the workers bring the build. */
import type * as ort from 'onnxruntime-web/wasm';

export type OrtModule = Pick<typeof ort, 'InferenceSession' | 'Tensor' | 'env'>;
export type OrtSession = ort.InferenceSession;
export type OrtSessionOptions = ort.InferenceSession.SessionOptions;
export type OrtTensor = ort.Tensor;

/** A build of the runtime, and where its two files are. */
export interface RuntimeBuild {
  readonly ort: OrtModule;
  /** Address of the build's JavaScript, without which threads deadlock in a bundled page; null: the one inside the build. */
  readonly script: string | null;
  /** The build's WASM; null: the runtime finds it by itself. */
  loadBinary(onProgress: (fraction: number | null) => void): Promise<ArrayBuffer | null>;
}
