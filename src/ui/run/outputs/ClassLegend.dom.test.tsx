// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { ClassLegend } from './ClassLegend.tsx';

afterEach(cleanup);

function Legend() {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const classes = ['cat', 'dog'].map((text, index) => ({ index, text, colour: [1, 2, 3] as const }));
  return <ClassLegend classes={classes} hidden={hidden} onChange={setHidden} />;
}

it('hides and shows a class, and all of them again', () => {
  render(
    <AppProvider value={fakeApp({})}>
      <Legend />
    </AppProvider>,
  );
  const pressed = () =>
    ['cat', 'dog'].map((name) => screen.getByRole('button', { name }).getAttribute('aria-pressed'));
  expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'cat' }));
  fireEvent.click(screen.getByRole('button', { name: 'dog' }));
  expect(pressed()).toEqual(['false', 'false']);
  fireEvent.click(screen.getByRole('button', { name: 'dog' }));
  expect(pressed()).toEqual(['false', 'true']);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(pressed()).toEqual(['true', 'true']);
});
