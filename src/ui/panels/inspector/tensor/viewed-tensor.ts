import type { Result } from '../../../../core/base/result.ts';
import type { ByteCount } from '../../../../core/base/units.ts';
import type {
  TensorError,
  TensorPage,
  TensorPicture,
  TensorStatistics,
} from '../../../../core/tensor/types.ts';
import type { WatchOptions } from '../../../../core/tensor/watch-options.ts';
import type { WorkerLost } from '../../../../workers/worker-lost.ts';

type Answer<T> = Promise<Result<T, TensorError | WorkerLost>>;

/** Where the views ask for a tensor's numbers: the model's worker for a weight, the tensor worker for what a run made. */
export interface TensorReader {
  /** Another tensor has another key. */
  readonly key: string;
  read(start: number, count: number): Answer<TensorPage>;
  statistics(options: WatchOptions): Answer<TensorStatistics>;
  picture(plane: number): Answer<TensorPicture>;
  save(options: WatchOptions): Answer<Blob>;
}

/** What the views need to know of a tensor. */
export interface ViewedTensor {
  readonly reader: TensorReader;
  readonly dims: readonly number[];
  readonly elementType: string;
  readonly bytes: ByteCount;
  readonly picture: boolean;
}
