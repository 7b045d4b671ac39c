import type { Model } from '../ir/model.ts';

/** A value that a node reads through its subgraphs. */
export interface Capture {
  readonly node: number;
  readonly value: number;
}

/**
 * For each graph, the values that its nodes read through the subgraphs they hold, at any depth. One walk over the tree
 * of graphs that keeps the holding node of each depth, so that no capture climbs step by step.
 */
export function listCaptures(model: Model): readonly (readonly Capture[])[] {
  const captures: Capture[][] = model.graphs.map(() => []);
  const holderAtDepth: number[] = [];
  const todo: number[] = model.graphs
    .filter(({ owner }) => owner.kind !== 'attribute')
    .map(({ index }) => index);
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const graph = model.graphs[next];
    if (graph === undefined) continue;
    if (graph.owner.kind === 'attribute') {
      holderAtDepth[graph.depth - 1] = graph.owner.node;
      for (const { outer } of graph.values) {
        if (outer === null) continue;
        const depth = model.graphs[outer.graph]?.depth;
        const node = depth === undefined || depth >= graph.depth ? undefined : holderAtDepth[depth];
        if (node !== undefined) captures[outer.graph]?.push({ node, value: outer.value });
      }
    }
    for (const { subgraphs } of graph.nodes) todo.push(...subgraphs);
  }
  return captures;
}
