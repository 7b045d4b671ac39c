import type { LayoutEngine, LayoutWorkerApi, LayoutWorkerEvents } from './protocol.ts';
import type { LayoutGraph, LayoutResult } from '../../core/layout/types.ts';
import type { Result } from '../../core/base/result.ts';
import type { Rpc, RpcEndpoint } from '../rpc.ts';
import { err, ok } from '../../core/base/result.ts';
import { connectRpc } from '../rpc.ts';

export interface LayoutError {
  /** `cancelled`: a later call or the signal. `worker-lost`: the worker died. `layout-failed`: the engine threw. */
  readonly kind: 'cancelled' | 'worker-lost' | 'layout-failed';
  /** What the machine said, in English, for the folded detail; '' when cancelled. */
  readonly reason: string;
}

export interface LayoutClient {
  /** Latest wins: a call before this one that is still running answers `cancelled`. */
  layout(
    graph: LayoutGraph,
    engine: LayoutEngine,
    signal?: AbortSignal,
  ): Promise<Result<LayoutResult, LayoutError>>;
  /** Starts the worker; for `elk` it also loads elkjs. Errors show when a layout is asked for. */
  warmUp(engine: LayoutEngine): Promise<void>;
  /** Ends the worker. What is running answers `cancelled`; a later call starts a new worker. */
  dispose(): void;
}

/** A worker as far as the client needs it, so that tests can stand in for one. */
export interface LayoutWorker extends RpcEndpoint {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

/**
 * A cancelled layout may go on for so long before its worker is ended: most are done sooner, and a new worker must
 * load its code (and elkjs, a third of a second) again.
 */
const GRACE_MS = 150;

interface Running {
  readonly worker: LayoutWorker;
  readonly rpc: Rpc<LayoutWorkerApi, LayoutWorkerEvents>;
  /** Settles when the worker has no call left. */
  idle: Promise<unknown>;
  lost: string | null;
}

function spawnWorker(): LayoutWorker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
}

const cancelled = err<LayoutError>({ kind: 'cancelled', reason: '' });

/** A client with a worker of its own, started when first needed. `onProgress` gets 0 to 1 of the running layout. */
export function createLayoutClient(
  onProgress: (fraction: number) => void = () => undefined,
  spawn: () => LayoutWorker = spawnWorker,
): LayoutClient {
  let running: Running | null = null;
  let cancelLast: () => void = () => undefined;
  // A cancelled layout may still be running: its progress is nobody's.
  let reporting = false;

  const end = (target: Running, reason: string): void => {
    if (target.lost !== null) return;
    target.lost = reason;
    target.worker.terminate();
    target.rpc.$close(new Error(reason));
    if (running === target) running = null;
  };
  const start = (): Running => {
    if (running !== null) return running;
    const worker = spawn();
    const rpc = connectRpc<LayoutWorkerApi, LayoutWorkerEvents>(
      worker,
      { progress: (f) => (reporting ? onProgress(f) : undefined) },
      'page',
    );
    const started: Running = { worker, rpc, idle: Promise.resolve(), lost: null };
    worker.addEventListener('error', (event) => {
      end(
        started,
        'message' in event && typeof event.message === 'string' ? event.message : 'the worker did not start',
      );
    });
    worker.addEventListener('messageerror', () => end(started, 'the answer could not be read'));
    running = started;
    return started;
  };
  /** Waits until the worker has nothing to do; ends it when that takes too long. */
  const settle = async (): Promise<void> => {
    const target = running;
    if (target === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        end(target, 'cancelled');
        resolve();
      }, GRACE_MS);
    });
    await Promise.race([target.idle, late]);
    clearTimeout(timer);
  };

  const call = async (
    graph: LayoutGraph,
    engine: LayoutEngine,
  ): Promise<Result<LayoutResult, LayoutError>> => {
    const target = start();
    const answer = target.rpc.layout(graph, engine);
    target.idle = answer.catch(() => undefined);
    try {
      return ok(await answer);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (target.lost === 'cancelled') return cancelled;
      return err({ kind: target.lost === null ? 'layout-failed' : 'worker-lost', reason });
    }
  };

  return {
    async layout(graph, engine, signal) {
      cancelLast();
      if (signal?.aborted === true) return cancelled;
      let isCancelled = false;
      const cancellation = new Promise<Result<LayoutResult, LayoutError>>((resolve) => {
        const cancel = (): void => {
          isCancelled = true;
          reporting = false;
          resolve(cancelled);
        };
        cancelLast = cancel;
        signal?.addEventListener(
          'abort',
          () => {
            cancel();
            void settle();
          },
          { once: true },
        );
      });
      await settle();
      if (isCancelled) return cancelled;
      reporting = true;
      return Promise.race([cancellation, call(graph, engine)]);
    },
    async warmUp(engine) {
      const target = start();
      if (engine === 'elk') await target.rpc.warmUp().catch(() => undefined);
    },
    dispose() {
      cancelLast();
      if (running !== null) end(running, 'cancelled');
    },
  };
}
