// oxlint-disable-next-line typescript/triple-slash-reference -- declares an untyped module, there is nothing to import
/// <reference path="./elk-worker.d.ts" />
import type { ELK } from 'elkjs/lib/elk-api.js';

let loading: Promise<ELK> | null = null;

async function load(): Promise<ELK> {
  const before = globalThis.onmessage;
  const [api, worker] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js'),
  ]);
  // In a worker elkjs takes over the worker's messages when it is imported, and would answer ours.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- undoes exactly this assignment
  globalThis.onmessage = before;
  return new api.default({
    algorithms: ['layered'],
    workerFactory: () => new worker.Worker(),
  });
}

/** elkjs, running on this thread: no nested worker, which a strict Content-Security-Policy refuses. Loaded once. */
export function loadElk(): Promise<ELK> {
  loading ??= load();
  return loading;
}
