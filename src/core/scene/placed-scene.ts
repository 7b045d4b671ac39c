/** A scene with its layout: where each card, frame, edge and label is. Reads the typed arrays in place, copies nothing. */
import type { SceneUnits } from '../base/units.ts';
import type { LayoutResult } from '../layout/types.ts';
import type { Polyline } from './path-data.ts';
import type { Scene, SceneEdge } from './types.ts';

export interface Box {
  readonly x: SceneUnits;
  readonly y: SceneUnits;
  readonly width: SceneUnits;
  readonly height: SceneUnits;
}

export interface PlacedScene {
  readonly scene: Scene;
  readonly layout: LayoutResult;
}

export function cardBox({ scene, layout }: PlacedScene, card: number): Box {
  return boxAt(layout, scene.frames.length + card);
}

export function frameBox({ layout }: PlacedScene, frame: number): Box {
  return boxAt(layout, frame);
}

/** The route of an edge; of fewer than two points when the layout left the edge out. */
export function edgeRoute({ layout }: PlacedScene, edge: number): Polyline {
  return {
    points: layout.routePoints,
    start: layout.routeStart[edge] ?? 0,
    end: layout.routeStart[edge + 1] ?? 0,
  };
}

/** The box of an edge's label, or null when it has none or found no place. */
export function labelBox({ scene, layout }: PlacedScene, edge: number): Box | null {
  const of = scene.edges[edge];
  const x = layout.labels[2 * edge] ?? Number.NaN;
  const y = layout.labels[2 * edge + 1] ?? Number.NaN;
  if (of === undefined || of.label === '' || Number.isNaN(x) || Number.isNaN(y)) return null;
  return { x, y, width: of.labelWidth, height: of.labelHeight };
}

/** Whether an edge ends, and has its label, within a frame, whose ground differs from the canvas's. */
export function isWithinFrame({ scene }: PlacedScene, { target }: SceneEdge): boolean {
  const holder = target >= 0 ? scene.cards[target]?.frame : scene.frames[-1 - target]?.frame;
  return holder !== undefined && holder >= 0;
}

function boxAt({ boxes }: LayoutResult, node: number): Box {
  return {
    x: boxes[4 * node] ?? 0,
    y: boxes[4 * node + 1] ?? 0,
    width: boxes[4 * node + 2] ?? 0,
    height: boxes[4 * node + 3] ?? 0,
  };
}
