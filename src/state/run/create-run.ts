/**
 * Running the open model: from recipes to made inputs, from the model to a session, from a run to its record. Latest
 * wins: a change of an input makes it again and drops what was under way; a new run cancels the one before.
 */
import { err, ok, type Result } from '../../core/base/result.ts';
import { freeDimensionName, type FreeDimensions, type InputSpec } from '../../core/feeds/input-spec.ts';
import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import { en } from '../../words/en.ts';
import { arrangeInput } from './arrange-input.ts';
import { createCapture, type Capture, type CaptureQueries } from './capture.ts';
import { profileRun } from './profiling.ts';
import { extraFetches, restoreOutputs } from './restore-outputs.ts';
import type { Prepared, RunJobs, SessionChange } from './run-jobs.ts';
import { createRunSessions, type RunSessions } from './run-sessions.ts';
import { INITIAL_RUN, type InputState, type RunSettings, type RunStore } from './run-state.ts';
import type { RunText } from './run-text.ts';
import { sampleRecipe, type Sample } from './sample-inputs.ts';
import { readFreeDimensions, writeFreeDimensions } from './stored-dimensions.ts';

export interface Run {
  readonly store: RunStore;
  readonly tensors: TensorsClient;
  /** Reads what the open model wants; called when the tab is shown and when another model was opened. */
  load(file: string, url: string | null): Promise<void>;
  setRecipe(input: string, recipe: InputRecipe): void;
  /** Gives this text to the inputs that are made of one. */
  setText(text: string): void;
  /** The same, and every other input that most likely takes a part of a text is made of it from now on. */
  startText(text: string): void;
  /** Reads a `tokenizer.json` and makes the inputs of text with it; answers whether it could. */
  setTokenizer(file: Blob, fileName: string): Promise<boolean>;
  /** What ids say by the tokenizer; null without one. */
  decode(ids: readonly number[]): Promise<string | null>;
  /** Reads a list of the classes' names; answers whether it is one. */
  setLabels(text: string): Promise<boolean>;
  setFree(name: string, size: number): void;
  /** Back to the sizes that the model starts with. */
  resetFree(): void;
  changeSettings(change: Partial<RunSettings>): void;
  run(): Promise<void>;
  /** Times the run: `warmUps` first, then `runs` that count. */
  time(warmUps: number, runs: number): Promise<void>;
  /** Profiles the run: which node takes how long. */
  profile(): Promise<void>;
  readonly capture: Capture;
  /** The model as the runtime rewrote it, under that name, and the files of its weights; null: the error is shown, or this build does not give it out. */
  optimised(name: string): Promise<readonly SourceFile[] | null>;
  cancel(): void;
  /** Holds the last run beside the next one, or lets it go. */
  pin(on: boolean): void;
  dismissError(): void;
  /** Another model, or none: everything of this one goes. */
  reset(): void;
  /** A worker is gone, and the session that it held. */
  workerEnded(build: 'cpu' | 'gpu'): void;
}

export interface RunParts {
  readonly store: RunStore;
  readonly model: Pick<ModelQueries, 'runFacts' | 'runnable' | 'mapProfile'> & CaptureQueries;
  readonly runtime: RuntimeClient;
  readonly tensors: TensorsClient;
  readonly text: RunText;
  /** What the model at this address brings along. */
  readonly sample: (url: string | null) => Promise<Sample>;
}

export function createRun({ store, model, runtime, tensors, text, sample }: RunParts): Run {
  const sessions: RunSessions = createRunSessions(model, runtime);
  let abort = new AbortController();
  let records = 0;
  let file = '';
  let loads = 0;
  /** The newest making of each input: an answer to an older one is dropped. */
  const makings = new Map<string, Promise<void>>();

  const set = store.setState;
  const get = store.getState;

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
      const padId = get().text.tokenizer?.facts.padId ?? 0;
      return arrangeInput(spec, recipe.role, tokens.value.ids, padId, get().free);
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
    writeFreeDimensions(file, free);
    for (const { spec } of get().inputs) {
      if (spec.name === except) continue;
      const names = spec.dims?.map((dim, axis) => freeDimensionName(spec.name, axis, dim)) ?? [];
      if (changed.some((name) => names.includes(name))) void make(spec.name);
    }
  }

  function textNow(): string | null {
    const input = get().inputs.find(({ recipe }) => recipe.kind === 'text');
    return input?.recipe.kind === 'text' ? input.recipe.text : null;
  }

  function setTextOf(text: string, all: boolean): void {
    for (const { spec, guess, recipe } of get().inputs) {
      const guessed = all && guess.kind === 'text' ? guess.role : null;
      const role = recipe.kind === 'text' ? recipe.role : guessed;
      if (role === null) continue;
      changeInput(spec.name, (input) => ({ ...input, recipe: { kind: 'text', role, text } }));
      void make(spec.name);
    }
  }

  /** All inputs as they are to be given; null when one cannot be made, which its card says. */
  async function allInputs(): Promise<readonly MadeInput[] | null> {
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
  }

  function begin(): AbortSignal {
    abort.abort();
    abort = new AbortController();
    set({ phase: { kind: 'busy', stage: 'inputs', fraction: null }, taking: null });
    return abort.signal;
  }

  function fail(error: RunError): void {
    set({ phase: error.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', error }, taking: null });
  }

  async function backendOf(): Promise<Backend> {
    const { settings, facts } = get();
    if (settings.backend !== 'auto' || facts === null)
      return settings.backend === 'auto' ? 'wasm' : settings.backend;
    return 'wasm';
  }

  async function prepare(signal: AbortSignal, change: SessionChange): Promise<Result<Prepared, RunError>> {
    const inputs = await allInputs();
    // What cannot be made says so on its own card.
    if (signal.aborted || inputs === null) return err({ kind: 'cancelled' });
    const { settings, free, report, facts } = get();
    const { fetches = [], ...others } = change;
    const session = await sessions.ensure(
      {
        backend: await backendOf(),
        device: 'gpu',
        threads: settings.threads ?? report?.threads ?? 1,
        freeDimensions: named(free),
        optimization: settings.optimization,
        profiling: false,
        fetches: [...new Set([...extraFetches(facts?.outputs ?? []), ...fetches])],
        keepOptimized: false,
        ...others,
      },
      signal,
    );
    if (!session.ok) return session;
    const feeds = inputs.map(({ tensor }) => tensor);
    return ok({ inputs, feeds, session: session.value.facts, fresh: session.value.fresh });
  }

  /** As `prepare`, or null when the error is shown already. */
  async function ready(signal: AbortSignal, change: SessionChange = {}): Promise<Prepared | null> {
    const now = await prepare(signal, change);
    if (signal.aborted) return null;
    if (now.ok) return now.value;
    fail(now.error);
    return null;
  }

  const jobs: RunJobs = { store, runtime, tensors, sessions, begin, prepare, fail };

  return {
    store,
    tensors,
    async load(name, url) {
      const turn = (loads += 1);
      const [facts, report, given] = await Promise.all([model.runFacts(), runtime.probe(), sample(url)]);
      if (turn !== loads) return;
      if (!facts.ok) {
        fail({ kind: 'model-unreadable', reason: facts.error.reason });
        return;
      }
      file = name;
      const { inputs, unfed, free } = facts.value;
      set({
        facts: facts.value,
        unfed,
        report: report.ok ? report.value : null,
        free: { ...free, ...readFreeDimensions(name) },
        inputs: inputs.map((input) => ({
          spec: input.spec,
          guess: input.guess,
          recipe: sampleRecipe(input, given.inputs) ?? input.recipe,
          made: { state: 'waiting' },
        })),
        labels: given.labels,
        phase: { kind: 'idle' },
      });
      await allInputs();
    },
    setRecipe(input, recipe) {
      changeInput(input, (before) => ({ ...before, recipe }));
      if (recipe.kind !== 'default') void make(input);
    },
    setText(text) {
      setTextOf(text, false);
    },
    startText(text) {
      setTextOf(text, true);
    },
    async setTokenizer(tokenizer, fileName) {
      const loaded = await text.load(tokenizer, fileName);
      if (loaded) setTextOf(textNow() ?? en.run.input.text.example, true);
      return loaded;
    },
    decode: (ids) => text.decode(ids),
    async setLabels(list) {
      const labels = await tensors.ask((api) => api.parseLabels(list));
      if (labels.ok && labels.value.ok) set({ labels: labels.value.value });
      return labels.ok && labels.value.ok;
    },
    resetFree() {
      const { facts, free } = get();
      if (facts === null) return;
      const changed = Object.keys(facts.free).filter((name) => facts.free[name] !== free[name]);
      if (changed.length > 0) setAll(facts.free, changed, null);
    },
    setFree(name, size) {
      if (get().free[name] !== size) setAll({ ...get().free, [name]: size }, [name], null);
    },
    changeSettings(change) {
      set({ settings: { ...get().settings, ...change } });
    },
    async run() {
      const signal = begin();
      const now = await ready(signal);
      if (now === null) return;
      const reply = await runtime.run(now.session.backend, now.feeds, null, signal);
      if (signal.aborted) return;
      if (!reply.ok) {
        fail(reply.error);
        return;
      }
      records += 1;
      const { took, heap } = reply.value;
      const { outputs, unreadable, labels } = restoreOutputs(get().facts?.outputs ?? [], reply.value);
      set({
        phase: { kind: 'idle' },
        last: {
          id: records,
          backend: now.session.backend,
          threads: now.session.threads,
          inputs: now.inputs,
          outputs,
          unreadable,
          labels,
          took,
          created: now.fresh ? now.session.created : null,
          heap,
        },
      });
      feedBack(outputs);
    },
    async time(warmUps, runs) {
      const signal = begin();
      const now = await ready(signal);
      if (now === null) return;
      const reply = await runtime.time(now.session.backend, now.feeds, warmUps, runs, signal);
      if (signal.aborted) return;
      if (reply.ok) set({ phase: { kind: 'idle' }, timing: { warmUps, took: reply.value } });
      else fail(reply.error);
    },
    profile: () => profileRun(jobs, model),
    capture: createCapture(jobs, model),
    async optimised(name) {
      const signal = begin();
      const now = await ready(signal, { keepOptimized: true });
      if (now === null) return null;
      set({ phase: { kind: 'idle' } });
      const blob = now.session.optimized;
      if (blob === null) return null;
      // It leaves the weights where they are. Of a file that stayed on its server there is only an address.
      const weights = sessions.weights().filter(({ file }) => file.remote === undefined);
      return [
        { path: name, blob },
        ...weights.map(({ location, file }) => ({ path: location, blob: file.blob })),
      ];
    },
    cancel() {
      abort.abort();
      set({ phase: { kind: 'idle' }, taking: null });
    },
    pin(on) {
      set({ pinned: on ? get().last : null });
    },
    workerEnded: (build) => sessions.forget(build),
    dismissError: () => set({ phase: { kind: 'idle' } }),
    reset() {
      abort.abort();
      sessions.reset();
      runtime.end();
      makings.clear();
      loads += 1;
      text.reset();
      const { report, settings, view, shown } = get();
      set({ ...INITIAL_RUN, report, settings, view, shown });
    },
  };

  /** State inputs that take an output of the run before have it from now on. */
  function feedBack(outputs: readonly HeldTensor[]): void {
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
  }
}

/** What the runtime knows by name: dimensions that the file left nameless have one of ours only. */
function named(free: FreeDimensions): FreeDimensions {
  return Object.fromEntries(Object.entries(free).filter(([name]) => !/\[\d+\]$/.test(name)));
}
