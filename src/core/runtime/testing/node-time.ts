import type { NodeTime } from '../run-profile.ts';

/** A node that ran twice on the CPU, for `selfTotal` microseconds together. */
export function nodeTime(name: string, opType: string, selfTotal: number): NodeTime {
  return {
    name,
    opType,
    provider: 'CPUExecutionProvider',
    nodeIndex: 0,
    calls: 2,
    median: selfTotal / 2,
    min: 1,
    total: selfTotal,
    selfTotal,
    inputShapes: [],
    outputShapes: [{ type: 'float', dims: [1, 8] }],
    outputBytes: null,
    gpuTime: null,
  };
}
