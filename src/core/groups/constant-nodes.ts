import { capturesOf } from '../analysis/captures.ts';
import { NONE } from '../base/indices.ts';
import { constantValue } from '../ir/constant-value.ts';
import type { Graph, Model, Node } from '../ir/model.ts';

/**
 * Whether a node is a constant that is drawn as a row of what reads it, here or in a nested graph. One that nothing
 * reads, and one that is the graph's output, is a card as any other node.
 */
export function isConstantRow(model: Model, graph: Graph, node: Node): boolean {
  const value = graph.values[node.outputs[0] ?? NONE];
  if (value === undefined || value.producer !== node.index || value.isOutput) return false;
  if (constantValue(node) === null) return false;
  return value.consumers.length > 0 || capturesOf(model, graph.index, value.index).length > 0;
}
