import type { Graph, Node } from '../ir/model.ts';
import { fusionParts, growsBackward } from './fusion-table.ts';
import { placeKey, toPlace, type FoundNode } from './node-places.ts';

/** Nodes that read what `node` gives; null when something else sees it too (a graph output). */
function readers(graph: Graph, node: Node): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const index of node.outputs) {
    const value = graph.values[index];
    if (value === undefined) continue;
    if (value.isOutput) return null;
    for (const use of value.consumers) found.add(use.node);
  }
  return found;
}

/**
 * The nodes that a fused one likely stands for, its namesake `start` first. Forward along values that one node alone
 * reads; then backward to every producer whose readers are all inside, since a fusion can swallow no value that
 * is still needed. Only as many nodes of a type as the fused operator is made of, and none of `taken` (nodes that
 * were seen to run by themselves).
 */
export function growFusion(
  start: FoundNode,
  opType: string,
  taken: ReadonlySet<string>,
): readonly FoundNode[] {
  const { graph } = start;
  const left = new Map(Object.entries(fusionParts(opType) ?? {}));
  const members = new Map<number, Node>([[start.node.index, start.node]]);
  // The namesake is one of the parts where it is of such a type.
  const own = left.get(start.node.opType);
  if (own !== undefined) left.set(start.node.opType, own - 1);
  const join = (node: Node): boolean => {
    const rest = left.get(node.opType) ?? 0;
    if (rest <= 0 || members.has(node.index) || taken.has(placeKey(toPlace({ graph, node })))) return false;
    left.set(node.opType, rest - 1);
    members.set(node.index, node);
    return true;
  };

  for (let at: Node | undefined = start.node; at !== undefined;) {
    const next: ReadonlySet<number> | null = readers(graph, at);
    const [only] = next ?? [];
    const node: Node | undefined = next?.size === 1 && only !== undefined ? graph.nodes[only] : undefined;
    at = node !== undefined && join(node) ? node : undefined;
  }

  // A producer whose readers come in one after the other is met again from the last of them.
  const queue = growsBackward(opType) ? [...members.values()] : [];
  for (let node = queue.pop(); node !== undefined; node = queue.pop())
    for (const index of node.inputs) {
      const producer = graph.nodes[graph.values[index]?.producer ?? -1];
      if (producer === undefined || members.has(producer.index)) continue;
      const next = readers(graph, producer);
      if (next === null || [...next].some((reader) => !members.has(reader))) continue;
      if (join(producer)) queue.push(producer);
    }
  return [...members.values()].map((node) => ({ graph, node }));
}
