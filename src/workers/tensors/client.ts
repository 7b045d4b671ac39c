/**
 * The page's side of the tensor worker, started when first asked. It keeps nothing that would be lost: a worker that died
 * is replaced at the next call, and the call that it died of says so.
 */
import type { Result } from '../../core/base/result.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { TensorError, TensorPage, TensorPicture, TensorStatistics } from '../../core/tensor/types.ts';
import type { WatchOptions } from '../../core/tensor/watch-options.ts';
import type { WorkerLost } from '../worker-lost.ts';
import { startSession, type WorkerLike, type WorkerSession } from '../worker-session.ts';
import type { JobId, NamedTensor, TensorsApi, TensorsWorkerApi, TensorsWorkerEvents } from './protocol.ts';

export interface TensorsClient {
  /** Any question but the long jobs below. Never rejects. */
  ask<T>(question: (api: TensorsApi) => Promise<T>): Promise<Result<T, WorkerLost>>;
  readTensor(
    held: HeldTensor,
    start: number,
    count: number,
  ): Promise<Result<TensorPage, TensorError | WorkerLost>>;
  tensorStatistics(
    held: HeldTensor,
    options?: WatchOptions,
  ): Promise<Result<TensorStatistics, TensorError | WorkerLost>>;
  tensorPicture(held: HeldTensor, plane: number): Promise<Result<TensorPicture, TensorError | WorkerLost>>;
  saveTensor(held: HeldTensor, options?: WatchOptions): Promise<Result<Blob, TensorError | WorkerLost>>;
  /** One `.npz` of several tensors. */
  saveTensors(
    tensors: readonly NamedTensor[],
    options?: WatchOptions,
  ): Promise<Result<Blob, TensorError | WorkerLost>>;
  end(): void;
}

export function createTensorsClient(spawn: () => WorkerLike = spawnTensorsWorker): TensorsClient {
  let session: WorkerSession<TensorsWorkerApi, TensorsWorkerEvents> | null = null;
  const watchers = new Map<JobId, (fraction: number) => void>();
  let lastJob: JobId = 0;

  function live(): WorkerSession<TensorsWorkerApi, TensorsWorkerEvents> {
    session ??= startSession<TensorsWorkerApi, TensorsWorkerEvents>(
      spawn,
      { progress: (job, fraction) => watchers.get(job)?.(fraction) },
      () => {
        session = null;
      },
    );
    return session;
  }

  async function flat<T, E>(
    reply: Promise<Result<Result<T, E>, WorkerLost>>,
  ): Promise<Result<T, E | WorkerLost>> {
    const settled = await reply;
    return settled.ok ? settled.value : settled;
  }

  async function job<T>(
    { signal, onProgress }: WatchOptions,
    question: (api: TensorsApi, job: JobId) => Promise<Result<T, TensorError>>,
  ): Promise<Result<T, TensorError | WorkerLost>> {
    lastJob += 1;
    const id = lastJob;
    if (onProgress !== undefined) watchers.set(id, onProgress);
    const now = live();
    const cancel = (): void => void now.call((api) => api.cancel(id));
    signal?.addEventListener('abort', cancel, { once: true });
    const reply = await flat(now.call((api) => question(api, id)));
    signal?.removeEventListener('abort', cancel);
    watchers.delete(id);
    return reply;
  }

  return {
    ask: (question) => live().call(question),
    readTensor: (held, start, count) => flat(live().call((api) => api.readTensor(held, start, count))),
    tensorStatistics: (held, options = {}) => job(options, (api, id) => api.tensorStatistics(id, held)),
    tensorPicture: (held, plane) => flat(live().call((api) => api.tensorPicture(held, plane))),
    saveTensor: (held, options = {}) => job(options, (api, id) => api.saveTensor(id, held)),
    saveTensors: (tensors, options = {}) => job(options, (api, id) => api.saveTensors(id, tensors)),
    end() {
      session?.end('closed');
      session = null;
    },
  };
}

function spawnTensorsWorker(): WorkerLike {
  return new Worker(new URL('./tensors.worker.ts', import.meta.url), { type: 'module', name: 'tensors' });
}
