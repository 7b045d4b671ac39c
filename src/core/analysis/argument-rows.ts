import type { TensorIndex } from '../base/indices.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Graph, Initializer, Model, Node, Value } from '../ir/model.ts';
import type { OperatorSchema } from '../ops/schema.ts';
import type { PlacedValue } from './captures.ts';
import { capturesOf, resolveCapture } from './captures.ts';
import type { Formals } from './formals.ts';
import { formalInputs, formalOutputs } from './formals.ts';
import type { ArgumentRow, Link } from './inspection.ts';
import { linkNode, linkValue } from './links.ts';
import { opsetScopeOf } from './opset-scope.ts';

/** A node's inputs by formal position, then the formal inputs that the node leaves out at the end. */
export function inputRows(
  model: Model,
  graph: Graph,
  node: Node,
  schema: OperatorSchema | null,
): ArgumentRow[] {
  const formals = formalInputs(schema, model.functions[node.callee]);
  const rows = node.inputs.map((index, position) => {
    const value = graph.values[index];
    return value === undefined
      ? leftOut(formals, position)
      : inputRow(model, { graph, value }, formals, position);
  });
  for (let position = rows.length; position < formals.count; position++)
    rows.push(leftOut(formals, position));
  return rows;
}

/** A node's outputs by formal position, with everything that reads them, in subgraphs too. */
export function outputRows(
  model: Model,
  graph: Graph,
  node: Node,
  schema: OperatorSchema | null,
): ArgumentRow[] {
  const formals = formalOutputs(schema, model.functions[node.callee]);
  return node.outputs.map((index, position) => {
    const value = graph.values[index];
    if (value === undefined) return leftOut(formals, position);
    const row = valueRow(model, { graph, value });
    return { ...row, formal: formals.name(position), optional: formals.optional(position), producer: null };
  });
}

/** A graph's input or output: no formal name, its producer and its consumers. */
export function valueRow(model: Model, placed: PlacedValue): ArgumentRow {
  return {
    formal: '',
    optional: false,
    value: linkValue(placed.graph.index, placed.value),
    type: formatValueType(placed.value.type),
    producer: producerOf(model, placed),
    consumers: consumersOf(model, placed),
    tensor: tensorBehind(placed.graph.initializers[placed.value.initializer]),
  };
}

function inputRow(model: Model, placed: PlacedValue, formals: Formals, position: number): ArgumentRow {
  const origin = resolveCapture(model, placed);
  return {
    formal: formals.name(position),
    optional: formals.optional(position),
    value: linkValue(placed.graph.index, placed.value),
    type: formatValueType(placed.value.type ?? origin.value.type),
    producer: producerOf(model, origin),
    consumers: [],
    tensor: tensorBehind(origin.graph.initializers[origin.value.initializer]),
  };
}

function leftOut(formals: Formals, position: number): ArgumentRow {
  return {
    formal: formals.name(position),
    optional: formals.optional(position),
    value: null,
    type: '',
    producer: null,
    consumers: [],
    tensor: null,
  };
}

/** The node that makes a value, in the graph where it is made; null for inputs, initializers and dangling values. */
export function producerOf(model: Model, placed: PlacedValue): Link | null {
  const { graph, value } = resolveCapture(model, placed);
  const node = graph.nodes[value.producer];
  if (node === undefined) return null;
  const formals = formalOutputs(opsetScopeOf(model, graph).schema(node), model.functions[node.callee]);
  return linkNode(graph.index, node, formals.name(value.producerOutput));
}

/** Every node that reads a value, in its own graph and in the subgraphs that capture it. */
export function consumersOf(model: Model, { graph, value }: PlacedValue): Link[] {
  const links: Link[] = [];
  appendConsumers(model, graph, value, links);
  for (const captured of capturesOf(model, graph.index, value.index)) {
    appendConsumers(model, captured.graph, captured.value, links);
  }
  return links;
}

function appendConsumers(model: Model, graph: Graph, value: Value, links: Link[]): void {
  if (value.consumers.length === 0) return;
  const scope = opsetScopeOf(model, graph);
  for (const { node: index, input } of value.consumers) {
    const node = graph.nodes[index];
    if (node === undefined) continue;
    const formals = formalInputs(scope.schema(node), model.functions[node.callee]);
    links.push(linkNode(graph.index, node, formals.name(input)));
  }
}

function tensorBehind(initializer: Initializer | undefined): TensorIndex | null {
  return initializer?.content.kind === 'dense' ? initializer.content.tensor : null;
}
