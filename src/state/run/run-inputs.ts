/** The inputs of a run as they are made: latest wins, and the sizes that one brings make the others anew. */
import { err, type Result } from '../../core/base/result.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec } from '../../core/feeds/input-spec.ts';
import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RunFacts } from '../../workers/model/protocol.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import { en } from '../../words/en.ts';
import { arrangeInput } from './arrange-input.ts';
import type { InputState, RunStore } from './run-state.ts';
import type { RunText } from './run-text.ts';
import { readFreeDimensions, writeFreeDimensions } from './stored-dimensions.ts';

export interface RunInputs {
  /** The inputs of a model, each with the recipe that it starts with. `key` names the model among those run before. */
  start(key: string, facts: RunFacts, recipeOf: (input: RunFacts['inputs'][number]) => InputRecipe): void;
  /** All inputs as they are to be given; null when one cannot be made, which its card says. */
  all(): Promise<readonly MadeInput[] | null>;
  setRecipe(input: string, recipe: InputRecipe): void;
  /** Gives this text to the inputs that are made of one; `others`: and to those that most likely take a part of a text. */
  setText(text: string, others: boolean): void;
  /** The text that the inputs are made of, or one to begin with. */
  text(): string;
  setFree(name: string, size: number): void;
  /** Back to the sizes that the model starts with. */
  resetFree(): void;
  /** State inputs that take an output of the run before have it from now on. */
  feedBack(outputs: readonly HeldTensor[]): void;
  /** Answers that are under way are nobody's from now on. */
  forget(): void;
}

export function createRunInputs(store: RunStore, tensors: TensorsClient, text: RunText): RunInputs {
  let key = '';
  /** The newest making of each input: an answer to an older one is dropped. */
  const makings = new Map<string, Promise<void>>();
  const { getState: get, setState: set } = store;

  function changeInput(name: string, change: (input: InputState) => InputState): void {
    set({ inputs: get().inputs.map((input) => (input.spec.name === name ? change(input) : input)) });
  }

  /** Makes one input anew; the sizes that its file or picture has become the model's free dimensions. */
  function make(name: string): Promise<void> {
    const input = get().inputs.find(({ spec }) => spec.name === name);
    if (input === undefined) return Promise.resolve();
    changeInput(name, (before) => ({ ...before, made: { state: 'waiting' } }));
    const making: Promise<void> = makeOne(input).then((made) => {
      if (makings.get(name) !== making) return;
      makings.delete(name);
      changeInput(name, (before) => ({
        ...before,
        made: made.ok ? { state: 'made', value: made.value } : { state: 'failed', error: made.error },
      }));
      if (made.ok) adopt(input.spec, made.value.tensor.tensor.dims);
    });
    makings.set(name, making);
    return making;
  }

  async function makeOne({ spec, recipe }: InputState): Promise<Result<MadeInput, FeedError>> {
    if (recipe.kind === 'text') {
      const tokens = await text.tokenize(recipe.text);
      if (!tokens.ok) return tokens;
      const { tokenizer } = get().text;
      if (tokenizer === null) return err({ kind: 'no-tokenizer' });
      return arrangeInput(spec, recipe.role, tokens.value, tokenizer.facts.rules, get().free);
    }
    const reply = await tensors.ask((api) => api.makeInput(spec, recipe, get().free));
    return reply.ok
      ? reply.value
      : err<FeedError>({ kind: 'bad-file', fileName: '', reason: reply.error.reason });
  }

  function adopt(spec: InputSpec, dims: readonly number[]): void {
    const free: Record<string, number> = { ...get().free };
    const changed: string[] = [];
    spec.dims?.forEach((dim, axis) => {
      const name = freeDimensionName(spec.name, axis, dim);
      const size = dims[axis];
      if (name === null || size === undefined || free[name] === size) return;
      free[name] = size;
      changed.push(name);
    });
    if (changed.length > 0) setAll(free, changed, spec.name);
  }

  /** Keeps the sizes, and makes every input but one again that has a dimension of these names. */
  function setAll(free: FreeDimensions, changed: readonly string[], except: string | null): void {
    set({ free });
    writeFreeDimensions(key, free);
    for (const { spec } of get().inputs) {
      if (spec.name === except) continue;
      const names = spec.dims?.map((dim, axis) => freeDimensionName(spec.name, axis, dim)) ?? [];
      if (changed.some((name) => names.includes(name))) void make(spec.name);
    }
  }

  return {
    start(model, facts, recipeOf) {
      key = model;
      set({
        free: readFreeDimensions(key, facts.free),
        inputs: facts.inputs.map((input) => ({
          spec: input.spec,
          guess: input.guess,
          recipe: recipeOf(input),
          made: { state: 'waiting' },
        })),
      });
    },
    async all() {
      for (;;) {
        const given = get().inputs.filter(({ recipe }) => recipe.kind !== 'default');
        // Making one may make others anew, whose sizes it brings: until none is left.
        const waiting = given.find(({ made }) => made.state === 'waiting');
        if (waiting === undefined) {
          const made = given.flatMap((input) => (input.made.state === 'made' ? [input.made.value] : []));
          return made.length === given.length ? made : null;
        }
        await (makings.get(waiting.spec.name) ?? make(waiting.spec.name));
      }
    },
    setRecipe(input, recipe) {
      changeInput(input, (before) => ({ ...before, recipe }));
      if (recipe.kind !== 'default') void make(input);
    },
    setText(words, others) {
      for (const { spec, guess, recipe } of get().inputs) {
        const guessed = others && guess.kind === 'text' ? guess.role : null;
        const role = recipe.kind === 'text' ? recipe.role : guessed;
        if (role === null) continue;
        changeInput(spec.name, (input) => ({ ...input, recipe: { kind: 'text', role, text: words } }));
        void make(spec.name);
      }
    },
    text() {
      const input = get().inputs.find(({ recipe }) => recipe.kind === 'text');
      return input?.recipe.kind === 'text' ? input.recipe.text : en.run.input.text.example;
    },
    setFree(name, size) {
      if (get().free[name] !== size) setAll({ ...get().free, [name]: size }, [name], null);
    },
    resetFree() {
      const { facts, free } = get();
      if (facts === null) return;
      const changed = Object.keys(facts.free).filter((name) => facts.free[name] !== free[name]);
      if (changed.length > 0) setAll(facts.free, changed, null);
    },
    feedBack(outputs) {
      for (const { spec, recipe } of get().inputs) {
        if (recipe.kind !== 'feedback') continue;
        const output = outputs.find(({ tensor }) => tensor.name === recipe.output);
        if (output === undefined) continue;
        const tensor = { ...output, tensor: { ...output.tensor, name: spec.name } };
        const value: MadeInput = { tensor, placement: null, preview: null, picture: null };
        makings.delete(spec.name);
        changeInput(spec.name, (before) => ({ ...before, made: { state: 'made', value } }));
        adopt(spec, tensor.tensor.dims);
      }
    },
    forget: () => makings.clear(),
  };
}
