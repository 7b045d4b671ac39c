/** The part of elkjs that its own types leave out: the engine as a stand-in for a worker, on the caller's thread. */
declare module 'elkjs/lib/elk-worker.min.js' {
  export const Worker: new () => globalThis.Worker;
}
