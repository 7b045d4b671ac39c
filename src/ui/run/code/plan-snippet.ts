/** The current run as a plan for a program. */
import { elementTypeName } from '../../../core/ir/element-type.ts';
import type {
  SnippetInput,
  SnippetOutput,
  SnippetPlan,
  SnippetSource,
} from '../../../core/snippets/snippet-plan.ts';
import type { Backend } from '../../../core/runtime/backend.ts';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import type { InputState } from '../../../state/run/run-state.ts';
import { fileNameOf, fileNamesOf } from '../../primitives/file-name.ts';

/** A file that the program reads: a tensor as `.npy`, or a text. */
export type SnippetFile =
  { readonly name: string; readonly tensor: HeldTensor } | { readonly name: string; readonly text: string };

export interface PlannedInputs {
  readonly inputs: readonly SnippetInput[];
  readonly files: readonly SnippetFile[];
}

/** What makes the values; what no other language makes alike is read from a file. */
function sourceOf(recipe: InputRecipe, file: string): SnippetSource {
  switch (recipe.kind) {
    case 'zeros':
    case 'ones':
      return { kind: recipe.kind };
    case 'ramp':
      return { kind: 'ramp', step: recipe.step };
    case 'image':
      return { kind: 'image', file: fileNameOf(recipe.fileName, 'picture.png'), options: recipe.options };
    case 'random':
    case 'file':
    case 'typed':
    case 'audio':
    case 'text':
    case 'feedback':
    case 'held':
    case 'default':
      return { kind: 'npy', file };
  }
}

/** null: an input is not made yet. */
export function planInputs(states: readonly InputState[]): PlannedInputs | null {
  const inputs: SnippetInput[] = [];
  const files: SnippetFile[] = [];
  // What has its initializer in the run has it in the program.
  const given = states.filter(({ recipe }) => recipe.kind !== 'default');
  const names = fileNamesOf(
    given.map(({ spec }) => spec.name),
    'input',
  );
  for (const [at, { spec, recipe, made }] of given.entries()) {
    if (made.state !== 'made') return null;
    const { tensor } = made.value;
    const file = `${names[at] ?? 'input'}.npy`;
    const source = sourceOf(recipe, file);
    const { dims, dataType } = tensor.tensor;
    inputs.push({ name: spec.name, dims, dataType, source });
    if (source.kind === 'npy') files.push({ name: file, tensor });
  }
  return { inputs, files };
}

const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, dataType) => [elementTypeName(dataType), dataType]),
);

/** `float32[N, 10]` as the summary has it: its element type; null when it is no tensor, or nobody knows. */
export function dataTypeOf(type: string): number | null {
  return TYPE_NUMBERS.get(/^\w+/.exec(type)?.[0] ?? '') ?? null;
}

interface SnippetFacts {
  readonly model: string;
  readonly externalFiles: readonly string[];
  readonly inputs: readonly SnippetInput[];
  readonly outputs: readonly SnippetOutput[];
  readonly backend: Backend | 'auto';
}

export function planSnippet({ backend, ...facts }: SnippetFacts): SnippetPlan {
  return { ...facts, backend: backend === 'auto' ? 'wasm' : backend };
}
