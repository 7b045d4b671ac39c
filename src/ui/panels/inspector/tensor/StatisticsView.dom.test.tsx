// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '../../../../core/base/result.ts';
import type { TensorStatistics } from '../../../../core/tensor/types.ts';
import { fakeApp } from '../../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../../app-context.tsx';
import { StatisticsView } from './StatisticsView.tsx';
import type { TensorReader, ViewedTensor } from './viewed-tensor.ts';

const STATISTICS: TensorStatistics = {
  total: 200,
  finite: 199,
  minimum: -1.5,
  maximum: 2,
  mean: 0.25,
  deviation: 1,
  zeros: 50,
  nan: 1,
  positiveInfinity: 0,
  negativeInfinity: 0,
  histogram: { edges: [-1.5, 0, 2], counts: [80, 119] },
};

const tensor = (bytes: number, statistics: TensorReader['statistics']): ViewedTensor => ({
  reader: { key: '0', read: never, picture: never, save: never, statistics },
  dims: [200],
  elementType: 'float32',
  bytes,
  picture: false,
});

type Ask = TensorReader['statistics'];

async function never(): Promise<never> {
  throw new Error('not asked for here');
}

async function show(bytes: number, ask: Ask): Promise<void> {
  render(
    <AppProvider value={fakeApp({})}>
      <StatisticsView tensor={tensor(bytes, ask)} revision={1} />
    </AppProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(1));
}

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('statistics', () => {
  it('of a small tensor are there unasked', async () => {
    await show(800, async () => ok(STATISTICS));
    expect(screen.getByText('-1.5', { selector: 'dd' })).toBeTruthy();
    expect(screen.getByText('50 (25 %)')).toBeTruthy();
    expect(screen.getByText('1 (0.5 %)')).toBeTruthy();
    expect(screen.queryByText('+Infinity')).toBeNull();
    expect(document.querySelectorAll('svg title')).toHaveLength(2);
  });

  it('of a large one wait to be asked for, show how far they are, and can be cancelled', async () => {
    let job: Parameters<Ask>[0] | undefined;
    await show(1e9, (options) => {
      job = options;
      return new Promise(() => undefined);
    });
    expect(job).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Compute statistics' }));
    await act(() => vi.advanceTimersByTimeAsync(200));
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('value')).toBeNull();
    act(() => job?.onProgress?.(0.25));
    expect(bar.getAttribute('value')).toBe('0.25');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(job?.signal?.aborted).toBe(true);
    expect(screen.getByRole('button', { name: 'Compute statistics' })).toBeTruthy();
  });

  it('that cannot be had say why', async () => {
    await show(800, async () => err({ kind: 'payload-short', expected: 800, actual: 12 }));
    expect(screen.getByText('The shape asks for 800 B, the file holds 12 B.')).toBeTruthy();
  });
});
