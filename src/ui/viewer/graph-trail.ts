import type { GraphIndex } from '../../core/base/indices.ts';
import type { GraphSummary } from '../../core/analysis/summary.ts';

/** From the outermost graph to this one: what a breadcrumb shows. A body of a function stands below the main graph. */
export function graphTrail(graphs: readonly GraphSummary[], index: GraphIndex): readonly GraphSummary[] {
  const trail: GraphSummary[] = [];
  let graph = graphs[index];
  while (graph !== undefined && trail.length <= graphs.length) {
    trail.push(graph);
    graph = graph.owner.kind === 'attribute' ? graphs[graph.owner.graph] : undefined;
  }
  const main = graphs[0];
  const root = trail.at(-1);
  if (main !== undefined && root !== undefined && root !== main) trail.push(main);
  return trail.reverse();
}

export interface ShortTrail {
  readonly head: readonly GraphSummary[];
  readonly hidden: readonly GraphSummary[];
  readonly tail: readonly GraphSummary[];
}

/** The first graph and the last two; what lies between is hidden behind an ellipsis when there is too much of it. */
export function shortenTrail(trail: readonly GraphSummary[], keep = 4): ShortTrail {
  if (trail.length <= keep) return { head: trail, hidden: [], tail: [] };
  return { head: trail.slice(0, 1), hidden: trail.slice(1, -2), tail: trail.slice(-2) };
}
