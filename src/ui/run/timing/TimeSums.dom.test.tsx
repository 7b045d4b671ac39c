// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sumTimes } from '../../../core/runtime/sum-times.ts';
import type { ProfileView } from '../../../workers/model/protocol.ts';
import { fakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { nodeTime } from '../../../core/runtime/testing/node-time.ts';
import { TimeSums } from './TimeSums.tsx';

afterEach(cleanup);

const nodes = [
  nodeTime('/net/a/Conv', 'Conv', 6000),
  nodeTime('/net/b/Conv', 'Conv', 1000),
  nodeTime('/net/b/Relu', 'Relu', 1000),
];

function show(scopes: ProfileView['scopes']): void {
  const profile = {
    runs: 2,
    warmUps: 1,
    sessionInit: null,
    modelRun: [4000, 4000],
    nodes,
    timeline: [],
    skipped: 0,
  };
  render(
    <AppProvider value={fakeApp()}>
      <TimeSums view={{ profile, mapped: [], scopes, ...sumTimes(nodes) }} />
    </AppProvider>,
  );
}

const rows = (): readonly string[] =>
  screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));

describe('sums of times', () => {
  it('are by operator first, and by group of a depth that can be chosen', () => {
    show([
      ['net', 'a'],
      ['net', 'b'],
      ['net', 'b'],
    ]);
    expect(rows()).toEqual([
      'Operator | Nodes | Per run | Share',
      'Conv | 2 | 3.5 ms | 88 %',
      'Relu | 1 | 500 µs | 13 %',
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'Group' }));
    expect(rows()).toEqual([
      'Group | Nodes | Per run | Share',
      'net/a | 1 | 3 ms | 75 %',
      'net/b | 2 | 1 ms | 25 %',
    ]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Depth' }), { target: { value: '1' } });
    expect(rows().slice(1)).toEqual(['net | 3 | 4 ms | 100 %']);
  });

  it('offer no groups where there are none', () => {
    show([[], [], []]);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });
});
