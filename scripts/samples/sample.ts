import type { ModelSpec } from '../onnx-writer/spec.ts';

/** A tensor that goes into a sample or is expected to come out. */
export interface SampleTensor {
  /** Name of the graph input or output. */
  readonly name: string;
  readonly file: string;
  /** `image`: an 8-bit PNG whose pixels divided by 255 are the tensor, channels first. */
  readonly kind: 'npy' | 'image' | 'json';
  readonly dims: readonly number[];
  /** The same as a picture, for showing. */
  readonly picture?: string;
  /** Largest difference to an expected number that rounding explains. */
  readonly tolerance?: number;
}

/** What `sample.json` says beside the model. */
export interface SampleFacts {
  readonly title: string;
  /** One sentence: what the model does. */
  readonly sentence: string;
  readonly inputs: readonly SampleTensor[];
  readonly expected: readonly SampleTensor[];
  /** Class names, by position. */
  readonly labels?: readonly string[];
  /** Numbers that the scripts measured. */
  readonly measured: Readonly<Record<string, number>>;
}

export interface Sample {
  /** Folder within `public/samples`. */
  readonly name: string;
  readonly facts: SampleFacts;
  readonly model: ModelSpec;
  /** The files beside the model, without `sample.json`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** What every sample's model says of its origin. */
export const PRODUCER = { ir: 10, producer: 'opscope-samples', producerVersion: '1' } as const;
