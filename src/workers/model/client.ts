/**
 * The page's side of the model worker. It starts the worker, hides job numbers behind `AbortSignal`s, and outlives the
 * worker: when that crashes or has to be ended, calls in flight settle with an error value and the model that was
 * open is read again from its `ModelSource` in a new worker.
 */
import { err } from '../../core/base/result.ts';
import type { Result } from '../../core/base/result.ts';
import type { Milliseconds } from '../../core/base/units.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { ModelSource, SourceFile } from '../../core/ir/source.ts';
import type { SceneRequest } from '../../core/scene/types.ts';
import type { WatchOptions } from '../../core/tensor/watch-options.ts';
import type { JobId, ModelWorkerApi, ModelWorkerEvents, OpenedModel, Progress } from './protocol.ts';
import { createQueries, flatten } from './queries.ts';
import type { ModelApi, ModelQueries } from './queries.ts';
import { workerLost } from '../worker-lost.ts';
import type { WorkerLost } from '../worker-lost.ts';
import { startSession } from '../worker-session.ts';
import type { WorkerLike, WorkerSession } from '../worker-session.ts';

export type { ModelQueries };

type ModelSession = WorkerSession<ModelWorkerApi, ModelWorkerEvents>;

export interface ModelClient extends ModelQueries {
  /**
   * Opens a model; the one open before stays until this one succeeded. A newer `open` cancels an older one. On abort
   * it settles at once with `cancelled`.
   */
  open(
    source: ModelSource,
    view: Omit<SceneRequest, 'graph'>,
    signal?: AbortSignal,
  ): Promise<Result<OpenedModel, OpenError>>;
  /** Supplies external data to the model that is open. */
  addFiles(files: readonly SourceFile[], signal?: AbortSignal): Promise<Result<OpenedModel, OpenError>>;
  /** Starts the worker ahead of the first `open`. */
  warmUp(): void;
  /** Forgets the model and ends the worker, which frees its memory; the next `open` starts a new one. */
  close(): void;
}

export interface ModelClientEvents {
  /** Progress of the newest `open` or `addFiles`. */
  progress(progress: Progress): void;
  /** The worker died on its own. `reopening`: the model that was open is being read again. */
  lost(error: WorkerLost, reopening: boolean): void;
}

export interface ModelClientOptions {
  readonly spawn?: () => WorkerLike;
  /** How long a cancelled job may go on before its worker is ended. */
  readonly grace?: Milliseconds;
}

/**
 * Cancelling is asked for first, since a job that stops by itself leaves the open model in place at no cost. A reader
 * looks for it every few milliseconds; a second of silence means that it is stuck in one long computation.
 */
const GRACE: Milliseconds = 1000;

/** What the worker holds, and what a new one has to open in its place. */
interface Held {
  readonly source: ModelSource;
  readonly view: Omit<SceneRequest, 'graph'>;
}

/** A worker, and whether it holds the model that is open. */
interface Life {
  readonly session: ModelSession;
  readonly restored: Promise<boolean>;
}

/** An `open` or `addFiles` that is under way. */
interface Turn {
  abort(): void;
  readonly done: Promise<unknown>;
}

type OpenReply = Result<OpenedModel, OpenError>;

const CANCELLED: OpenReply = err({ kind: 'cancelled' });

export function createModelClient(events: ModelClientEvents, options: ModelClientOptions = {}): ModelClient {
  const spawn = options.spawn ?? spawnModelWorker;
  const grace = options.grace ?? GRACE;
  let life: Life | null = null;
  let held: Held | null = null;
  let turn: Turn | null = null;
  let lastJob: JobId = 0;
  /** Jobs that someone waits for: the progress of a model that is quietly read again is nobody's. */
  const watched = new Map<JobId, WatchOptions['onProgress']>();

  function start(): Life {
    const session = startSession<ModelWorkerApi, ModelWorkerEvents>(
      spawn,
      {
        progress: (progress) => (watched.has(progress.job) ? events.progress(progress) : undefined),
        jobProgress: (job, fraction) => watched.get(job)?.(fraction),
      },
      (error) => {
        if (life?.session !== session) return;
        life = null;
        events.lost(error, held !== null);
        if (held !== null) start();
      },
    );
    const started: Life = {
      session,
      restored: held === null ? Promise.resolve(true) : restore(session, held),
    };
    life = started;
    return started;
  }

  /** Reads the model again. One that fails here is given up, or it would end worker after worker. */
  async function restore(session: ModelSession, model: Held): Promise<boolean> {
    held = null;
    const reply = await session.call((api) => api.open(++lastJob, model.source, model.view));
    if (!reply.ok) return false;
    if (life?.session === session && reply.value.ok) held = model;
    else if (!reply.value.ok) events.lost(workerLost(reply.value.error.kind), false);
    return reply.value.ok;
  }

  /** Ends the worker and reads the open model again in a new one. */
  function replace(session: ModelSession, reason: string): void {
    session.end(reason);
    if (life?.session !== session) return;
    life = null;
    if (held !== null) start();
  }

  async function runJob<T, E>(
    session: ModelSession,
    { signal, onProgress }: WatchOptions,
    question: (api: ModelApi, job: JobId) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | WorkerLost>> {
    const job = ++lastJob;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = (): void => {
      watched.delete(job);
      void session.call((api) => api.cancel(job));
      timer = setTimeout(() => replace(session, 'a cancelled job did not stop'), grace);
    };
    watched.set(job, onProgress);
    const reply = session.call((api) => question(api, job));
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
    try {
      return flatten(await reply);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      watched.delete(job);
    }
  }

  /** One `open` or `addFiles` at a time: a newer one cancels the one before and waits until the worker is free. */
  function takeTurn(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<OpenReply>,
  ): Promise<OpenReply> {
    const before = turn;
    before?.abort();
    const abort = new AbortController();
    const stop = (): void => abort.abort();
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    const run = async (): Promise<OpenReply> => {
      await before?.done;
      const reply = abort.signal.aborted ? CANCELLED : await work(abort.signal);
      signal?.removeEventListener('abort', stop);
      return reply;
    };
    const done = run();
    turn = { abort: stop, done };
    return Promise.race([done, aborted(abort.signal)]);
  }

  /** Opens in the worker; `next` is what the worker holds when that succeeds. */
  async function openInWorker(
    next: Held,
    signal: AbortSignal,
    question: (api: ModelApi, job: JobId) => Promise<OpenReply>,
  ): Promise<OpenReply> {
    const { session, restored } = liveOrStarted();
    await restored;
    if (signal.aborted) return CANCELLED;
    const reply = await runJob(session, { signal }, question);
    if (!reply.ok) return reply;
    if (signal.aborted) {
      // The cancel came too late: the worker holds a model that nobody wants any more.
      replace(session, 'the model was cancelled when it was open');
      return CANCELLED;
    }
    if (life?.session === session) held = next;
    return reply;
  }

  function liveOrStarted(): Life {
    return life ?? start();
  }

  /** Asks the worker once it holds the model that is open. */
  async function withModel<T, E>(
    ask: (session: ModelSession) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | WorkerLost>> {
    const now = life;
    if (now === null || !(await now.restored)) return err(workerLost('no model is open'));
    return ask(now.session);
  }

  return {
    ...createQueries(
      (question) => withModel((session) => session.call(question)),
      (options, question) => withModel((session) => runJob(session, options ?? {}, question)),
    ),
    open: (source, view, signal) =>
      takeTurn(signal, (stop) =>
        openInWorker({ source, view }, stop, (api, job) => api.open(job, source, view)),
      ),
    addFiles: (files, signal) =>
      takeTurn(signal, async (stop) => {
        const { restored } = liveOrStarted();
        await restored;
        if (held === null) return err(workerLost('no model is open'));
        const source = { model: held.source.model, others: [...held.source.others, ...files] };
        return openInWorker({ source, view: held.view }, stop, (api, job) => api.addFiles(job, files));
      }),
    warmUp() {
      liveOrStarted();
    },
    close() {
      turn?.abort();
      held = null;
      life?.session.end('the model was closed');
      life = null;
    },
  };
}

/** Settles with `cancelled` as soon as the signal is aborted. */
function aborted(signal: AbortSignal): Promise<OpenReply> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(CANCELLED);
    else signal.addEventListener('abort', () => resolve(CANCELLED), { once: true });
  });
}

function spawnModelWorker(): WorkerLike {
  return new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module', name: 'model' });
}
