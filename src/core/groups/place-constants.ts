import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';

/** Puts each constant into the innermost group that holds all nodes that read it. `parents` is of each group. */
export function placeConstants(
  graph: Graph,
  constant: Uint8Array,
  parents: Int32Array,
  groupOf: Int32Array,
): void {
  const depth = new Int32Array(parents.length);
  for (const [group, parent] of parents.entries())
    depth[group] = parent === NONE ? 1 : (depth[parent] ?? 0) + 1;
  const depthOf = (group: number): number => (group === NONE ? 0 : (depth[group] ?? 0));
  const up = (group: number): number => parents[group] ?? NONE;

  for (const node of graph.nodes) {
    if (constant[node.index] === 0) continue;
    const readers = graph.values[node.outputs[0] ?? NONE]?.consumers ?? [];
    let shared = groupOf[readers[0]?.node ?? NONE] ?? NONE;
    for (const reader of readers) {
      let other = groupOf[reader.node] ?? NONE;
      while (depthOf(other) > depthOf(shared)) other = up(other);
      while (depthOf(shared) > depthOf(other)) shared = up(shared);
      while (shared !== other) {
        shared = up(shared);
        other = up(other);
      }
    }
    groupOf[node.index] = shared;
  }
}
