/** Taking many values in few runs: batch by batch, and a batch that fails is halved until the culprit is alone. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { ObservedValue } from '../../workers/model/protocol.ts';
import type { CaptureFailure } from './capture-state.ts';
import type { Prepared } from './run-jobs.ts';

export interface BatchReply {
  readonly backend: Backend;
  readonly tensors: ReadonlyMap<string, HeldTensor>;
  readonly failed: ReadonlyMap<string, CaptureFailure>;
  readonly feeds: readonly HeldTensor[];
}

/** Bytes that the values of one run may take together: they are held twice for a moment. */
export const BATCH_BYTES = 256_000_000;

/** What runs: inputs, and a session that gives these values on top of its outputs. */
export interface BatchMaker {
  readonly runtime: Pick<RuntimeClient, 'run'>;
  prepare(
    signal: AbortSignal,
    change: { readonly fetches: readonly string[] },
  ): Promise<Result<Pick<Prepared, 'session' | 'feeds'>, RunError>>;
}

/** One run that gives these values; `outputs`: those that are there without asking. */
export async function takeBatch(
  { prepare, runtime }: BatchMaker,
  names: readonly string[],
  outputs: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Result<BatchReply, RunError>> {
  const now = await prepare(signal, { fetches: names.filter((name) => !outputs.has(name)) });
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
    case 'nothing-to-read':
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

/** The names of these values that a run gives without being asked. */
export function outputNames(values: readonly ObservedValue[]): ReadonlySet<string> {
  return new Set(values.filter(({ isOutput }) => isOutput).map(({ name }) => name));
}
