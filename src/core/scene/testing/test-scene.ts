/** Builds scenes for tests, with what a test does not care about left out. */
import { graphIndex } from '../../base/indices.ts';
import type { Diagnostic } from '../../ir/diagnostic.ts';
import type { Model } from '../../ir/model.ts';
import { buildScene } from '../build-scene.ts';
import { DEFAULT_SCENE_OPTIONS, type Scene, type SceneOptions, type SceneRequest } from '../types.ts';

export function sceneOf(
  model: Model,
  {
    expanded = [],
    options = {},
    diagnostics = [],
    graph = 0,
    groups = null,
  }: {
    expanded?: readonly string[];
    options?: Partial<SceneOptions>;
    diagnostics?: readonly Diagnostic[];
    graph?: number;
    groups?: SceneRequest['groups'];
  } = {},
): Scene {
  return buildScene(model, diagnostics, {
    graph: graphIndex(graph),
    options: { ...DEFAULT_SCENE_OPTIONS, ...options },
    expanded,
    groups,
  });
}
