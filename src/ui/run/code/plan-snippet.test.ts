import { describe, expect, it } from 'vitest';
import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import { holdBytes } from '../../../core/tensor/held-tensor.ts';
import type { InputState } from '../../../state/run/run-state.ts';
import { dataTypeOf, planInputs } from './plan-snippet.ts';

function input(name: string, recipe: InputRecipe, isMade = true): InputState {
  const tensor = holdBytes(name, 1, [1, 2], new Uint8Array(8));
  return {
    spec: { name, dataType: 1, dims: null, hasDefault: recipe.kind === 'default' },
    guess: { kind: 'plain' },
    recipe,
    made: isMade
      ? { state: 'made', value: { tensor, placement: null, preview: null, picture: null } }
      : { state: 'waiting' },
  };
}
const random: InputRecipe = { kind: 'random', seed: 1, distribution: 'normal', a: 0, b: 1 };

describe('the plan of a program', () => {
  it('reads from files what no two languages make alike, each under a name of its own', () => {
    const planned = planInputs([input('x', { kind: 'zeros' }), input('a/b', random), input('A:b', random)]);
    expect(planned?.inputs.map(({ source }) => source)).toEqual([
      { kind: 'zeros' },
      { kind: 'npy', file: 'a_b.npy' },
      { kind: 'npy', file: 'A_b-2.npy' },
    ]);
    expect(planned?.files.map(({ name }) => name)).toEqual(['a_b.npy', 'A_b-2.npy']);
  });

  it('leaves out what the model has itself, and waits for what is not made', () => {
    expect(planInputs([input('w', { kind: 'default' }, false)])?.inputs).toEqual([]);
    expect(planInputs([input('x', random, false)])).toBeNull();
  });

  it('reads the element type of an output', () => {
    expect(dataTypeOf('float32[batch, 10]')).toBe(1);
    expect(dataTypeOf('int64')).toBe(7);
    expect(dataTypeOf('sequence(float32)')).toBeNull();
    expect(dataTypeOf('')).toBeNull();
  });
});
