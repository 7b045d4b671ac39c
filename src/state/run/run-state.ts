/** What the Run tab shows. Plain values; large tensors are held in Blobs, so nothing large lives here. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Milliseconds, ByteCount } from '../../core/base/units.ts';
import type { FreeDimensions, InputSpec, UnfedInput } from '../../core/feeds/input-spec.ts';
import type { InputGuess } from '../../core/feeds/guess-input.ts';
import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
import type { Labels } from '../../core/readout/labels.ts';
import type { Backend, RuntimeReport } from '../../core/runtime/backend.ts';
import type { NodePlace } from '../../core/runtime/node-places.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { Observable, ProfileView, RunFacts } from '../../workers/model/protocol.ts';
import type { OptimizationLevel } from '../../workers/runtime/protocol.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import type { TokenizerFacts, Tokens } from '../../workers/tokenizer/protocol.ts';
import type { Captured } from './capture-state.ts';
import type { Compared, OtherModel } from './compare-state.ts';
import type { Collection } from '../../core/transform/readable-output.ts';

/** An input, how it is made, and what came of it. */
export interface InputState {
  readonly spec: InputSpec;
  readonly guess: InputGuess;
  readonly recipe: InputRecipe;
  readonly made:
    | { readonly state: 'waiting' }
    | { readonly state: 'made'; readonly value: MadeInput }
    | { readonly state: 'failed'; readonly error: FeedError };
}

export interface RunSettings {
  readonly backend: Backend | 'auto';
  /** null: as many as the browser gives. */
  readonly threads: number | null;
  readonly optimization: OptimizationLevel;
}

/** One run that ended well. */
export interface RunRecord {
  readonly id: number;
  readonly backend: Backend;
  readonly threads: number;
  readonly inputs: readonly MadeInput[];
  readonly outputs: readonly HeldTensor[];
  /** Outputs that hold tensors: sequences and optionals. */
  readonly collections: readonly Collection[];
  /** Outputs that cannot be read (sparse, opaque, nested ...). */
  readonly unreadable: readonly string[];
  /** Labels that the model itself gives to an output's columns, by output. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly took: Milliseconds;
  /** Of making the session, when this run had to. */
  readonly created: Milliseconds | null;
  readonly heap: ByteCount | null;
}

export type RunPhase =
  | { readonly kind: 'idle' }
  /** `fraction` 0 to 1, null when it cannot be known. */
  | {
      readonly kind: 'busy';
      readonly stage: 'inputs' | 'model' | 'download' | 'weights' | 'create' | 'run';
      readonly fraction: number | null;
    }
  /** `node`: the one that it is about, once it is known. `sought`: a second run did not show it. */
  | {
      readonly kind: 'failed';
      readonly error: RunError;
      readonly node?: NodePlace;
      readonly sought?: true;
    };

/** The tokenizer that turns text into ids, and what it made of the last text. */
export interface TextState {
  readonly tokenizer: { readonly fileName: string; readonly facts: TokenizerFacts } | null;
  readonly loading: boolean;
  /** Why the file that was given last is no tokenizer. */
  readonly problem: string | null;
  readonly tokens: Tokens | null;
}

export const NO_TEXT: TextState = { tokenizer: null, loading: false, problem: null, tokens: null };

/** The parts of the Run tab. */
export type RunView = 'in-out' | 'inside' | 'time' | 'code';

export interface RunState {
  readonly view: RunView;
  /** Of the open document; null before the tab was looked at. */
  readonly facts: RunFacts | null;
  readonly unfed: readonly UnfedInput[];
  /** Names of the classes that were given, or came with a sample; null when there are none. */
  readonly labels: Labels | null;
  /** Those that were chosen for one output, by its name. */
  readonly chosenLabels: ReadonlyMap<string, Labels>;
  /** Classes that were hidden, by name of the output; of others none was chosen. */
  readonly hiddenClasses: ReadonlyMap<string, ReadonlySet<number>>;
  readonly report: RuntimeReport | null;
  readonly settings: RunSettings;
  readonly free: FreeDimensions;
  readonly inputs: readonly InputState[];
  readonly text: TextState;
  readonly phase: RunPhase;
  readonly last: RunRecord | null;
  /** Held beside the last one, to compare. */
  readonly pinned: RunRecord | null;
  /** Milliseconds of the last timing, warm-ups first. */
  readonly timing: { readonly warmUps: number; readonly took: readonly Milliseconds[] } | null;
  readonly profiled: { readonly backend: Backend; readonly view: ProfileView } | null;
  /** Which values can be looked at; null before anyone asked. */
  readonly observable: Observable | null;
  readonly captured: Captured | null;
  readonly compared: Compared | null;
  /** The model to compare with; null before one was chosen. */
  readonly other: OtherModel | null;
  /** Values taken and to be taken, while that goes on. */
  readonly taking: { readonly done: number; readonly total: number } | null;
  /** What lies on the diagram, where there is any: on the nodes one thing at a time, which would else hide each other. */
  readonly shown: { readonly nodes: 'times' | 'differences' | 'none'; readonly pictures: boolean };
}

export type RunStore = StoreApi<RunState>;

export const INITIAL_RUN: RunState = {
  view: 'in-out',
  facts: null,
  unfed: [],
  report: null,
  settings: { backend: 'auto', threads: null, optimization: 'all' },
  free: {},
  inputs: [],
  text: NO_TEXT,
  labels: null,
  chosenLabels: new Map(),
  hiddenClasses: new Map(),
  phase: { kind: 'idle' },
  last: null,
  pinned: null,
  timing: null,
  profiled: null,
  observable: null,
  captured: null,
  compared: null,
  other: null,
  taking: null,
  shown: { nodes: 'times', pictures: true },
};

export function createRunStore(): RunStore {
  return createStore<RunState>(() => INITIAL_RUN);
}
