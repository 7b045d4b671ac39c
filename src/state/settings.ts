/** What the user chose once and for all; kept in local storage. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { firstSight } from '../core/groups/visible-groups.ts';
import { DEFAULT_SCENE_OPTIONS, type SceneOptions, type SceneRequest } from '../core/scene/types.ts';
import type { LayoutEngine } from '../workers/layout/protocol.ts';

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

/** How a model is shown at first. */
export function firstView({ scene, groups }: Settings): Omit<SceneRequest, 'graph'> {
  return { options: scene, expanded: [], groups: groups ? firstSight : null };
}

export function createSettingsStore(initial: Settings): SettingsStore {
  return createStore<Settings>(() => initial);
}
