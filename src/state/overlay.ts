/** What a run has to say of single nodes and values, drawn on the diagram over what the model says. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Thumbnail } from '../core/readout/thumbnail.ts';

/** How much of something a node takes: `share` of the largest is its length, the text says it in words. */
export interface NodeHeat {
  /** 0 to 1. */
  readonly share: number;
  readonly text: string;
}

export interface OverlayState {
  /** By `refKey` of the node; null: nothing is shown. */
  readonly heat: ReadonlyMap<string, NodeHeat> | null;
  /** By `refKey` of the value; null: nothing is shown. */
  readonly pictures: ReadonlyMap<string, Thumbnail> | null;
}

export type OverlayStore = StoreApi<OverlayState>;

export function createOverlayStore(): OverlayStore {
  return createStore<OverlayState>(() => ({ heat: null, pictures: null }));
}
