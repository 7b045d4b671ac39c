/** What cards, frames and edges need to know of the view, so that each renders only when its own part changes. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Highlight } from './highlight.ts';
import type { Rect } from './picture-index.ts';

export interface CanvasState {
  readonly highlight: Highlight | null;
  /** Edge under the pointer, -1 for none. */
  readonly hoveredEdge: number;
  /** The box of what is painted under the pointer. */
  readonly hovered: Rect | null;
  /** Cards, and frames as `-1 - index`, that stand for what the last search found. */
  readonly found: ReadonlySet<number>;
  /** Whole per cent; tenths below one. */
  readonly percent: number;
  /** The frames that the middle of the view is in while their titles are out of it, outermost first. */
  readonly trail: readonly number[];
}

export type CanvasStore = StoreApi<CanvasState>;

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    highlight: null,
    hoveredEdge: -1,
    hovered: null,
    found: new Set(),
    percent: 100,
    trail: [],
  }));
}

const CanvasContext = createContext<CanvasStore | null>(null);

export const CanvasProvider = CanvasContext.Provider;

export function useCanvas<T>(select: (state: CanvasState) => T): T {
  const store = useContext(CanvasContext);
  if (store === null) throw new Error('broken invariant: no canvas above this component');
  return useStore(store, select);
}

export type Emphasis = 'selected' | 'lit' | 'dim' | 'plain';

/** How a card stands out: itself selected, next to it, dimmed since something else is, or as always. */
export function emphasisOf(highlight: Highlight | null, card: number): Emphasis {
  if (highlight === null) return 'plain';
  if (highlight.selected.has(card)) return 'selected';
  if (highlight.cards.has(card)) return 'lit';
  return highlight.dims ? 'dim' : 'plain';
}
