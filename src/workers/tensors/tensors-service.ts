/** The tensor worker without the worker: everything that the page may ask of it. */
import { heldSource } from '../../core/tensor/held-tensor.ts';
import { createJobs } from '../jobs.ts';
import { withTransfer } from '../rpc.ts';
import type { TensorsWorkerApi, TensorsWorkerEvents } from './protocol.ts';
import { makeInput } from './make-input.ts';
import { listArrays } from './read-array-file.ts';
import { readResults } from './read-results.ts';
import { toNpz } from './to-npz.ts';
import { computeStatistics } from '../../core/tensor/statistics.ts';
import { drawPicture } from '../../core/tensor/picture.ts';
import { readElements } from '../../core/tensor/read-range.ts';
import { toNpy } from '../../core/tensor/npy.ts';

export function createTensorsService(events: TensorsWorkerEvents): TensorsWorkerApi {
  const jobs = createJobs();
  return {
    ...readResults,
    makeInput,
    listArrays,
    readTensor: (held, start, count) => readElements(held.tensor, heldSource(held), start, count),
    tensorStatistics: (job, held) =>
      jobs.run(job, (signal) =>
        computeStatistics(held.tensor, heldSource(held), {
          signal,
          onProgress: (fraction) => events.progress(job, fraction),
        }),
      ),
    async tensorPicture(held, plane) {
      const picture = await drawPicture(held.tensor, heldSource(held), plane);
      return picture.ok ? withTransfer(picture, [picture.value.rgba.buffer]) : picture;
    },
    saveTensor: (job, held) =>
      jobs.run(job, (signal) =>
        toNpy(held.tensor, heldSource(held), {
          signal,
          onProgress: (fraction) => events.progress(job, fraction),
        }),
      ),
    saveTensors: (job, tensors) =>
      jobs.run(job, (signal) =>
        toNpz(tensors, { signal, onProgress: (fraction) => events.progress(job, fraction) }),
      ),
    async cancel(job) {
      jobs.cancel(job);
    },
  };
}
