/** Entry of the tensor worker: connects the service to the page. */
import { connectRpc } from '../rpc.ts';
import type { TensorsWorkerApi, TensorsWorkerEvents } from './protocol.ts';
import { createTensorsService } from './tensors-service.ts';

const page = connectRpc<TensorsWorkerEvents, TensorsWorkerApi>(
  globalThis,
  createTensorsService({ progress: (job, fraction) => void page.progress.asEvent(job, fraction) }),
  'worker',
);
