/** What of the open model is on screen: the graph, what is expanded, what is selected, and the placed picture. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { graphIndex, type GraphIndex } from '../core/base/indices.ts';
import type { OpenGroups } from '../core/groups/types.ts';
import type { ModelRef } from '../core/ir/model-ref.ts';
import type { LayoutResult } from '../core/layout/types.ts';
import type { Scene } from '../core/scene/types.ts';

/** A scene with its layout: always replaced together, so that boxes and cards never disagree. */
export interface Picture {
  readonly scene: Scene;
  readonly layout: LayoutResult;
  /** Card or frame id whose place on screen is kept when this picture replaces the one before; null: fit. */
  readonly anchor: string | null;
}

/** All that leads to the selection, all that it leads to, or all on the way between it and another thing. */
export type Trace =
  | { readonly kind: 'upstream' | 'downstream' | 'both' }
  | { readonly kind: 'between'; readonly other: ModelRef };

export interface ViewState {
  readonly graph: GraphIndex;
  /** Ids of cards that are open in place. */
  readonly expanded: readonly string[];
  /** Which groups are open; null: drawn without groups. */
  readonly groups: OpenGroups | null;
  readonly selection: ModelRef | null;
  /** What lights up beyond the neighbours of what is selected; null: nothing more. */
  readonly trace: Trace | null;
  readonly picture: Picture | null;
  /** What the last search found, marked on the diagram; empty: nothing is. */
  readonly hits: readonly ModelRef[];
  /** A layout is under way; fraction 0 to 1. */
  readonly placing: { readonly fraction: number } | null;
  /** Why the last layout gave nothing, as text for the detail fold; null when it went well. */
  readonly layoutFailure: string | null;
  /** Asks the canvas to bring a thing into view; `id` grows with each request. */
  readonly focus: { readonly id: number; readonly ref: ModelRef } | null;
}

export type ViewStore = StoreApi<ViewState>;

export const INITIAL_VIEW: ViewState = {
  graph: graphIndex(0),
  expanded: [],
  groups: null,
  selection: null,
  trace: null,
  hits: [],
  picture: null,
  placing: null,
  layoutFailure: null,
  focus: null,
};

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => INITIAL_VIEW);
}
