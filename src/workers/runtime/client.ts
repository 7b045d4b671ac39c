/**
 * The page's side of ONNX Runtime: one worker for the CPU build, one for the GPU build, each started when first asked
 * for. An abort ends the worker, since nothing else stops a run; the next call starts a new one.
 */
import { err, type Result } from '../../core/base/result.ts';
import type { Milliseconds } from '../../core/base/units.ts';
import type { Backend, RuntimeReport } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { WorkerLost } from '../worker-lost.ts';
import { startSession, type WorkerLike, type WorkerSession } from '../worker-session.ts';
import type {
  Feed,
  RunnableModel,
  RunReply,
  RuntimeWorkerApi,
  RuntimeWorkerEvents,
  SessionFacts,
  SessionOptions,
} from './protocol.ts';

type Build = 'cpu' | 'gpu';

export interface RuntimeClient {
  /** What the browser offers to the build that WebGPU and WebNN take. */
  probe(): Promise<Result<RuntimeReport, RunError>>;
  /** Starts the worker of this backend and has it fetch the runtime, ahead of the first session. */
  load(backend: Backend): void;
  create(
    model: RunnableModel,
    options: SessionOptions,
    signal: AbortSignal,
  ): Promise<Result<SessionFacts, RunError>>;
  run(
    backend: Backend,
    feeds: readonly HeldTensor[],
    fetches: readonly string[] | null,
    signal: AbortSignal,
  ): Promise<Result<RunReply, RunError>>;
  time(
    backend: Backend,
    feeds: readonly HeldTensor[],
    warmUps: number,
    runs: number,
    signal: AbortSignal,
  ): Promise<Result<readonly Milliseconds[], RunError>>;
  endProfile(backend: Backend, signal: AbortSignal): Promise<Result<string, RunError>>;
  /** Ends the workers and gives their memory back. */
  end(): void;
}

export interface RuntimeClientEvents {
  progress: RuntimeWorkerEvents['progress'];
  /** A worker is gone, with the session that it held: on purpose or not. */
  ended(build: Build): void;
}

interface Life {
  readonly session: WorkerSession<RuntimeWorkerApi, RuntimeWorkerEvents>;
  /** The runtime's number of threads is fixed at its first session. */
  threads: number | null;
}

export function createRuntimeClient(
  events: RuntimeClientEvents,
  spawn: (build: Build) => WorkerLike = spawnRuntimeWorker,
): RuntimeClient {
  const lives: Record<Build, Life | null> = { cpu: null, gpu: null };

  function start(build: Build): Life {
    const life: Life = {
      session: startSession<RuntimeWorkerApi, RuntimeWorkerEvents>(
        () => spawn(build),
        { progress: (stage, fraction) => events.progress(stage, fraction) },
        () => forget(build, life),
      ),
      threads: null,
    };
    lives[build] = life;
    return life;
  }

  function forget(build: Build, life: Life): void {
    if (lives[build] !== life) return;
    lives[build] = null;
    events.ended(build);
  }

  function stop(build: Build, reason: string): void {
    const life = lives[build];
    if (life === null) return;
    life.session.end(reason);
    forget(build, life);
  }

  async function ask<T>(
    build: Build,
    signal: AbortSignal | null,
    question: (life: Life) => Promise<Result<Result<T, RunError>, WorkerLost>>,
  ): Promise<Result<T, RunError>> {
    if (isAborted(signal)) return err({ kind: 'cancelled' });
    const life = lives[build] ?? start(build);
    const cancel = (): void => {
      if (lives[build] === life) stop(build, 'cancelled');
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const reply = await question(life);
    signal?.removeEventListener('abort', cancel);
    if (isAborted(signal)) return err({ kind: 'cancelled' });
    if (!reply.ok) return reply;
    // Nothing more can be asked of a WASM that has ended itself.
    if (!reply.value.ok && isFatal(reply.value.error) && lives[build] === life) stop(build, 'aborted');
    return reply.value;
  }

  return {
    async probe() {
      const life = lives.gpu ?? start('gpu');
      return life.session.call((api) => api.probe());
    },
    load(backend) {
      const build = buildOf(backend);
      const life = lives[build] ?? start(build);
      void life.session.call((api) => api.load());
    },
    create(model, options, signal) {
      const build = buildOf(options.backend);
      const life = lives[build];
      if (life !== null && life.threads !== null && life.threads !== options.threads)
        stop(build, 'another number of threads');
      return ask(build, signal, (now) => {
        now.threads ??= options.threads;
        return now.session.call((api) => api.create(model, options));
      });
    },
    run: (backend, feeds, fetches, signal) =>
      ask(buildOf(backend), signal, ({ session }) =>
        session.call((api) => api.run(feeds.map(toFeed), fetches)),
      ),
    time: (backend, feeds, warmUps, runs, signal) =>
      ask(buildOf(backend), signal, ({ session }) =>
        session.call((api) => api.time(feeds.map(toFeed), warmUps, runs)),
      ),
    endProfile: (backend, signal) =>
      ask(buildOf(backend), signal, ({ session }) => session.call((api) => api.endProfile())),
    end() {
      stop('cpu', 'closed');
      stop('gpu', 'closed');
    },
  };
}

const keys = new WeakMap<HeldTensor, number>();
let lastKey = 0;

function toFeed(held: HeldTensor): Feed {
  const key = keys.get(held) ?? (lastKey += 1);
  keys.set(held, key);
  return { ...held, key };
}

function isFatal(error: RunError): boolean {
  return error.kind === 'failed' && error.message.includes('Aborted(');
}

/** Asked anew each time: it changes while an answer is awaited. */
function isAborted(signal: AbortSignal | null): boolean {
  return signal?.aborted === true;
}

function buildOf(backend: Backend): Build {
  return backend === 'wasm' ? 'cpu' : 'gpu';
}

function spawnRuntimeWorker(build: Build): WorkerLike {
  // The WASM lies beside the page: a worker, whose own address is another, is told by its name.
  const name = document.baseURI;
  if (build === 'cpu')
    return new Worker(new URL('./cpu.worker.ts', import.meta.url), { type: 'module', name });
  return 'Suspending' in WebAssembly
    ? new Worker(new URL('./jspi.worker.ts', import.meta.url), { type: 'module', name })
    : new Worker(new URL('./gpu.worker.ts', import.meta.url), { type: 'module', name });
}
