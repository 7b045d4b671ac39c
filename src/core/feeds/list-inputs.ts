import { err, ok, type Result } from '../base/result.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Model } from '../ir/model.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec, type UnfedInput } from './input-spec.ts';
import type { FeedError } from './recipe.ts';

export interface ListedInputs {
  /** In graph order: what a run is given. */
  readonly inputs: readonly InputSpec[];
  readonly unfed: readonly UnfedInput[];
}

/** Before this IR version every initializer had to be listed as an input: none of them was meant to be given. */
const OPTIONAL_SINCE = 4;

/** The inputs of the main graph. One that has an initializer may be left out. */
export function listInputs(model: Model): ListedInputs {
  const graph = model.graphs[0];
  const inputs: InputSpec[] = [];
  const unfed: UnfedInput[] = [];
  for (const index of graph?.inputs ?? []) {
    const value = graph?.values[index];
    if (value === undefined || value.name === '') continue;
    const { name, type } = value;
    const hasDefault = value.initializer >= 0;
    if (hasDefault && model.irVersion < OPTIONAL_SINCE) continue;
    if (type?.kind === 'tensor') inputs.push({ name, dataType: type.elemType, dims: type.shape, hasDefault });
    else if (!hasDefault) unfed.push({ name, type: type === null ? '?' : formatValueType(type) });
  }
  return { inputs, unfed };
}

/** A dimension that the user has to choose a size for. */
export interface FreeDimension {
  readonly name: string;
  readonly places: readonly { readonly input: string; readonly axis: number }[];
}

/** The free dimensions of these inputs, each once, in the order in which they occur. */
export function listFreeDimensions(inputs: readonly InputSpec[]): readonly FreeDimension[] {
  const found = new Map<string, { input: string; axis: number }[]>();
  for (const { name: input, dims } of inputs) {
    dims?.forEach((dim, axis) => {
      const name = freeDimensionName(input, axis, dim);
      if (name !== null) found.set(name, [...(found.get(name) ?? []), { input, axis }]);
    });
  }
  return [...found].map(([name, places]) => ({ name, places }));
}

/** The input's dims with the free ones filled in. An input of unknown rank is taken as a scalar. */
export function resolveDims(spec: InputSpec, free: FreeDimensions): Result<readonly number[], FeedError> {
  const missing: string[] = [];
  const dims = (spec.dims ?? []).map((dim, axis) => {
    const name = freeDimensionName(spec.name, axis, dim);
    if (name === null) return dim.kind === 'known' ? dim.value : 0;
    const size = free[name];
    if (size === undefined) missing.push(name);
    return size ?? 0;
  });
  return missing.length === 0 ? ok(dims) : err({ kind: 'free-dimensions', names: missing });
}
