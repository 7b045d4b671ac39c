// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { holdBytes } from '../../../core/tensor/held-tensor.ts';
import { fakeApp } from '../../../state/commands/testing/fake-app.ts';
import type { Run } from '../../../state/run/create-run.ts';
import { createRunStore, type RunRecord } from '../../../state/run/run-state.ts';
import { AppProvider } from '../../app-context.tsx';
import { BoxesView } from './BoxesView.tsx';

afterEach(cleanup);

const CAT = 0;
const DOG = 1;

/** Shows the boxes of runs, one after the other, whose classes are these. */
function setUp() {
  let found: readonly number[] = [];
  const app = fakeApp();
  const boxes = async () =>
    ok({
      layout: 'nms',
      boxes: found.map((index) => ({ x0: 0, y0: 0, x1: 1, y1: 1, score: 1, class: index })),
    });
  const tensors = { ask: async (question: (api: unknown) => unknown) => ok(await question({ boxes })) };
  const store = createRunStore();
  store.setState({ labels: ['cat', 'dog'] });
  app.run.current = { store, tensors } as unknown as Run;
  const { rerender } = render(<></>);
  return async (id: number, ...classes: readonly number[]): Promise<void> => {
    found = classes;
    const held = holdBytes('boxes', 1, [classes.length, 6], new Uint8Array());
    const record: RunRecord = {
      id,
      backend: 'wasm',
      threads: 1,
      inputs: [],
      outputs: [held],
      collections: [],
      unreadable: [],
      labels: new Map(),
      took: 1,
      created: null,
      heap: null,
    };
    rerender(
      <AppProvider value={app}>
        <BoxesView key={id} record={record} held={held} />
      </AppProvider>,
    );
    await screen.findByRole('list');
  };
}

/** Asked again and again: what a click does may come a moment later on a busy machine. */
const listed = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 3));

it('a class that is hidden stays so at the next run, and can be shown again', async () => {
  const show = setUp();
  await show(1, CAT, DOG, DOG);
  await expect.poll(listed).toEqual(['cat', 'dog', 'dog']);
  fireEvent.click(screen.getByRole('button', { name: 'dog 2' }));
  await expect.poll(listed).toEqual(['cat']);
  await show(2, DOG, CAT, CAT);
  await expect.poll(listed).toEqual(['cat', 'cat']);
  // One class alone has no legend, unless that is what brings it back.
  await show(3, DOG);
  await expect.poll(listed).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await expect.poll(listed).toEqual(['dog']);
});
