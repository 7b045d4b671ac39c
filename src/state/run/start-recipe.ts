import { defaultRecipe } from '../../core/feeds/defaults.ts';
import type { InputRecipe } from '../../core/feeds/recipe.ts';
import { DataType, elementTypeOf } from '../../core/ir/element-type.ts';
import { en } from '../../words/en.ts';
import type { InputState } from './run-state.ts';
import type { SourceKind } from './sources.ts';

/** What a way of giving values starts with; null where it needs a file first. */
export function startRecipe(
  { spec, guess, recipe }: InputState,
  kind: SourceKind,
  outputs: readonly string[],
): InputRecipe | null {
  if (recipe.kind === kind) return recipe;
  switch (kind) {
    case 'random': {
      const usual = defaultRecipe({ ...spec, hasDefault: false }, guess);
      if (usual.kind === 'random') return usual;
      const isFloat = elementTypeOf(spec.dataType)?.kind === 'float';
      return isFloat
        ? { kind, seed: 1, distribution: 'normal', a: 0, b: 1 }
        : { kind, seed: 1, distribution: 'uniform', a: 0, b: 1 };
    }
    case 'zeros':
    case 'ones':
    case 'default':
      return { kind };
    case 'ramp':
      return { kind, step: 1 };
    case 'typed':
      return { kind, text: spec.dataType === DataType.STRING ? '' : '0' };
    case 'text':
      return { kind, role: guess.kind === 'text' ? guess.role : 'ids', text: en.run.input.text.example };
    case 'feedback': {
      const output = (guess.kind === 'state' ? guess.output : null) ?? outputs[0];
      return output === undefined ? null : { kind, output };
    }
    case 'file':
    case 'image':
    case 'audio':
    case 'held':
      return null;
  }
}
