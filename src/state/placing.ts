/** Scene -> layout -> picture. Latest wins: an answer that a newer request overtook is dropped. */
import type { Scene, SceneRequest } from '../core/scene/types.ts';
import { toLayoutGraph } from '../core/scene/to-layout-graph.ts';
import type { LayoutClient } from '../workers/layout/client.ts';
import type { ModelQueries } from '../workers/model/client.ts';
import type { EarlyOpen } from './early-open.ts';
import type { SettingsStore } from './settings.ts';
import type { ViewStore } from './view.ts';

export interface Placing {
  /** Shows a graph with the current options. `anchor`: what keeps its place on screen, null to fit. Resolves when it is placed. */
  show(place: Omit<SceneRequest, 'options'>, anchor: string | null): Promise<void>;
  /** Places a scene that is already there. */
  place(scene: Scene, anchor: string | null): Promise<void>;
  /** Stops the layout that is under way; the picture before stays. */
  cancel(): void;
}

export function createPlacing(
  queries: ModelQueries,
  layouts: LayoutClient,
  view: ViewStore,
  settings: SettingsStore,
  early: EarlyOpen | null,
): Placing {
  let latest = 0;
  let abort = new AbortController();

  const begin = (): number => {
    abort.abort();
    abort = new AbortController();
    latest += 1;
    view.setState({ placing: { fraction: 0 }, layoutFailure: null });
    return latest;
  };

  const finish = async (turn: number, scene: Scene, anchor: string | null): Promise<void> => {
    const { engine } = settings.getState();
    const begun = early?.layoutOf(scene) ?? layouts.layout(toLayoutGraph(scene).graph, engine, abort.signal);
    const result = await begun;
    if (turn !== latest) return;
    if (result.ok) {
      const { graph, expanded, groups } = scene.request;
      view.setState({
        graph,
        expanded,
        groups,
        picture: { scene, layout: result.value, anchor },
        placing: null,
      });
    } else {
      const failed = result.error.kind === 'cancelled' ? null : result.error.reason;
      view.setState({ placing: null, layoutFailure: failed });
    }
  };

  return {
    async show(place, anchor) {
      const turn = begin();
      const { scene: options, groups } = settings.getState();
      const request: SceneRequest = { ...place, options, groups: groups ? place.groups : null };
      const scene = await queries.scene(request);
      if (turn !== latest) return;
      if (scene.ok) await finish(turn, scene.value, anchor);
      else view.setState({ placing: null, layoutFailure: scene.error.reason });
    },
    place: (scene, anchor) => finish(begin(), scene, anchor),
    cancel() {
      latest += 1;
      abort.abort();
      view.setState({ placing: null });
    },
  };
}
