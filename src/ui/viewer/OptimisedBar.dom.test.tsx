// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { graphIndex, nodeIndex } from '../../core/base/indices.ts';
import { fakeApp, fakeSummary, openInto, type FakeApp } from '../../state/commands/testing/fake-app.ts';
import { optimisedOf } from '../../state/run/optimised.ts';
import type { StandIn } from '../../workers/model/protocol.ts';
import { AppProvider } from '../app-context.tsx';
import { OptimisedBar } from './OptimisedBar.tsx';

afterEach(cleanup);

const at = (node: number) => ({ graph: graphIndex(0), node: nodeIndex(node) });
const conv = { ...at(0), name: 'c', opType: 'Conv' };
const relu = { ...at(1), name: 'r', opType: 'Relu' };
const shape = { ...at(2), name: 's', opType: 'Shape' };
const nodes: readonly StandIn[] = [
  { ...at(0), kind: 'fused', covers: [conv, relu], reason: null },
  { ...at(1), kind: 'converted', covers: [], reason: 'layout' },
];

function show(optimised: boolean): FakeApp {
  const app = fakeApp();
  openInto(app, { ...fakeSummary(), nodes: 3 });
  const original = app.documents.getState().document;
  if (original === null) throw new Error('nothing is open');
  if (optimised) {
    const document = {
      ...original,
      summary: { ...fakeSummary(), nodes: 2 },
      optimised: optimisedOf(original, { nodes, gone: [shape] }),
    };
    app.documents.setState({ document });
  }
  render(
    <AppProvider value={app}>
      <OptimisedBar />
    </AppProvider>,
  );
  return app;
}

it('says how the runtime changed the model, and leads back', () => {
  const app = show(true);
  const bar = screen.getByRole('region');
  expect(bar.textContent).toContain('As the runtime runs it: 2 nodes instead of 3');
  expect(bar.textContent).toContain('1 fused');
  expect(bar.textContent).toContain('1 put in');
  fireEvent.click(screen.getByRole('button', { name: 'Back to the original' }));
  expect(app.calls).toEqual([['openOriginal', null]]);
});

it('lists what is gone when asked to', () => {
  const app = show(true);
  expect(screen.queryByRole('list')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '1 gone' }));
  fireEvent.click(screen.getByRole('button', { name: /Shape/ }));
  expect(app.calls).toEqual([['openOriginal', { kind: 'node', graph: 0, node: 2 }]]);
});

it('is not there for any other model', () => {
  show(false);
  expect(screen.queryByRole('region')).toBeNull();
});
