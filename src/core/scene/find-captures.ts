import type { GraphIndex } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import type { ValueKey, ValueRoots } from './value-roots.ts';

const NO_CAPTURES: ReadonlyMap<number, readonly ValueKey[]> = new Map();

/**
 * For each node of `graph` that holds subgraphs: the values defined in `graph` or around it that graphs within the node
 * use, at any depth, each once, in order of first use.
 */
export function findCaptures(
  model: Model,
  roots: ValueRoots,
  graph: Graph,
): ReadonlyMap<number, readonly ValueKey[]> {
  const holders = graph.nodes.filter((node) => node.subgraphs.length > 0);
  if (holders.length === 0) return NO_CAPTURES;

  const found = new Map<number, readonly ValueKey[]>();
  for (const holder of holders) {
    const within = graphsWithin(model, holder.subgraphs);
    const captured = new Set<ValueKey>();
    for (const inner of within) {
      const values = model.graphs[inner]?.values ?? [];
      for (const value of values) {
        if (value.outer === null) continue;
        const root = roots.rootKey(inner, value.index);
        // What a graph between here and there defines does not come in from outside.
        if (!within.has(roots.at(root).graph)) captured.add(root);
      }
    }
    if (captured.size > 0) found.set(holder.index, [...captured]);
  }
  return found;
}

function graphsWithin(model: Model, held: readonly GraphIndex[]): ReadonlySet<GraphIndex> {
  const within = new Set<GraphIndex>();
  const waiting = [...held];
  // A growing list read by position: shifting would move all of it each time.
  for (let at = 0; at < waiting.length; at++) {
    const next = waiting[at];
    if (next === undefined || within.has(next)) continue;
    within.add(next);
    for (const node of model.graphs[next]?.nodes ?? []) waiting.push(...node.subgraphs);
  }
  return within;
}
