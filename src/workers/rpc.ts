/**
 * Typed calls between the page and a worker: birpc over postMessage, with transfer lists. Both sides name the methods
 * that they offer (`Local`) and the ones that they call (`Remote`); a remote method that returns nothing may be sent
 * with `.asEvent(...)`, which waits for no answer.
 */
import { createBirpc } from 'birpc';
import type { BirpcReturn } from 'birpc';

/** A worker as the page sees it, or a worker's own global scope. */
export interface RpcEndpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export type Rpc<Remote extends object, Local extends object> = BirpcReturn<Remote, Local>;

const transfers = new WeakMap<object, Transferable[]>();

/** Returns `value`; when it is sent as an argument or an answer, `list` is moved with it instead of copied. */
export function withTransfer<T extends object>(value: T, list: Transferable[]): T {
  transfers.set(value, list);
  return value;
}

/** What `withTransfer` noted for the arguments (`a`) or the answer (`r`) of one birpc message. */
function transferOf(message: object): Transferable[] {
  const sent: unknown[] =
    'a' in message && Array.isArray(message.a) ? message.a : 'r' in message ? [message.r] : [];
  return sent.flatMap((value) =>
    typeof value === 'object' && value !== null ? (transfers.get(value) ?? []) : [],
  );
}

/**
 * Offers `local` to the other side and returns what the other side offers. Calls wait as long as they take. After
 * `worker.terminate()` call `$close(error)`, or what is pending never settles. Methods answer expected failures as
 * `Result`: a thrown error loses its own fields on the way.
 */
export function connectRpc<Remote extends object, Local extends object>(
  endpoint: RpcEndpoint,
  local: Local,
  side: 'page' | 'worker',
): Rpc<Remote, Local> {
  const listeners = new Map<(data: unknown) => void, (event: MessageEvent<unknown>) => void>();
  return createBirpc<Remote, Local>(local, {
    post: (message: object) => endpoint.postMessage(message, transferOf(message)),
    on: (receive) => {
      const listener = (event: MessageEvent<unknown>): void => receive(event.data);
      listeners.set(receive, listener);
      endpoint.addEventListener('message', listener);
    },
    off: (receive) => {
      const listener = listeners.get(receive);
      if (listener !== undefined) endpoint.removeEventListener('message', listener);
    },
    timeout: -1,
    // Without it, an answer that cannot be cloned would never settle at the caller.
    ...(side === 'worker' ? { onGeneralError: () => true } : {}),
  });
}
