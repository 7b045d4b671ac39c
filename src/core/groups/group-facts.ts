import { NONE } from '../base/indices.ts';
import type { Grouping } from './types.ts';
import type { Graph, Model } from '../ir/model.ts';
import { countElements } from '../ir/tensor.ts';

/** Elements of the initializers that the nodes of each group read, in groups within as well, each once. */
export function countParameters(model: Model, graph: Graph, grouping: Grouping): Float64Array {
  const counts = new Float64Array(grouping.groups.length);
  const seen = new Int32Array(grouping.groups.length).fill(NONE);
  for (const { index, value, content } of graph.initializers) {
    if (content.kind !== 'dense') continue;
    const elements = countElements(model.tensors[content.tensor]?.dims ?? []);
    for (const { node } of graph.values[value]?.consumers ?? []) {
      // Up to the first group that has counted it: those around have, too.
      let group = grouping.groupOf[node] ?? NONE;
      while (group !== NONE && seen[group] !== index) {
        seen[group] = index;
        counts[group] = (counts[group] ?? 0) + elements;
        group = grouping.groups[group]?.parent ?? NONE;
      }
    }
  }
  return counts;
}

/** How many groups there are of each likeness. */
export function countAlike(grouping: Grouping): Int32Array {
  const counts = new Int32Array(grouping.groups.length);
  for (const { likeness } of grouping.groups) counts[likeness] = (counts[likeness] ?? 0) + 1;
  return counts;
}
