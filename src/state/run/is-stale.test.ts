import { expect, it } from 'vitest';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import { isStale } from './is-stale.ts';
import type { Captured } from './capture-state.ts';
import type { InputState } from './run-state.ts';

const made = (name: string) => holdBytes(name, 1, [1], new Uint8Array(4));

function input(tensor: ReturnType<typeof made>, kind: 'ones' | 'default' = 'ones'): InputState {
  return {
    spec: { name: tensor.tensor.name, dataType: 1, dims: null, hasDefault: kind === 'default' },
    guess: { kind: 'plain' },
    recipe: { kind },
    made: { state: 'made', value: { tensor, placement: null, preview: null, picture: null } },
  };
}

function captured(...feeds: ReturnType<typeof made>[]): Captured {
  const none = new Map<never, never>();
  return { id: 1, backend: 'wasm', values: [], tensors: none, failed: none, looks: none, feeds };
}

it('tells values of these inputs from values of others', () => {
  const [x, y] = [made('x'), made('y')];
  expect(isStale(captured(x, y), [input(x), input(y)])).toBe(false);
  // Equal numbers are not the same making: whether they are equal nobody looked.
  expect(isStale(captured(x, y), [input(x), input(made('y'))])).toBe(true);
  expect(isStale(captured(x), [{ ...input(x), made: { state: 'waiting' } }])).toBe(true);
  expect(isStale(captured(x), [input(x), input(y, 'default')])).toBe(false);
  expect(isStale(captured(), [input(x)])).toBe(false);
});
