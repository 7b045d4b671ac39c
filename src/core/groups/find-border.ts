import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';

/** Values that come into a set of nodes and that go out of it, by index, in the order of the nodes; weights left out. */
export function findBorder(
  graph: Graph,
  within: (node: number) => boolean,
): { readonly inputs: readonly number[]; readonly outputs: readonly number[] } {
  const inputs = new Set<number>();
  const outputs = new Set<number>();
  for (const node of graph.nodes) {
    if (!within(node.index)) continue;
    for (const input of node.inputs) {
      const value = input === NONE ? undefined : graph.values[input];
      if (value === undefined || (value.initializer >= 0 && !value.isInput)) continue;
      if (value.producer === NONE || !within(value.producer)) inputs.add(input);
    }
    for (const output of node.outputs) {
      const value = output === NONE ? undefined : graph.values[output];
      if (value === undefined) continue;
      if (value.isOutput || value.consumers.some(({ node: reader }) => !within(reader))) outputs.add(output);
    }
  }
  return { inputs: [...inputs], outputs: [...outputs] };
}
