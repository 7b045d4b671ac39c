import { groupDigits } from '../../core/base/format-number.ts';
import type { InsertReason } from '../../core/runtime/node-places.ts';

const reasons: Readonly<Record<InsertReason, string>> = {
  layout: 'put in by the runtime: another memory layout',
  copy: 'put in by the runtime: a copy between GPU and CPU',
  cast: 'put in by the runtime: a type that it has a kernel for',
  reading: 'put in by Opscope: it reads an output that is no tensor',
  partition: 'a part of the graph that the provider took as one',
  optimizer: 'made by an optimisation',
};

/** Names that people know for the runtime's execution providers. */
const providers: Readonly<Record<string, string>> = {
  CPUExecutionProvider: 'CPU',
  JsExecutionProvider: 'WebGPU',
  WebGpuExecutionProvider: 'WebGPU',
  WebNNExecutionProvider: 'WebNN',
};

export const runTiming = {
  profile: 'Profile the nodes',
  profileHint: 'Run once to warm up and five times more, and show how long each node takes',
  nothingYet:
    'Profile the run to see which nodes take the time. "Time it" above measures the run as a whole.',
  whole: 'The whole run',
  median: 'Median',
  spread: 'Spread',
  first: 'First run',
  heap: 'WASM memory',
  runs: (runs: number) => `${runs} runs`,
  resolution: (isolated: boolean) =>
    isolated
      ? 'The clock of this page counts steps of 5 µs.'
      : 'The clock of this page counts steps of 100 µs, since the page is not cross-origin isolated: shorter times are right on average only.',
  hostTime: "On the GPU these are the host's times: the GPU's own work may go on after a node has ended.",
  nodes: 'Nodes by time',
  sums: 'Sums of times',
  sumBy: 'Sum by',
  depth: 'Depth',
  noGroup: '(in no group)',
  moreRows: (count: number) =>
    `${groupDigits(count)} more, each under 0.5 %; the saved groups have them all.`,
  columns: {
    node: 'Node',
    operator: 'Operator',
    provider: 'Provider',
    perRun: 'Per run',
    share: 'Share',
    calls: 'Calls',
    shape: 'Output',
    count: 'Nodes',
    group: 'Group',
  },
  fused: (count: number) => `stands for ${count} nodes of the model`,
  unnamed: '(unnamed)',
  reasons,
  provider: (name: string) => providers[name] ?? name.replace(/ExecutionProvider$/, ''),
  percent: (share: string) => `${share} %`,
  show: 'Times on the diagram',
  heat: (time: string, share: string, provider: string | null) =>
    `${time} · ${share} %${provider === null ? '' : ` · ${provider}`}`,
  within: (opType: string) => `in ${opType}`,
  save: 'Save as',
  formats: { json: 'JSON', csv: 'CSV', groups: 'CSV of groups', trace: 'Chrome trace' },
  saveFailed: (reason: string) => `The profile could not be saved: ${reason}`,
};
