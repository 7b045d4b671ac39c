// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphIndex } from '../../core/base/indices.ts';
import { ok } from '../../core/base/result.ts';
import type { SearchHit, SearchReply } from '../../core/analysis/search.ts';
import { fakeApp, fakeGraph, fakeSummary, openInto } from '../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../app-context.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { rememberQuery } from './last-query.ts';
import { SearchDialog } from './SearchDialog.tsx';

afterEach(cleanup);

const hit = (index: number): SearchHit => ({
  kind: 'node',
  graph: graphIndex(0),
  index,
  title: 'Conv',
  detail: `conv${index}`,
  matched: 'opType',
});
const reply = (query: string, total: number): SearchReply => ({
  query,
  total,
  hits: Array.from({ length: Math.min(total, 3) }, (_, i) => hit(i)),
});
const field = (): HTMLElement => screen.getByRole('combobox');
const type = async (text: string): Promise<void> => {
  await act(async () => fireEvent.change(field(), { target: { value: text } }));
};

describe('search', () => {
  it('goes to the hit on Enter, and stays with Alt', async () => {
    const app = fakeApp({ search: async (query) => ok(reply(query, 3)) });
    openInto(app);
    const onClose = vi.fn<() => void>();
    render(
      <AppProvider value={app}>
        <SearchDialog onClose={onClose} />
      </AppProvider>,
    );
    await type('conv');
    expect(screen.getByText('3 matches')).toBeTruthy();
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter', altKey: true });
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(onClose).toHaveBeenCalledOnce();
    const found = [0, 1, 2].map((node) => ({ kind: 'node', graph: 0, node }));
    expect(app.calls).toEqual([
      ['markHits', found],
      ['goTo', found[1]],
      ['markHits', found],
      ['goTo', found[2]],
    ]);
  });

  it('shows the newest answer, whatever comes late', async () => {
    const waiting = new Map<string, (value: SearchReply) => void>();
    const app = fakeApp({
      search: (query) => new Promise((resolve) => waiting.set(query, (value) => resolve(ok(value)))),
    });
    openInto(app);
    render(
      <AppProvider value={app}>
        <SearchDialog onClose={() => undefined} />
      </AppProvider>,
    );
    await type('a');
    await type('ab');
    await act(async () => waiting.get('ab')?.(reply('ab', 1)));
    await act(async () => waiting.get('a')?.(reply('a', 900)));
    expect(screen.getByText('1 match')).toBeTruthy();
  });

  it('says when nothing matches, and how much was cut', async () => {
    const app = fakeApp({ search: async (query) => ok(reply(query, query === 'none' ? 0 : 5000)) });
    openInto(app);
    render(
      <AppProvider value={app}>
        <SearchDialog onClose={() => undefined} />
      </AppProvider>,
    );
    await type('none');
    expect(screen.getByText(/Nothing in this model matches “none”/)).toBeTruthy();
    await type('much');
    expect(screen.getByText('first 3 of 5,000 matches')).toBeTruthy();
  });
});

describe('what was typed before the field was there', () => {
  const openSearch = async (text: string) => {
    const app = fakeApp({ search: async (query) => ok(reply(query, 3)) });
    openInto(app);
    rememberQuery(app, 'conv');
    app.actions.changeShell({ dialog: 'search' });
    for (const key of text) app.typeAhead.press(new KeyboardEvent('keydown', { key }));
    render(
      <AppProvider value={app}>
        <SearchDialog onClose={() => undefined} />
      </AppProvider>,
    );
    const input = field() as HTMLInputElement;
    // As showModal does in a browser.
    await act(async () => input.focus());
    return input;
  };

  it.each(['op:If', 'conv'])(
    'replaces what was searched for before, and is gone on with: %s',
    async (text) => {
      const input = await openSearch(text);
      expect([input.value, input.selectionStart, input.selectionEnd]).toEqual([
        text,
        text.length,
        text.length,
      ]);
    },
  );

  it('else that stays, selected', async () => {
    const input = await openSearch('');
    expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(['conv', 0, 4]);
  });
});

describe('the palette', () => {
  const open = () => {
    const app = fakeApp();
    openInto(app, fakeSummary([fakeGraph(0), fakeGraph(1, { label: 'Loop_1 . body' })]));
    render(
      <AppProvider value={app}>
        <CommandPalette onClose={() => undefined} />
      </AppProvider>,
    );
    return app;
  };

  it('runs the best match', async () => {
    const app = open();
    await type('dark');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(app.settings.getState().theme).toBe('dark');
  });

  it('finds graphs, and hands the rest to the search', async () => {
    const app = open();
    await type('body');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Go to graph Loop_1 . body',
      'Search the model for “body”',
    ]);
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(app.shell.getState().dialog).toBe('search');
  });
});
