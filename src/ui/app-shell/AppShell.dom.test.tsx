// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppProvider } from '../app-context.tsx';
import { fakeApp, openInto, type FakeApp } from '../../state/commands/testing/fake-app.ts';
import { AppShell } from './AppShell.tsx';

let app: FakeApp;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify([{ name: 'digits', title: 'Digits', sentence: 'Reads.' }])),
  );
  app = fakeApp();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function show(): Promise<void> {
  render(
    <AppProvider value={app}>
      <AppShell />
    </AppProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(1));
}

describe('the landing page', () => {
  it('offers every way to open a model', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Open file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    fireEvent.click(screen.getByRole('button', { name: /^Digits/ }));
    const field = screen.getByLabelText('Address of a model');
    fireEvent.change(field, { target: { value: ' https://host/m.onnx ' } });
    fireEvent.submit(field);
    expect(app.calls).toEqual([
      ['chooseFiles'],
      ['chooseFolder'],
      ['openSample', 'digits'],
      ['openUrl', 'https://host/m.onnx'],
    ]);
  });

  it('says that nothing is uploaded', async () => {
    await show();
    expect(screen.getByText(/Nothing leaves your machine/)).toBeTruthy();
  });

  it('switches the theme with one click', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Theme: system. Switch to light' }));
    expect(app.settings.getState().theme).toBe('light');
  });
});

describe('opening', () => {
  const opening = { phase: 'opening', file: 'big.onnx', stage: 'read', fraction: 0.5 } as const;

  it('shows nothing before it has taken a moment, then how far it is, and can be cancelled', async () => {
    await show();
    act(() => app.documents.setState({ load: opening }));
    await act(() => vi.advanceTimersByTimeAsync(140));
    expect(screen.queryByText('Opening big.onnx')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(20));
    expect(screen.getByText('Opening big.onnx')).toBeTruthy();
    expect(screen.getByText('50 %')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(app.calls).toEqual([['cancelOpen']]);
  });

  it('never shows what is done in time', async () => {
    await show();
    act(() => app.documents.setState({ load: opening }));
    await act(() => vi.advanceTimersByTimeAsync(100));
    act(() => app.documents.setState({ load: { phase: 'idle' } }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(screen.queryByText('Opening big.onnx')).toBeNull();
  });
});

describe('a failed open', () => {
  const error = { kind: 'no-graph', file: 'x.onnx' } as const;

  it('is a page of its own when nothing else is open', async () => {
    await show();
    act(() => app.documents.setState({ load: { phase: 'failed', error } }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('x.onnx');
    expect(screen.getByText(/kind: no-graph/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the start' }));
    expect(app.calls).toEqual([['dismissError']]);
  });

  it('lies over the model that stays open', async () => {
    openInto(app);
    await show();
    act(() => app.documents.setState({ load: { phase: 'failed', error } }));
    expect(screen.getByRole('dialog').textContent).toContain('x.onnx');
    fireEvent.click(screen.getByRole('button', { name: 'Back to model.onnx' }));
    expect(app.calls).toEqual([['dismissError']]);
    expect(app.documents.getState().document).not.toBeNull();
  });
});

describe('a choice of models', () => {
  const failWith = async (choices: readonly { path: string; bytes: number }[]): Promise<void> => {
    await show();
    const error = { kind: 'several-models', archive: 'all.zip', choices } as const;
    act(() => app.documents.setState({ load: { phase: 'failed', error } }));
  };
  const listed = (): HTMLElement[] =>
    within(screen.getByRole('list', { name: 'Models to choose from' })).queryAllByRole('button');

  it('opens the one that is clicked', async () => {
    await failWith([
      { path: 'a/encoder.onnx', bytes: 2_100_000 },
      { path: 'a/decoder.onnx', bytes: 900 },
    ]);
    expect(listed().map((button) => button.textContent)).toEqual([
      'a/encoder.onnx2.1 MB',
      'a/decoder.onnx900 B',
    ]);
    expect(screen.queryByRole('searchbox')).toBeNull();
    fireEvent.click(listed()[1] as HTMLElement);
    expect(app.calls).toEqual([['openChoice', 'a/decoder.onnx']]);
  });

  it('stays usable with a thousand, also over a model that is open', async () => {
    openInto(app);
    await failWith(Array.from({ length: 1000 }, (_, i) => ({ path: `net-${i}.onnx`, bytes: 1 })));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(listed().length).toBe(300);
    expect(screen.getByText('700 more: filter to see them.')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'NET-77' } });
    expect(listed().length).toBe(11);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing' } });
    expect(screen.getByText('No path matches this filter.')).toBeTruthy();
  });
});

describe('notices', () => {
  it('go by themselves, unless they are errors', async () => {
    await show();
    act(() => app.shell.setState({ notice: { id: 1, text: 'Saved.', tone: 'info' } }));
    expect(screen.getByText('Saved.')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(7000));
    expect(screen.queryByText('Saved.')).toBeNull();
    act(() => app.shell.setState({ notice: { id: 2, text: 'Failed.', tone: 'error' } }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Failed.')).toBeNull();
  });
});
