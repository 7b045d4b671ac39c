import type { OpenError } from '../core/ir/open-error.ts';

/** The worker that should have answered is gone, or failed in a way that it did not expect. */
export type WorkerLost = Extract<OpenError, { kind: 'worker-lost' }>;

export function workerLost(reason: string): WorkerLost {
  return { kind: 'worker-lost', reason };
}
