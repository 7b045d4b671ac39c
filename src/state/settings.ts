/** What the user chose once and for all; kept in local storage. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_SCENE_OPTIONS, type SceneOptions, type SceneRequest } from '../core/scene/types.ts';
import type { LayoutEngine } from '../workers/layout/protocol.ts';
import { NOWHERE, type Place } from './url.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface Settings {
  readonly theme: ThemeChoice;
  readonly scene: SceneOptions;
  readonly engine: LayoutEngine;
  readonly minimap: boolean;
  /** Nodes are drawn in groups. */
  readonly groups: boolean;
}

export type SettingsStore = StoreApi<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  scene: DEFAULT_SCENE_OPTIONS,
  engine: 'opscope',
  minimap: true,
  groups: true,
};

/** How a model is shown at first; `place`: where a link leads to. */
export function firstView({ scene, groups }: Settings, place: Place = NOWHERE): Omit<SceneRequest, 'graph'> {
  // Another graph than the main one is shown once its number is known.
  const { expanded, groups: open } = place.graph === '' ? place : NOWHERE;
  return { options: scene, expanded, groups: groups ? open : null };
}

export function createSettingsStore(initial: Settings): SettingsStore {
  return createStore<Settings>(() => initial);
}
