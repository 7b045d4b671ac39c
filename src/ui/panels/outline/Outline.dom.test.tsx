// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import { ok } from '../../../core/base/result.ts';
import type { OutlineRow } from '../../../core/analysis/outline.ts';
import { fakeApp, openInto, type FakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { Outline } from './Outline.tsx';

const row = (
  kind: OutlineRow['kind'],
  level: number,
  graph: number,
  node: number,
  title: string,
  name = '',
): OutlineRow => ({
  kind,
  level,
  graph: graphIndex(graph),
  index: node,
  title,
  name,
  category: 'other',
  count: 1,
});

const ROWS = [
  row('graph', 0, 0, -1, 'main'),
  row('node', 1, 0, 0, 'Conv', 'conv1'),
  row('node', 1, 0, 1, 'If', 'branch'),
  row('graph', 2, 1, -1, 'then_branch'),
  row('node', 3, 1, 0, 'Add', 'add1'),
  row('node', 1, 0, 2, 'Relu', 'relu1'),
];

beforeEach(() => {
  // happy-dom lays nothing out; without a height the virtualiser shows no row.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function show(): Promise<FakeApp> {
  const app = fakeApp({ outline: async () => ok(ROWS) });
  openInto(app);
  render(
    <AppProvider value={app}>
      <Outline />
    </AppProvider>,
  );
  await screen.findByRole('tree');
  return app;
}

const titles = (): readonly string[] => screen.getAllByRole('treeitem').map((item) => item.title);
const active = (): string | undefined => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
  return screen.getAllByRole('treeitem').find((item) => item.id === id)?.title;
};
const press = (key: string): void => void fireEvent.keyDown(screen.getByRole('tree'), { key });

describe('the outline', () => {
  it('shows the main graph open and the rest closed', async () => {
    await show();
    expect(titles()).toEqual(['main', 'Conv conv1', 'If branch', 'Relu relu1']);
    const branch = screen.getByTitle('If branch');
    expect(branch.getAttribute('aria-expanded')).toBe('false');
    expect([
      branch.ariaLevel ?? branch.getAttribute('aria-level'),
      branch.getAttribute('aria-posinset'),
    ]).toEqual(['2', '2']);
    expect(screen.getByTitle('Conv conv1').hasAttribute('aria-expanded')).toBe(false);
  });

  it('is walked, opened and used by keys alone', async () => {
    const app = await show();
    press('ArrowDown');
    press('ArrowDown');
    expect(active()).toBe('If branch');
    press('ArrowRight');
    press('ArrowRight');
    expect(active()).toBe('then_branch');
    press('ArrowRight');
    press('ArrowDown');
    press('Enter');
    expect(app.calls).toEqual([['goTo', { kind: 'node', graph: 1, node: 0 }]]);
    press('ArrowLeft');
    expect(active()).toBe('then_branch');
    press('Home');
    expect(active()).toBe('main');
    press('End');
    expect(active()).toBe('Relu relu1');
  });

  it('follows what is selected elsewhere, opening the way to it', async () => {
    const app = await show();
    act(() => app.view.setState({ selection: { kind: 'node', graph: graphIndex(1), node: 0 } }));
    expect(screen.getByTitle('Add add1').getAttribute('aria-selected')).toBe('true');
    expect(active()).toBe('Add add1');
  });

  it('opens a graph on a click', async () => {
    const app = await show();
    fireEvent.click(screen.getByTitle('main'));
    expect(app.calls).toEqual([['showGraph', 0]]);
  });

  it('filters by operator and name, and says when nothing is left', async () => {
    await show();
    const field = screen.getByLabelText('Filter outline');
    fireEvent.change(field, { target: { value: 'add' } });
    expect(titles()).toEqual(['main', 'If branch', 'then_branch', 'Add add1']);
    expect(screen.getByText('1 of 6')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'zzz' } });
    expect(screen.getByText('Nothing matches this filter.')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(titles()).toHaveLength(4);
  });
});
