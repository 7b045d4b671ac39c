import { NONE, type NodeIndex } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { isConstant } from './node-places.ts';

/**
 * The nodes of a graph in the order in which ONNX Runtime executes them when it optimises nothing: depth first from the
 * nodes whose values no other reads, the last input first. Constants are left out.
 */
export function executionOrder(model: Model, graph: Graph): readonly NodeIndex[] {
  const order: NodeIndex[] = [];
  const visited = new Uint8Array(graph.nodes.length);
  const inputs = graph.nodes.map((node) => producersOf(model, graph, node));
  const read = new Set(inputs.flat());
  const stack = graph.nodes
    .filter(({ index }) => !read.has(index))
    .map(({ index }) => ({ index, leaving: false }));
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { index, leaving } = top;
    if (leaving) {
      const node = graph.nodes[index];
      if (node !== undefined && !isConstant(node)) order.push(index);
      continue;
    }
    if (visited[index] !== 0) continue;
    visited[index] = 1;
    stack.push({ index, leaving: true });
    for (const producer of inputs[index] ?? [])
      if (visited[producer] === 0) stack.push({ index: producer, leaving: false });
  }
  return order;
}

/** Nodes whose values a node reads, itself or in the graphs that it holds, each once, in file order. */
function producersOf(model: Model, graph: Graph, node: Node): readonly NodeIndex[] {
  const values = [...node.inputs];
  const held = [...node.subgraphs];
  for (let index = held.pop(); index !== undefined; index = held.pop()) {
    const inner = model.graphs[index];
    if (inner === undefined) continue;
    for (const { outer } of inner.values) if (outer?.graph === graph.index) values.push(outer.value);
    for (const { subgraphs } of inner.nodes) held.push(...subgraphs);
  }
  const producers = new Set(values.map((value) => graph.values[value]?.producer ?? NONE));
  return [...producers].filter((producer): producer is NodeIndex => producer !== NONE).sort((a, b) => a - b);
}
