import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex, valueIndex } from '../../core/base/indices.ts';
import type { Comparison } from '../../core/readout/comparison.ts';
import type { MappedTime } from '../../core/runtime/map-nodes.ts';
import { nodeTime } from '../../core/runtime/testing/node-time.ts';
import { createOverlayStore } from '../overlay.ts';
import type { Captured } from './capture-state.ts';
import type { ComparedValue } from './compare-state.ts';
import { createRunStore } from './run-state.ts';
import { differencesOf, heatOf, showOnDiagram } from './show-on-diagram.ts';

const place = (node: number) => ({ graph: graphIndex(0), node: nodeIndex(node) });
const nodes = [nodeTime('conv', 'FusedConv', 3000), nodeTime('copy', 'MemcpyToHost', 1000)];
const mapped: readonly MappedTime[] = [
  {
    time: nodeTime('conv', 'FusedConv', 3000),
    node: place(0),
    covers: [place(0), place(1)],
    kind: 'fused',
    reason: null,
  },
  { time: nodeTime('copy', 'MemcpyToHost', 1000), node: null, covers: [], kind: 'inserted', reason: 'copy' },
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
  scopes: [],
  byOpType: [],
  byProvider: [],
};

const FINE: Comparison = {
  equalShape: true,
  total: 1000,
  mismatches: 0,
  firstMismatch: null,
  maxAbs: 0,
  maxRel: 0,
  meanAbs: 0,
  rmse: 0,
  cosine: 1,
  bothNaN: 0,
  oneNaN: 0,
  agrees: true,
};
const off = (maxAbs: number): Comparison => ({ ...FINE, mismatches: 34, maxAbs, agrees: false });
const row = (node: number, comparison: Comparison | null): ComparedValue => ({
  value: { value: valueIndex(node), node: nodeIndex(node), name: `v${node}`, elemType: 1, isOutput: false },
  otherName: null,
  comparison,
  shapes: null,
});

describe('what a run draws on the diagram', () => {
  it('gives a node its time a run, and says of a fused one where it went', () => {
    const heat = heatOf(view);
    expect(heat.get('n0.0')).toEqual({
      kind: 'time',
      share: 1,
      text: '1.5 ms · 75 %',
      time: 1500,
    });
    expect(heat.get('n0.1')).toEqual({ kind: 'time', share: 0, text: 'in FusedConv', time: 0 });
    expect(heat.size).toBe(2);
  });

  it('says where a node ran when not all ran in one place', () => {
    const [conv, copy] = nodes;
    const [entry] = mapped;
    if (conv === undefined || copy === undefined || entry === undefined) throw new Error('no nodes');
    const gpu = { ...conv, provider: 'WebGpuExecutionProvider' };
    const both = {
      ...view,
      profile: { ...view.profile, nodes: [gpu, copy] },
      mapped: [{ ...entry, time: gpu }],
    };
    expect(heatOf(both).get('n0.0')).toMatchObject({ text: '1.5 ms · 75 % · WebGPU' });
  });

  it('shows and hides times and pictures', () => {
    const run = createRunStore();
    const overlay = createOverlayStore();
    showOnDiagram(run, overlay);
    run.setState({ profiled: { backend: 'wasm', view } });
    expect(overlay.getState().notes?.size).toBe(2);
    run.setState({ shown: { nodes: 'none', pictures: true } });
    expect(overlay.getState().notes).toBeNull();

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

  it('says of each node by how much its values are off, and of the first one that it is the first', () => {
    // Outputs come last, wherever they are made.
    const rows = [row(0, FINE), row(3, off(0.5)), row(3, off(2)), row(4, null), row(2, off(0.125))];
    const notes = differencesOf({ rows });
    expect([...notes]).toEqual([
      ['n0.0', { kind: 'agrees' }],
      ['n0.3', { kind: 'differs', text: 'off by 2' }],
      ['n0.2', { kind: 'first', text: 'off by 0.13' }],
    ]);
  });

  it('counts what has no distance, and names another shape', () => {
    const shapes = [[1, 10], [10]] as const;
    const rows = [row(0, off(0)), { ...row(1, { ...FINE, equalShape: false, agrees: false }), shapes }];
    expect([...differencesOf({ rows }).values()]).toEqual([
      { kind: 'first', text: '34 of 1,000 differ' },
      { kind: 'differs', text: 'other shape' },
    ]);
  });

  it('lets a value that is off speak for its node, not one that agrees', () => {
    const notes = differencesOf({ rows: [row(0, FINE), row(0, off(1)), row(0, { ...FINE, maxAbs: 9 })] });
    expect([...notes.values()]).toEqual([{ kind: 'first', text: 'off by 1' }]);
  });

  it('shows times or differences, never both', () => {
    const run = createRunStore();
    const overlay = createOverlayStore();
    showOnDiagram(run, overlay);
    const reference = { kind: 'backend', tested: 'webgpu', right: 'wasm' } as const;
    const tolerance = { relative: 0, absolute: 0 };
    run.setState({
      profiled: { backend: 'wasm', view },
      compared: { reference, tolerance, feeds: [], total: 1, rows: [row(0, off(1))] },
      shown: { nodes: 'differences', pictures: true },
    });
    expect([...(overlay.getState().notes?.values() ?? [])].map(({ kind }) => kind)).toEqual(['first']);
    run.setState({ shown: { nodes: 'times', pictures: true } });
    expect(overlay.getState().notes?.get('n0.0')?.kind).toBe('time');
    run.setState({ shown: { nodes: 'differences', pictures: true }, compared: null });
    expect(overlay.getState().notes).toBeNull();
  });
});
