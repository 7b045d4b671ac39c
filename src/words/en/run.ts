import { elementTypeName } from '../../core/ir/element-type.ts';
import type { Backend, BackendProblem } from '../../core/runtime/backend.ts';
import type { BackendReason } from '../../core/runtime/offer-backends.ts';
import { runErrors } from './run-errors.ts';
import { runInputs } from './run-inputs.ts';
import { runCode } from './run-code.ts';
import { runInside } from './run-inside.ts';
import { runOptimised } from './run-optimised.ts';
import { runOutputs } from './run-outputs.ts';
import { runTiming } from './run-timing.ts';

const backends: Readonly<Record<Backend | 'auto', string>> = {
  auto: 'Automatic',
  wasm: 'CPU (WASM)',
  webgpu: 'WebGPU',
  webnn: 'WebNN',
};

const problems: Readonly<Record<BackendProblem, string>> = {
  'no-api': 'this browser does not have it',
  'insecure-context': 'the page must come over https or from this machine',
  'no-adapter': 'the browser found no graphics device for it',
  'no-context': 'the browser gives no context for it',
};

/** Why a backend is not offered for this model. */
function reason(why: BackendReason): string {
  switch (why.kind) {
    case 'not-there':
      return problems[why.problem];
    case 'lacks-types':
      return `its build lacks ${why.dataTypes.map(elementTypeName).join(', ')}`;
    case 'lacks-domain':
      return `its build lacks ${why.domain}`;
    case 'lacks-operator':
      return `its build lacks ${why.opType}`;
    case 'lacks-optional':
      return 'its build lacks optional values';
    case 'lacks-shader-f16':
      return 'the device has no float16';
  }
}

export const run = {
  run: 'Run',
  runHint: 'Run the model on these inputs (Ctrl+Enter)',
  cancel: 'Cancel',
  backend: 'Backend',
  backends,
  problems,
  reason,
  threads: (used: number) => (used === 1 ? '1 thread' : `${used} threads`),
  isolation: {
    one: 'One thread',
    enable: 'Use more threads',
    possible:
      'One thread: this host does not send the headers that let threads share memory. A small service worker of this site can add them; the page is then loaded again.',
    embedded:
      'One thread: only the page around this frame can allow threads to share memory (allow="cross-origin-isolated").',
    impossible: 'One thread: without https the browser shares no memory between threads.',
    failed: 'The browser did not let the service worker in: it stays one thread.',
    later: 'More threads are there after the next reload. Drop the model again then.',
  },
  stages: {
    inputs: 'Making the inputs',
    model: 'Preparing the model',
    download: 'Loading the runtime',
    weights: 'Reading the weights',
    create: 'Loading the model into the runtime',
    run: 'Running',
  },
  took: (time: string, backend: string, threads: string | null) =>
    threads === null ? `${time} on ${backend}` : `${time} on ${backend}, ${threads}`,
  created: (time: string) => `loaded in ${time}`,
  heap: (bytes: string) => `${bytes} of WASM memory`,
  inputs: 'Inputs',
  outputs: 'Outputs',
  nothingYet: 'Press Run to see what the model makes of these inputs.',
  time: 'Time it',
  timeHint: 'Run ten times after two warm-ups, and show the median',
  timed: (median: string, spread: string, runs: number) => `median ${median} ± ${spread} over ${runs} runs`,
  firstRun: (time: string) => `first run ${time}`,
  noInputs: 'This graph has no inputs.',
  views: { 'in-out': 'In & out', inside: 'Look inside', time: 'Time', code: 'Code' },
  viewsLabel: 'Parts of the run',
  errors: runErrors,
  input: runInputs,
  optimised: runOptimised,
  output: runOutputs,
  timing: runTiming,
  inside: runInside,
  code: runCode,
};
