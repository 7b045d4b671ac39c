import { NONE, type NodeIndex } from '../base/indices.ts';
import type { Graph, Node } from '../ir/model.ts';

/**
 * Every node after those that make its inputs; in file order as far as that allows, which it does altogether in a valid
 * model. Nodes on and behind a cycle come last. Linear, and nothing recurses.
 */
export function orderNodes(graph: Graph): readonly NodeIndex[] {
  const waiting = graph.nodes.map(({ inputs }) => inputs.filter((input) => isMade(graph, input)).length);
  const done = new Set<NodeIndex>();
  for (const start of graph.nodes) {
    if (done.has(start.index) || waiting[start.index] !== 0) continue;
    const ready = [start];
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
      done.add(node.index);
      // Nodes behind `start` are met in their turn.
      for (const consumer of countDown(graph, node, waiting))
        if (consumer.index < start.index) ready.push(consumer);
    }
  }
  // A Set keeps the order in which its members came.
  for (const { index } of graph.nodes) done.add(index);
  return [...done];
}

function isMade(graph: Graph, input: number): boolean {
  return (graph.values[input]?.producer ?? NONE) !== NONE;
}

/** Consumers that waited for this node alone. */
function countDown(graph: Graph, node: Node, waiting: number[]): readonly Node[] {
  const free: Node[] = [];
  for (const output of node.outputs) {
    for (const use of graph.values[output]?.consumers ?? []) {
      const left = (waiting[use.node] ?? 0) - 1;
      waiting[use.node] = left;
      const consumer = graph.nodes[use.node];
      if (left === 0 && consumer !== undefined) free.push(consumer);
    }
  }
  return free;
}
