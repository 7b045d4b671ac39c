import type { InputRecipe } from '../../core/feeds/recipe.ts';
import type { Labels } from '../../core/readout/labels.ts';
import type { RunState } from './run-state.ts';

/** What a run hands on to the run of the same model in another form. */
export interface RunStart {
  /** By name of the input. */
  readonly recipes: ReadonlyMap<string, InputRecipe>;
  readonly labels: Labels | null;
}

/** What the run has been given; null before its inputs are known. Texts stay behind: their tokenizer goes with the model. */
export function runStart({ facts, inputs, labels }: RunState): RunStart | null {
  if (facts === null) return null;
  const kept = inputs.filter(({ recipe }) => recipe.kind !== 'text');
  return { recipes: new Map(kept.map(({ spec, recipe }) => [spec.name, recipe])), labels };
}
