/** One life of a worker, as the page sees it: calls that never reject, and one report of its end. */
import { err, ok } from '../core/base/result.ts';
import type { Result } from '../core/base/result.ts';
import { connectRpc } from './rpc.ts';
import type { Rpc, RpcEndpoint } from './rpc.ts';
import { workerLost } from './worker-lost.ts';
import type { WorkerLost } from './worker-lost.ts';

/** The part of a `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike extends RpcEndpoint {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export interface WorkerSession<Api extends object, Events extends object> {
  call<T>(ask: (api: Rpc<Api, Events>) => Promise<T>): Promise<Result<T, WorkerLost>>;
  /** Ends the worker; calls in flight settle with that reason. */
  end(reason: string): void;
}

/**
 * Starts a worker. `onCrash` is called at most once, and not after `end`. Where no worker can be started (a browser
 * policy forbids it), every call settles with that reason.
 */
export function startSession<Api extends object, Events extends object>(
  spawn: () => WorkerLike,
  events: Events,
  onCrash: (error: WorkerLost) => void,
): WorkerSession<Api, Events> {
  try {
    return connect<Api, Events>(spawn(), events, onCrash);
  } catch (error) {
    const lost = err(workerLost(messageOf(error)));
    return { call: () => Promise.resolve(lost), end: () => undefined };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function connect<Api extends object, Events extends object>(
  worker: WorkerLike,
  events: Events,
  onCrash: (error: WorkerLost) => void,
): WorkerSession<Api, Events> {
  const rpc = connectRpc<Api, Events>(worker, events, 'page');
  let over: WorkerLost | null = null;
  const end = (reason: string): void => {
    if (over !== null) return;
    over = workerLost(reason);
    worker.terminate();
    // Without it, calls in flight would wait for ever: a terminated worker answers nothing and says nothing.
    rpc.$close(new Error(reason));
  };
  const crash = (event: Event): void => {
    if (over !== null) return;
    event.preventDefault();
    const reason = 'message' in event && typeof event.message === 'string' ? event.message : event.type;
    end(reason);
    onCrash(workerLost(reason));
  };
  worker.addEventListener('error', crash);
  worker.addEventListener('messageerror', crash);
  return {
    async call(ask) {
      try {
        return ok(await ask(rpc));
      } catch (error) {
        // birpc says "closed" in its own words; the reason why it was closed says more.
        return err(over ?? workerLost(messageOf(error)));
      }
    },
    end,
  };
}
