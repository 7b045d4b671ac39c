// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImageOptions } from '../../../core/feeds/image-options.ts';
import { presetOptions } from '../../../core/feeds/image-presets.ts';
import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import { fakeApp } from '../../../state/commands/testing/fake-app.ts';
import { AppProvider } from '../../app-context.tsx';
import { NumberField } from './fields.tsx';
import { ImageOptionFields } from './image/ImageOptionFields.tsx';
import { RandomEditor } from './RandomEditor.tsx';
import { TypedEditor } from './TypedEditor.tsx';

afterEach(cleanup);

const show = (part: ReactNode) => render(<AppProvider value={fakeApp()}>{part}</AppProvider>);
const change = (label: string, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }));

describe('NumberField', () => {
  it('keeps what is no number yet, and says only numbers', async () => {
    const onChange = vi.fn<(value: number) => void>();
    show(<NumberField label="n" value={5} onChange={onChange} whole min={0} />);
    await change('n', '');
    await change('n', '-1');
    await change('n', '1.5');
    expect(onChange).not.toHaveBeenCalled();
    await change('n', '12');
    expect(onChange.mock.calls).toEqual([[12]]);
    await act(async () => fireEvent.blur(screen.getByLabelText('n')));
    expect(screen.getByLabelText<HTMLInputElement>('n').value).toBe('5');
  });
});

describe('RandomEditor', () => {
  const recipe = { kind: 'random', seed: 7, distribution: 'uniform', a: 0, b: 1 } as const;

  it('changes the seed by hand and by the dice', async () => {
    const onChange = vi.fn<(next: InputRecipe) => void>();
    show(<RandomEditor recipe={recipe} onChange={onChange} />);
    await change('Seed', '42');
    expect(onChange).toHaveBeenLastCalledWith({ ...recipe, seed: 42 });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Another seed' })));
    const rolled = onChange.mock.lastCall?.[0];
    expect(rolled?.kind === 'random' && Number.isSafeInteger(rolled.seed)).toBe(true);
  });

  it('names its numbers by the distribution', async () => {
    const onChange = vi.fn<(next: InputRecipe) => void>();
    show(<RandomEditor recipe={{ ...recipe, distribution: 'normal' }} onChange={onChange} />);
    await change('Deviation', '0.5');
    expect(onChange).toHaveBeenLastCalledWith({ ...recipe, distribution: 'normal', b: 0.5 });
    await change('Distribution', 'uniform');
    expect(onChange).toHaveBeenLastCalledWith(recipe);
  });
});

describe('TypedEditor', () => {
  it('says what is no value and where it stands', async () => {
    const onChange = vi.fn<(next: InputRecipe) => void>();
    show(
      <TypedEditor
        recipe={{ kind: 'typed', text: '1, 2, x' }}
        onChange={onChange}
        strings={false}
        error={{ kind: 'bad-number', text: 'x', position: 6 }}
      />,
    );
    const field = screen.getByLabelText('Values');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/"x" at character 7/)).toBeTruthy();
    await change('Values', '1, 2, 3');
    expect(onChange).toHaveBeenLastCalledWith({ kind: 'typed', text: '1, 2, 3' });
  });
});

describe('ImageOptionFields', () => {
  const options: ImageOptions = {
    ...presetOptions('unit'),
    layout: 'NHWC',
    channels: 'bgr',
    invert: true,
  };
  const shown = () => screen.getByLabelText<HTMLSelectElement>('Values').value;

  it('sets the fields of a preset and leaves the layout, channels and inversion', async () => {
    const onChange = vi.fn<(next: ImageOptions) => void>();
    show(<ImageOptionFields options={options} onChange={onChange} />);
    expect(shown()).toBe('unit');
    await change('Values', 'imagenet');
    expect(onChange).toHaveBeenLastCalledWith({
      ...presetOptions('imagenet'),
      layout: 'NHWC',
      channels: 'bgr',
      invert: true,
    });
  });

  it('shows Custom for what no preset has', async () => {
    const onChange = vi.fn<(next: ImageOptions) => void>();
    show(<ImageOptionFields options={{ ...options, scale: 0.5 }} onChange={onChange} />);
    expect(shown()).toBe('custom');
    await change('Mean of channel 2', '0.25');
    expect(onChange).toHaveBeenLastCalledWith({ ...options, scale: 0.5, mean: [0, 0.25, 0] });
  });
});
