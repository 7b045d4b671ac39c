/** Which ways of giving values an input is offered: what fits its type and shape, the likeliest first. */
import { elementTypeOf } from '../../core/ir/element-type.ts';
import type { InputRecipe } from '../../core/feeds/recipe.ts';
import type { InputState } from './run-state.ts';

export type SourceKind = InputRecipe['kind'];

const NUMBERS: readonly SourceKind[] = ['random', 'zeros', 'ones', 'ramp', 'typed', 'file'];

export function offeredSources(
  { spec, guess, recipe }: Pick<InputState, 'spec' | 'guess' | 'recipe'>,
  hasOutputs: boolean,
): readonly SourceKind[] {
  const { dims, dataType, hasDefault } = spec;
  const type = elementTypeOf(dataType);
  const rank = dims?.length ?? null;
  const isFloat = type?.kind === 'float';
  const isWhole = type?.kind === 'signed' || type?.kind === 'unsigned';
  const offered: SourceKind[] = [];
  if (hasDefault) offered.push('default');
  const likely: Readonly<Record<InputState['guess']['kind'], readonly SourceKind[]>> = {
    image: ['image'],
    audio: ['audio'],
    text: ['text'],
    state: hasOutputs ? ['feedback'] : [],
    plain: [],
  };
  offered.push(...likely[guess.kind]);
  if (type?.kind === 'string') offered.push('typed', 'file');
  else offered.push(...NUMBERS);
  if ((isFloat || isWhole) && (rank === 4 || rank === 3)) offered.push('image');
  if (isFloat && rank !== null && rank >= 1 && rank <= 3) offered.push('audio');
  if (isWhole && (rank === 1 || rank === 2)) offered.push('text');
  if (hasOutputs) offered.push('feedback');
  const held: readonly SourceKind[] = recipe.kind === 'held' ? ['held'] : [];
  return [...new Set<SourceKind>([...held, ...offered, recipe.kind])];
}
