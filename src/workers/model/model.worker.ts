/** Entry of the model worker: connects the service to the page. */
import { connectRpc } from '../rpc.ts';
import { createModelService } from './model-service.ts';
import type { ModelWorkerApi, ModelWorkerEvents } from './protocol.ts';

const page = connectRpc<ModelWorkerEvents, ModelWorkerApi>(
  globalThis,
  createModelService({
    progress: (progress) => void page.progress.asEvent(progress),
    jobProgress: (job, fraction) => void page.jobProgress.asEvent(job, fraction),
  }),
  'worker',
);
