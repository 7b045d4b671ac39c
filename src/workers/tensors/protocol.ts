/**
 * What the page may ask of the tensor worker: it makes the inputs of a run and reads what came out, while the runtime
 * worker runs and may be ended. It holds nothing between calls but a tokenizer: every call brings its tensors.
 */
import type { Result } from '../../core/base/result.ts';
import type { ImageOptions, ImagePlacement, Pixels } from '../../core/feeds/image-options.ts';
import type { FreeDimensions, InputSpec } from '../../core/feeds/input-spec.ts';
import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { TensorError, TensorPage, TensorPicture, TensorStatistics } from '../../core/tensor/types.ts';
import type { Rpc } from '../rpc.ts';
import type { ReadoutApi } from './readout-protocol.ts';

export type JobId = number;

/** An input, made. */
export interface MadeInput {
  readonly tensor: HeldTensor;
  /** Of a picture: where it lies on the input. */
  readonly placement: ImagePlacement | null;
  /** Of a picture: what the model sees. */
  readonly preview: Pixels | null;
  /** The picture itself, to lay results over: the file, since its pixels would fill the page's memory. */
  readonly picture: { readonly file: Blob; readonly options: ImageOptions } | null;
}

/** A tensor and the name that it is saved under: safe as a file name, and no other's. */
export interface NamedTensor {
  readonly name: string;
  readonly held: HeldTensor;
}

export interface TensorsWorkerApi extends ReadoutApi {
  makeInput(
    spec: InputSpec,
    recipe: InputRecipe,
    free: FreeDimensions,
  ): Promise<Result<MadeInput, FeedError>>;
  /** Names of the arrays of an `.npz`; null when it is none. */
  listArrays(file: Blob): Promise<readonly string[] | null>;
  readTensor(held: HeldTensor, start: number, count: number): Promise<Result<TensorPage, TensorError>>;
  tensorStatistics(job: JobId, held: HeldTensor): Promise<Result<TensorStatistics, TensorError>>;
  tensorPicture(held: HeldTensor, plane: number): Promise<Result<TensorPicture, TensorError>>;
  saveTensor(job: JobId, held: HeldTensor): Promise<Result<Blob, TensorError>>;
  /** All of them as one `.npz`. */
  saveTensors(job: JobId, tensors: readonly NamedTensor[]): Promise<Result<Blob, TensorError>>;
  cancel(job: JobId): Promise<void>;
}

export interface TensorsWorkerEvents {
  progress(job: JobId, fraction: number): void;
}

/** The worker's methods as the page calls them. */
export type TensorsApi = Rpc<TensorsWorkerApi, TensorsWorkerEvents>;
