// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import { err, ok } from '../../../core/base/result.ts';
import type { InFileFacts } from '../../../core/analysis/inspection.ts';
import { fakeApp, type FakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { LongAttribute } from './LongAttribute.tsx';

const PLACE = { kind: 'node', graph: graphIndex(0), node: 0, position: 2 } as const;

afterEach(cleanup);

async function show(facts: Omit<InFileFacts, 'place'>, app: FakeApp): Promise<void> {
  render(
    <AppProvider value={app}>
      <LongAttribute name="tree/values" facts={{ ...facts, place: PLACE }} />
    </AppProvider>,
  );
  await act(async () => undefined);
}

describe('a long list', () => {
  it('is a table of what is in view, and says how long it is', async () => {
    const asked: unknown[] = [];
    const app = fakeApp({
      readAttribute: async (place, start, count) => {
        asked.push([place, start, count]);
        return ok({
          start,
          total: 100_000,
          elements: Array.from({ length: count }, (_, i) => start + i + 0.5),
        });
      },
    });
    await show({ of: 'floats', elements: 100_000, bytes: 400_000 }, app);
    expect(screen.getByText(/^100.000 elements, /)).toBeTruthy();
    expect(screen.getByRole('cell', { name: '1.5' })).toBeTruthy();
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(asked).toEqual([[PLACE, 0, 1024]]);
  });

  it('is saved under its name', async () => {
    const app = fakeApp({ saveAttribute: async () => ok(new Blob()) });
    await show({ of: 'strings', elements: 9, bytes: 70_000 }, app);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save .json' })));
    expect(app.calls).toEqual([['notify', 'Saved tree_values.json.']]);
  });
});

describe('a long string', () => {
  it('is a text in pages', async () => {
    const app = fakeApp({
      readAttributeText: async (_place, start, count) =>
        ok({ start, end: start + count, total: 40_000, text: `text at ${start}` }),
    });
    await show({ of: 'string', elements: 1, bytes: 40_000 }, app);
    expect(screen.getByText('text at 0')).toBeTruthy();
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Next page' })));
    expect(screen.getByText('text at 16384')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy whole text' })).toBeTruthy();
  });

  it('that cannot be read says why', async () => {
    const app = fakeApp({ readAttributeText: async () => err({ kind: 'unreadable', reason: 'gone' }) });
    await show({ of: 'string', elements: 1, bytes: 40_000 }, app);
    expect(screen.getByText('The elements could not be read: gone')).toBeTruthy();
  });
});
