import type { SessionOptions } from './protocol.ts';

/** On the CPU, one thread, fully optimised, nothing beyond the model's own outputs. */
export const PLAIN_SESSION: SessionOptions = {
  backend: 'wasm',
  device: 'gpu',
  threads: 1,
  freeDimensions: {},
  optimization: 'all',
  profiling: false,
  fetches: [],
  keepOptimized: false,
};
