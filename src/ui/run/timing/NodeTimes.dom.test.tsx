// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex } from '../../../core/base/indices.ts';
import type { MappedTime } from '../../../core/runtime/map-nodes.ts';
import { fakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { nodeTime } from '../../../core/runtime/testing/node-time.ts';
import { NodeTimes } from './NodeTimes.tsx';

afterEach(cleanup);

const place = (node: number) => ({ graph: graphIndex(0), node: nodeIndex(node) });
const copy = nodeTime('copy', 'MemcpyToHost', 1000);
const conv = nodeTime('conv', 'FusedConv', 3000);
const mapped: readonly MappedTime[] = [
  { time: copy, node: null, covers: [], kind: 'inserted', reason: 'copy' },
  { time: conv, node: place(4), covers: [place(4), place(5)], kind: 'fused', reason: null },
];
const view = {
  profile: {
    runs: 2,
    warmUps: 1,
    sessionInit: null,
    modelRun: [2000, 2000],
    nodes: [copy, conv],
    timeline: [],
    skipped: 0,
  },
  mapped,
  scopes: [],
  byOpType: [],
  byProvider: [],
};

describe('the times of nodes', () => {
  it('lists the slowest first and says what each stands for', () => {
    const app = fakeApp();
    render(
      <AppProvider value={app}>
        <NodeTimes view={view} />
      </AppProvider>,
    );
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('conv stands for 2 nodes of the model');
    expect(first?.textContent).toContain('1.5 ms');
    expect(first?.textContent).toContain('75 %');
    expect(second?.textContent).toContain('a copy between GPU and CPU');
    // What the runtime put in is no node to go to.
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'conv' }));
    expect(app.calls).toEqual([['goTo', { kind: 'node', graph: 0, node: 4 }]]);
  });
});
