// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../../../core/base/result.ts';
import { fakeApp, type FakeApp } from '../../../../state/commands/testing/fake-app.ts';
import type { WatchOptions } from '../../../../core/tensor/watch-options.ts';
import { AppProvider } from '../../../app-context.tsx';
import { SaveButton } from './SaveButton.tsx';

afterEach(cleanup);

function show(build: Parameters<typeof SaveButton>[0]['build']): FakeApp {
  const app = fakeApp();
  render(
    <AppProvider value={app}>
      <SaveButton label="Save it" file="it.npy" build={build} />
    </AppProvider>,
  );
  return app;
}

describe('a file that is saved', () => {
  it('shows how far it is and says its name', async () => {
    let job: WatchOptions = {};
    let finish = (): void => undefined;
    const app = show((options) => {
      job = options;
      return new Promise((resolve) => {
        finish = () => resolve(ok(new Blob()));
      });
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save it' }));
    expect(screen.getByRole('progressbar').getAttribute('value')).toBeNull();
    act(() => job.onProgress?.(0.5));
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5');
    await act(async () => finish());
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(app.calls).toEqual([['notify', 'Saved it.npy.']]);
  });

  it('is cancelled without a word', async () => {
    const app = show(
      ({ signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })));
        }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save it' }));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
    expect(screen.getByRole('button', { name: 'Save it' })).toBeTruthy();
    expect(app.calls).toEqual([]);
  });
});
