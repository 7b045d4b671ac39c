/** What is open, and what is being opened. A failed open leaves the document before it in place. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ModelSummary } from '../core/analysis/summary.ts';
import type { Diagnostic } from '../core/ir/diagnostic.ts';
import type { OpenError } from '../core/ir/open-error.ts';
import type { OpenStage } from '../workers/model/protocol.ts';

export interface OpenDocument {
  /** Counts up with each opened model; a new one means that every index of the old one is void. */
  readonly id: number;
  readonly summary: ModelSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** Where it came from, when a link can say so: the `?url=` or sample address. */
  readonly url: string | null;
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
