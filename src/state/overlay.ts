/** What a run has to say of single nodes and values, drawn on the diagram over what the model says. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Microseconds } from '../core/runtime/run-profile.ts';
import { refKey, type ModelRef } from '../core/ir/model-ref.ts';
import type { Thumbnail } from '../core/readout/thumbnail.ts';

/** What is said of one node, at the upper edge of its card. */
export type NodeNote =
  /** How much of the time it takes: `share` of the largest, 0 to 1, is the length of a bar; the text says it in words. */
  | { readonly kind: 'time'; readonly share: number; readonly text: string; readonly time: Microseconds }
  /** What it makes is not what another backend or model makes; `first`: no node before it does that. */
  | { readonly kind: 'first' | 'differs'; readonly text: string }
  | { readonly kind: 'agrees' };

export interface OverlayState {
  /**
   * By `refKey` of the node; null: nothing is shown. Times and differences have the same place on a card: there is one
   * map, so that only one of them can be there.
   */
  readonly notes: ReadonlyMap<string, NodeNote> | null;
  /** What the notes come to in each group of the graph in view, by `refKey` of the group. */
  readonly groupNotes: ReadonlyMap<string, NodeNote> | null;
  /** By `refKey` of the value; null: nothing is shown. */
  readonly pictures: ReadonlyMap<string, Thumbnail> | null;
}

export type OverlayStore = StoreApi<OverlayState>;

/** What is said of a node or of a group. */
export function noteOn({ notes, groupNotes }: OverlayState, ref: ModelRef): NodeNote | null {
  if (ref.kind === 'node') return notes?.get(refKey(ref)) ?? null;
  return ref.kind === 'group' ? (groupNotes?.get(refKey(ref)) ?? null) : null;
}

export function createOverlayStore(): OverlayStore {
  return createStore<OverlayState>(() => ({ notes: null, groupNotes: null, pictures: null }));
}
