/**
 * The runtime worker without the worker: one session, calls one after the other. Overlapping calls would hang the GPU
 * builds for good, so each waits for the one before.
 */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Milliseconds } from '../../core/base/units.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import { explainFailure } from '../../core/runtime/explain-failure.ts';
import { cleanMessage } from '../../core/runtime/clean-message.ts';
import { holdAll, type HeldTensor, type TensorBytes } from '../../core/tensor/held-tensor.ts';
import { heapBytes, takeMessages, takeOptimized, takePrinted } from './capture-output.ts';
import { createDevices } from './devices.ts';
import { createSession } from './create-session.ts';
import { loadBinary } from './load-binary.ts';
import { probeRuntime } from './probe.ts';
import type { Feed, RunReply, RuntimeWorkerApi, RuntimeWorkerEvents, SessionFacts } from './protocol.ts';
import type { OrtSession, OrtTensor, RuntimeBuild } from './runtime-module.ts';
import { readOrtTensor, toOrtTensor } from './tensors.ts';

interface Live {
  readonly session: OrtSession;
  readonly backend: Backend;
}

export function createRuntimeService(build: RuntimeBuild, events: RuntimeWorkerEvents): RuntimeWorkerApi {
  const { ort } = build;
  const devices = createDevices();
  let live: Live | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** What the last call was given, by key: reading a picture's Blob takes longer than all else around a run. */
  let given: ReadonlyMap<number, OrtTensor> = new Map();

  /** One call at a time, in the order in which they came. */
  function serially<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  function failed(stage: 'create' | 'run', backend: Backend, error: unknown): { ok: false; error: RunError } {
    const message = [error instanceof Error ? error.message : String(error), ...takeMessages()].join('\n');
    const failure = explainFailure(message);
    return err({ kind: 'failed', stage, backend, failure, message: cleanMessage(message) });
  }

  async function release(): Promise<void> {
    const session = live?.session;
    live = null;
    await session?.release();
  }

  /** The feeds as the runtime takes them; what it cannot take is named. */
  async function toFeeds(feeds: readonly Feed[]): Promise<Result<Record<string, OrtTensor>, string>> {
    const made: Record<string, OrtTensor> = {};
    const now = new Map<number, OrtTensor>();
    for (const feed of feeds) {
      const { name } = feed.tensor;
      const known = feed.key === undefined ? undefined : given.get(feed.key);
      const tensor = known ?? (await toOrtTensor(ort, feed));
      if (tensor === null) return err(name);
      made[name] = tensor;
      if (feed.key !== undefined) now.set(feed.key, tensor);
    }
    given = now;
    return ok(made);
  }

  async function withSession<T>(
    feeds: readonly Feed[],
    work: (session: OrtSession, feeds: Record<string, OrtTensor>) => Promise<Result<T, RunError>>,
  ): Promise<Result<T, RunError>> {
    if (live === null) return err({ kind: 'worker-lost', reason: 'no session' });
    const { session, backend } = live;
    const made = await toFeeds(feeds);
    if (!made.ok) return failed('run', backend, `unsupported data type of input ${made.error}`);
    takeMessages();
    try {
      return await work(session, made.value);
    } catch (error) {
      return failed('run', backend, error);
    }
  }

  return {
    probe: () => serially(() => probeRuntime(devices)),
    load: () =>
      loadBinary(build, null).then(
        () => undefined,
        () => undefined,
      ),
    create: (model, options) =>
      serially(async (): Promise<Result<SessionFacts, RunError>> => {
        await release();
        takeMessages();
        takePrinted();
        const begun = performance.now();
        try {
          const session = await createSession(build, devices, model, options, events);
          if (!session.ok) return session;
          live = { session: session.value, backend: options.backend };
          return ok({
            inputs: session.value.inputMetadata.map(describe),
            outputs: session.value.outputMetadata.map(describe),
            backend: options.backend,
            threads: ort.env.wasm.numThreads ?? 1,
            created: performance.now() - begun,
            heap: heapBytes(),
            warnings: takeMessages().map(cleanMessage),
            optimized: takeOptimized(),
          });
        } catch (error) {
          return failed('create', options.backend, error);
        }
      }),
    run: (feeds, fetches) =>
      serially(() =>
        withSession(feeds, async (session, made) => {
          events.progress('run', null);
          const wanted = fetches ?? readable(session);
          if (wanted.length === 0) return nothingToRead(session);
          const begun = performance.now();
          const results = await session.run(made, wanted);
          const took = performance.now() - begun;
          return ok(await readOutputs(session, results, wanted, took));
        }),
      ),
    time: (feeds, warmUps, runs) =>
      serially(() =>
        withSession(feeds, async (session, made) => {
          const wanted = readable(session);
          if (wanted.length === 0) return nothingToRead(session);
          const took: Milliseconds[] = [];
          for (let i = 0; i < warmUps + runs; i += 1) {
            const begun = performance.now();
            const results = await session.run(made, wanted);
            took.push(performance.now() - begun);
            for (const tensor of Object.values(results)) tensor.dispose();
            events.progress('run', (i + 1) / (warmUps + runs));
          }
          return ok(took);
        }),
      ),
    endProfile: () =>
      serially(async () => {
        if (live === null) return err({ kind: 'worker-lost', reason: 'no session' });
        takePrinted();
        live.session.endProfiling();
        return ok(takePrinted());
      }),
    release: () => serially(release),
  };
}

/** Names of the outputs that JavaScript can be given, once each. */
function readable(session: OrtSession): readonly string[] {
  return [...new Set(session.outputMetadata.filter(({ isTensor }) => isTensor).map(({ name }) => name))];
}

function nothingToRead(session: OrtSession): { ok: false; error: RunError } {
  return err({ kind: 'nothing-to-read', outputs: session.outputMetadata.map(({ name }) => name) });
}

async function readOutputs(
  session: OrtSession,
  results: Readonly<Record<string, OrtTensor>>,
  wanted: readonly string[],
  took: Milliseconds,
): Promise<RunReply> {
  const read: (TensorBytes | HeldTensor)[] = [];
  const unreadable = session.outputMetadata.filter((value) => !value.isTensor).map((value) => value.name);
  for (const name of wanted) {
    const tensor = results[name];
    if (tensor === undefined) continue;
    const output = await readOutput(name, tensor);
    if (output === null) unreadable.push(name);
    else read.push(output);
  }
  return { outputs: holdAll(read), unreadable, took, heap: heapBytes() };
}

async function readOutput(name: string, tensor: OrtTensor): Promise<TensorBytes | HeldTensor | null> {
  try {
    return await readOrtTensor(name, tensor);
  } catch {
    return null;
  } finally {
    tensor.dispose();
  }
}

function describe(value: OrtSession['inputMetadata'][number]): SessionFacts['inputs'][number] {
  return value.isTensor
    ? { name: value.name, isTensor: true, type: value.type, shape: value.shape }
    : { name: value.name, isTensor: false, type: '', shape: [] };
}
