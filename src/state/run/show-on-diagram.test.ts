import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex, valueIndex } from '../../core/base/indices.ts';
import type { MappedTime } from '../../core/runtime/map-nodes.ts';
import type { NodeTime } from '../../core/runtime/run-profile.ts';
import { createOverlayStore } from '../overlay.ts';
import type { Captured } from './capture-state.ts';
import { createRunStore } from './run-state.ts';
import { heatOf, showOnDiagram } from './show-on-diagram.ts';

const time = (name: string, opType: string, selfTotal: number): NodeTime => ({
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
  outputShapes: [],
  outputBytes: null,
  gpuTime: null,
});
const place = (node: number) => ({ graph: graphIndex(0), node: nodeIndex(node) });
const nodes = [time('conv', 'FusedConv', 3000), time('copy', 'MemcpyToHost', 1000)];
const mapped: readonly MappedTime[] = [
  {
    time: time('conv', 'FusedConv', 3000),
    node: place(0),
    covers: [place(0), place(1)],
    kind: 'fused',
    reason: null,
  },
  { time: time('copy', 'MemcpyToHost', 1000), node: null, covers: [], kind: 'inserted', reason: 'copy' },
];
const view = {
  profile: {
    runs: 2,
    warmUps: 1,
    sessionInit: null,
    modelRun: [2000, 2000],
    nodes,
    timeline: [],
    skipped: 0,
  },
  mapped,
  byOpType: [],
  byProvider: [],
};

describe('what a run draws on the diagram', () => {
  it('gives a node its time a run, and says of a fused one where it went', () => {
    const heat = heatOf(view);
    expect(heat.get('n0.0')).toEqual({ share: 1, text: '1.5 ms · 75 %' });
    expect(heat.get('n0.1')).toEqual({ share: 0, text: 'in FusedConv' });
    expect(heat.size).toBe(2);
  });

  it('shows and hides times and pictures', () => {
    const run = createRunStore();
    const overlay = createOverlayStore();
    showOnDiagram(run, overlay);
    run.setState({ profiled: { backend: 'wasm', view } });
    expect(overlay.getState().heat?.size).toBe(2);
    run.setState({ shown: { times: false, pictures: true } });
    expect(overlay.getState().heat).toBeNull();

    const range = { low: 0, high: 1 };
    const thumbnail = { kind: 'sparkline', points: new Float64Array([0, 1]), range } as const;
    const captured: Captured = {
      id: 1,
      backend: 'wasm',
      values: [{ value: valueIndex(4), node: nodeIndex(0), name: 'y', elemType: 1, isOutput: false }],
      tensors: new Map(),
      failed: new Map(),
      feeds: [],
      looks: new Map([['y', { thumbnail, health: null }]]),
    };
    run.setState({ captured });
    expect(overlay.getState().pictures?.get('v0.4')).toBe(thumbnail);
    run.setState({ captured: null });
    expect(overlay.getState().pictures).toBeNull();
  });
});
