/** Taking many values in few runs: batch by batch, and a batch that fails is halved until the culprit is alone. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { CaptureFailure } from './capture-state.ts';
import type { RunJobs } from './run-jobs.ts';

export interface BatchReply {
  readonly backend: Backend;
  readonly tensors: ReadonlyMap<string, HeldTensor>;
  readonly failed: ReadonlyMap<string, CaptureFailure>;
  readonly feeds: readonly HeldTensor[];
}

/** One run that gives these values, on a backend or on the one that is chosen. */
export async function takeBatch(
  { prepare, runtime }: RunJobs,
  names: readonly string[],
  outputs: ReadonlySet<string>,
  backend: Backend | null,
  signal: AbortSignal,
): Promise<Result<BatchReply, RunError>> {
  const fetches = names.filter((name) => !outputs.has(name));
  const now = await prepare(signal, { fetches, ...(backend === null ? {} : { backend }) });
  if (!now.ok) return now;
  const { session, feeds } = now.value;
  const reply = await runtime.run(session.backend, feeds, names.length === 0 ? null : names, signal);
  if (!reply.ok) return reply;
  const tensors = new Map(reply.value.outputs.map((held) => [held.tensor.name, held]));
  const failed = new Map<string, CaptureFailure>();
  for (const name of names) if (!tensors.has(name)) failed.set(name, { kind: 'unreadable' });
  return ok({ backend: session.backend, tensors, failed, feeds });
}

/** Whether another choice of values could help: what the values have no part in fails again. */
function mayBeTheValues({ kind }: RunError): boolean {
  switch (kind) {
    case 'failed':
    case 'worker-lost':
      return true;
    case 'cancelled':
    case 'backend-missing':
    case 'runtime-missing':
    case 'model-unreadable':
    case 'weights-missing':
      return false;
  }
}

/**
 * Takes all batches; `onBatch` gets what each gave. An error is one that ends it all: the model does not run even
 * without these values.
 */
export async function takeBatches(
  batches: readonly (readonly string[])[],
  take: (names: readonly string[]) => Promise<Result<BatchReply, RunError>>,
  onBatch: (reply: Omit<BatchReply, 'backend'> & { readonly backend: Backend | null }) => void,
): Promise<Result<null, RunError>> {
  const open = batches.toReversed();
  let runsAtAll = false;
  for (let names = open.pop(); names !== undefined; names = open.pop()) {
    const reply = await take(names);
    if (reply.ok) {
      runsAtAll = true;
      onBatch(reply.value);
      continue;
    }
    if (!mayBeTheValues(reply.error)) return reply;
    if (!runsAtAll) {
      const plain = await take([]);
      if (!plain.ok) return err(plain.error);
      runsAtAll = true;
    }
    const [only] = names;
    if (names.length > 1) {
      const half = names.length >> 1;
      open.push(names.slice(half), names.slice(0, half));
    } else if (only !== undefined) {
      const failed = new Map([[only, { kind: 'failed', error: reply.error } as const]]);
      onBatch({ backend: null, tensors: new Map(), failed, feeds: [] });
    }
  }
  return ok(null);
}
