/**
 * Running the open model: from recipes to made inputs, from the model to a session, from a run to its record. Latest
 * wins: a change of an input makes it again and drops what was under way; a new run cancels the one before.
 */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { InputRecipe } from '../../core/feeds/recipe.ts';

import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import { createCapture, type Capture, type CaptureQueries } from './capture.ts';
import { createCompare, type Compare } from './compare.ts';
import { createOther, type OtherClient } from './compare-other.ts';
import { findFailedNode, locateShown } from './locate-failure.ts';
import { takeOptimised, type Optimised } from './optimised.ts';
import { profileRun } from './profiling.ts';
import { extraFetches, restoreOutputs } from './restore-outputs.ts';
import type { Prepared, RunJobs } from './run-jobs.ts';
import {
  backendOf,
  createRunSessions,
  sessionOptions,
  type RunSessions,
  type SessionChange,
} from './run-sessions.ts';
import { createRunInputs, type RunInputs } from './run-inputs.ts';
import { INITIAL_RUN, type RunSettings, type RunStore } from './run-state.ts';
import type { RunText } from './run-text.ts';
import type { RunStart } from './run-start.ts';
import { sampleRecipe, type Sample } from './sample-inputs.ts';

export interface Run {
  readonly store: RunStore;
  readonly tensors: TensorsClient;
  /** Reads what the open model wants; called when the tab is shown and when another model was opened. `start`: kept from before. */
  load(file: string, url: string | null, start?: RunStart | null): Promise<void>;
  /** Fetches the runtime of the chosen backend, so that the first run need not wait for it. */
  fetchRuntime(): void;
  setRecipe(input: string, recipe: InputRecipe): void;
  /** Gives this text to the inputs that are made of one. */
  setText(text: string): void;
  /** The same, and every other input that most likely takes a part of a text is made of it from now on. */
  startText(text: string): void;
  /** Reads a `tokenizer.json` and makes the inputs of text with it, and unless told otherwise those that may be; answers whether it could. */
  setTokenizer(file: Blob, fileName: string, others?: boolean): Promise<boolean>;
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
  /** Runs once more to see at which node the last run broke off. */
  findFailedNode(): Promise<void>;
  readonly capture: Capture;
  readonly compare: Compare;
  /** The model as the runtime rewrote it, under that name. `withheld`: this build gives none out. null: cancelled, or the error is shown. */
  optimised(name: string): Promise<Optimised | 'withheld' | null>;
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
  readonly model: Pick<ModelQueries, 'runFacts' | 'runnable' | 'mapProfile' | 'mapOptimized' | 'locateNode'> &
    CaptureQueries;
  /** Holds the model that the open one is compared with; its worker starts with that. */
  readonly other: OtherClient;
  readonly runtime: RuntimeClient;
  readonly tensors: TensorsClient;
  readonly text: RunText;
  /** What the model at this address brings along. */
  readonly sample: (url: string | null) => Promise<Sample>;
}

export function createRun({ store, model, other, runtime, tensors, text, sample }: RunParts): Run {
  const inputs: RunInputs = createRunInputs(store, tensors, text);
  const sessions: RunSessions = createRunSessions(model, runtime);
  let abort = new AbortController();
  let records = 0;
  let loads = 0;
  /** A run that is asked for before the model's inputs are known waits for them. */
  let loading = Promise.resolve();
  const set = store.setState;
  const get = store.getState;

  async function load(name: string, url: string | null, start: RunStart | null): Promise<void> {
    const turn = (loads += 1);
    const [facts, report, given] = await Promise.all([model.runFacts(), runtime.probe(), sample(url)]);
    if (turn !== loads) return;
    if (!facts.ok) {
      fail({ kind: 'model-unreadable', reason: facts.error.reason });
      return;
    }
    // Many models are called the same: an address tells them apart, where there is one.
    inputs.start(
      url ?? name,
      facts.value,
      (input) => start?.recipes.get(input.spec.name) ?? sampleRecipe(input, given.inputs) ?? input.recipe,
    );
    set({
      facts: facts.value,
      unfed: facts.value.unfed,
      report: report.ok ? report.value : null,
      labels: start?.labels ?? given.labels,
      phase: { kind: 'idle' },
    });
    await inputs.all();
  }

  function begin(): AbortSignal {
    abort.abort();
    abort = new AbortController();
    set({ phase: { kind: 'busy', stage: 'inputs', fraction: null }, taking: null });
    return abort.signal;
  }

  function fail(error: RunError): void {
    set({ phase: error.kind === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', error }, taking: null });
    void locateShown(store, model);
  }

  async function made(): Promise<readonly MadeInput[] | null> {
    await loading;
    return inputs.all();
  }

  async function prepare(signal: AbortSignal, change: SessionChange): Promise<Result<Prepared, RunError>> {
    const given = await made();
    // What cannot be made says so on its own card.
    if (signal.aborted || given === null) return err({ kind: 'cancelled' });
    set({ phase: { kind: 'busy', stage: 'model', fraction: null } });
    const { free, facts } = get();
    const fetches = [...new Set([...extraFetches(facts?.outputs ?? []), ...(change.fetches ?? [])])];
    const session = await sessions.ensure(sessionOptions(get(), free, { ...change, fetches }), signal);
    if (!session.ok) return session;
    const feeds = given.map(({ tensor }) => tensor);
    return ok({ inputs: given, feeds, session: session.value.facts, fresh: session.value.fresh });
  }

  /** As `prepare`, or null when the error is shown already. */
  async function ready(signal: AbortSignal, change: SessionChange = {}): Promise<Prepared | null> {
    const now = await prepare(signal, change);
    if (signal.aborted) return null;
    if (now.ok) return now.value;
    fail(now.error);
    return null;
  }

  /** Before a model is loaded for nothing. */
  function saysNothingToRead(): boolean {
    const outputs = get().facts?.outputs ?? [];
    if (outputs.length === 0 || outputs.some(({ kind }) => kind !== 'unreadable')) return false;
    fail({ kind: 'nothing-to-read', outputs: outputs.map(({ name }) => name) });
    return true;
  }

  const jobs: RunJobs = { store, runtime, tensors, sessions, begin, made, prepare, fail };
  const second = createOther(jobs, other);

  return {
    store,
    tensors,
    load(name, url, start = null) {
      loading = load(name, url, start);
      return loading;
    },
    fetchRuntime: () => runtime.load(backendOf(get().settings)),
    setRecipe: (input, recipe) => inputs.setRecipe(input, recipe),
    setText: (words) => inputs.setText(words, false),
    startText: (words) => inputs.setText(words, true),
    async setTokenizer(tokenizer, fileName, others = true) {
      const loaded = await text.load(tokenizer, fileName);
      if (loaded) inputs.setText(inputs.text(), others);
      return loaded;
    },
    decode: (ids) => text.decode(ids),
    async setLabels(list) {
      const labels = await tensors.ask((api) => api.parseLabels(list));
      if (labels.ok && labels.value.ok) set({ labels: labels.value.value });
      return labels.ok && labels.value.ok;
    },
    resetFree: () => inputs.resetFree(),
    setFree: (name, size) => inputs.setFree(name, size),
    changeSettings(change) {
      set({ settings: { ...get().settings, ...change } });
    },
    async run() {
      const signal = begin();
      if (saysNothingToRead()) return;
      const now = await ready(signal);
      if (now === null) return;
      const reply = await runtime.run(now.session.backend, now.feeds, null, signal);
      if (signal.aborted) return;
      if (!reply.ok) {
        fail(reply.error);
        return;
      }
      const restored = await restoreOutputs(get().facts?.outputs ?? [], reply.value);
      if (signal.aborted) return;
      records += 1;
      const { took, heap } = reply.value;
      set({
        phase: { kind: 'idle' },
        last: {
          id: records,
          backend: now.session.backend,
          threads: now.session.threads,
          inputs: now.inputs,
          ...restored,
          took,
          created: now.fresh ? now.session.created : null,
          heap,
        },
      });
      inputs.feedBack(restored.outputs);
    },
    async time(warmUps, runs) {
      const signal = begin();
      if (saysNothingToRead()) return;
      const now = await ready(signal);
      if (now === null) return;
      const reply = await runtime.time(now.session.backend, now.feeds, warmUps, runs, signal);
      if (signal.aborted) return;
      if (reply.ok) set({ phase: { kind: 'idle' }, timing: { warmUps, took: reply.value } });
      else fail(reply.error);
    },
    profile: () => profileRun(jobs, model),
    findFailedNode: () => findFailedNode(jobs, model),
    capture: createCapture(jobs, model),
    compare: createCompare(jobs, model, second),
    optimised: (name) => takeOptimised(jobs, model, name),
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
      second.close();
      inputs.forget();
      loads += 1;
      text.reset();
      const { report, settings, view, shown } = get();
      set({ ...INITIAL_RUN, report, settings, view, shown });
    },
  };
}
