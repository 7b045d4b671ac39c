/** Giving a second model what the first one is given. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { FreeDimensions, InputSpec, UnfedInput } from '../../core/feeds/input-spec.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { OtherProblem } from './compare-state.ts';

export interface InputPairs {
  readonly pairs: readonly { readonly spec: InputSpec; readonly held: HeldTensor }[];
  /** Names of tensors that the other model has no input for. */
  readonly notGiven: readonly string[];
}

/** For each input of the other model a tensor: by name, else what is left by position when type and rank fit. */
export function pairInputs(
  feeds: readonly HeldTensor[],
  specs: readonly InputSpec[],
  unfed: readonly UnfedInput[],
): Result<InputPairs, OtherProblem> {
  const [no] = unfed;
  if (no !== undefined) return err({ kind: 'unfed', input: no.name, type: no.type });
  const names = new Set(specs.map(({ name }) => name));
  const byName = new Map(feeds.map((held) => [held.tensor.name, held]));
  const left = feeds.filter(({ tensor }) => !names.has(tensor.name));
  const pairs: { readonly spec: InputSpec; readonly held: HeldTensor }[] = [];
  for (const spec of specs) {
    const named = byName.get(spec.name);
    // One with a default is given only what is meant for it.
    if (named === undefined && spec.hasDefault) continue;
    const held = named ?? left.shift();
    if (held === undefined || (named === undefined && !fits(held, spec)))
      return err({ kind: 'no-input', input: spec.name });
    pairs.push({ spec, held });
  }
  return ok({ pairs, notGiven: left.map(({ tensor }) => tensor.name) });
}

function fits({ tensor }: HeldTensor, { dataType, dims }: InputSpec): boolean {
  return tensor.dataType === dataType && (dims === null || dims.length === tensor.dims.length);
}

/** The pairs as the other model takes them: floats of its own width, whole numbers where nothing is lost. */
export async function convertInputs(
  { pairs }: InputPairs,
  tensors: Pick<TensorsClient, 'ask'>,
): Promise<Result<readonly HeldTensor[], OtherProblem>> {
  const feeds: HeldTensor[] = [];
  for (const { spec, held } of pairs) {
    const made = await tensors.ask((api) => api.makeInput(spec, { kind: 'held', tensor: held }, {}));
    if (!made.ok) return err({ kind: 'run', error: made.error });
    if (!made.value.ok) return err({ kind: 'bad-input', input: spec.name, error: made.value.error });
    feeds.push(made.value.value.tensor);
  }
  return ok(feeds);
}

/** The sizes that these tensors give to the symbolic dimensions of their inputs. */
export function boundDimensions({ pairs }: InputPairs): FreeDimensions {
  const free: Record<string, number> = {};
  for (const { spec, held } of pairs) {
    spec.dims?.forEach((dim, axis) => {
      const size = held.tensor.dims[axis];
      if (dim.kind === 'symbolic' && size !== undefined) free[dim.name] = size;
    });
  }
  return free;
}
