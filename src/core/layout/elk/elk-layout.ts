import type { LayoutGraph, LayoutResult } from '../types.ts';
import type { LevelOptions } from '../place-levels.ts';
import { placeLevels } from '../place-levels.ts';
import { fromElkGraph, toElkGraph } from './elk-graph.ts';
import { loadElk } from './load-elk.ts';

/**
 * Places `graph` with elkjs, one run per part of a level: one compound run would cost more than the sum of its parts.
 * Edges are cut at the frames' borders as for our own engine. Superlinear (see the README); rejects with what elkjs
 * throws, such as a stack overflow on a large graph.
 */
export async function layoutWithElk(graph: LayoutGraph, options: LevelOptions = {}): Promise<LayoutResult> {
  const elk = await loadElk();
  const levels = placeLevels(graph, options);
  let step = levels.next();
  while (step.done !== true) {
    step = levels.next(fromElkGraph(step.value, await elk.layout(toElkGraph(step.value))));
  }
  return step.value;
}
