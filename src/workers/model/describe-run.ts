import { freeDimensionName } from '../../core/feeds/input-spec.ts';
import { defaultFreeDimension, defaultRecipe } from '../../core/feeds/defaults.ts';
import { guessInput } from '../../core/feeds/guess-input.ts';
import { listFreeDimensions, listInputs } from '../../core/feeds/list-inputs.ts';
import type { Model } from '../../core/ir/model.ts';
import { collectNeeds } from '../../core/runtime/model-needs.ts';
import { planOutputs } from '../../core/transform/readable-outputs.ts';
import type { RunFacts } from './protocol.ts';

/** Metadata keys under which exporters write their classes. */
const LABEL_KEYS = new Set(['names', 'labels', 'classes', 'id2label', 'class_names']);

/** What a run of this model must be given. */
export function describeRun(model: Model): RunFacts {
  const { inputs, unfed } = listInputs(model);
  const graph = model.graphs[0];
  const outputs = (graph?.outputs ?? []).map((index) => {
    const value = graph?.values[index];
    return { name: value?.name ?? '', dims: value?.type?.kind === 'tensor' ? value.type.shape : null };
  });
  const around = { outputs, metadata: model.metadata };
  const free: Record<string, number> = {};
  const described = inputs.map((spec) => {
    const guess = guessInput(spec, around);
    spec.dims?.forEach((dim, axis) => {
      const name = freeDimensionName(spec.name, axis, dim);
      if (name !== null) free[name] ??= defaultFreeDimension(name, axis, guess);
    });
    return { spec, guess, recipe: defaultRecipe(spec, guess) };
  });
  return {
    inputs: described,
    unfed,
    free,
    freeNames: listFreeDimensions(inputs),
    needs: collectNeeds(model),
    outputs: planOutputs(model),
    labels: model.metadata.find(({ key }) => LABEL_KEYS.has(key.toLowerCase()))?.value ?? null,
  };
}
