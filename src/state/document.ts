/** What is open, and what is being opened. A failed open leaves the document before it in place. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ModelSummary } from '../core/analysis/summary.ts';
import type { Diagnostic } from '../core/ir/diagnostic.ts';
import type { OpenError } from '../core/ir/open-error.ts';
import type { ModelSource } from '../core/ir/source.ts';
import type { NamedNode, OpenStage, StandIn } from '../workers/model/protocol.ts';
import type { RunStart } from './run/run-start.ts';

/** What a document is to others; the file itself does not say it. */
export interface DocumentOrigin {
  /** Where it came from, when a link can say so: the `?url=` or sample address. */
  readonly url: string | null;
  /** null: it is no rewriting of another one. */
  readonly optimised: OptimisedOf | null;
  /** Inputs of another document's run that this one's starts with; null: with what the model suggests. */
  readonly start: RunStart | null;
}

/** What a rewriting of the runtime's stands for. */
export interface OptimisedOf {
  /** Everything needed to open it again. */
  readonly original: OpenDocument;
  /** By `refKey` of the rewritten model's node. */
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** Nodes of the original that nothing stands for. */
  readonly gone: readonly NamedNode[];
}

export interface OpenDocument extends DocumentOrigin {
  /** Counts up with each opened model; a new one means that every index of the old one is void. */
  readonly id: number;
  readonly summary: ModelSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** What it was read from, with the data that was supplied later. */
  readonly source: ModelSource;
}

export type LoadState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'opening';
      readonly file: string;
      readonly stage: OpenStage | 'download';
      /** 0 to 1, null when the size is not known. */
      readonly fraction: number | null;
    }
  | { readonly phase: 'failed'; readonly error: OpenError };

export interface DocumentState {
  /** How the visit began: a link to a model shows no landing page while it opens. */
  readonly entry: 'landing' | 'link';
  readonly load: LoadState;
  readonly document: OpenDocument | null;
}

export type DocumentStore = StoreApi<DocumentState>;

export function createDocumentStore(entry: DocumentState['entry'] = 'landing'): DocumentStore {
  return createStore<DocumentState>(() => ({ entry, load: { phase: 'idle' }, document: null }));
}

/** The page's state as embeds, tests and benchmarks see it in `<html data-state>`. */
export function pageState(state: DocumentState): 'landing' | 'opening' | 'ready' | 'error' {
  switch (state.load.phase) {
    case 'opening':
      return 'opening';
    case 'failed':
      return 'error';
    case 'idle':
      return state.document === null ? 'landing' : 'ready';
  }
}
