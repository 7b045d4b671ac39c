/** What grouping knows of each node: its kind, and which values reach it. */
import { NONE } from '../base/indices.ts';
import type { Attribute, AttributeValue } from '../ir/attribute.ts';
import { constantValue } from '../ir/constant-value.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { isConstantRow } from './constant-nodes.ts';
import type { Hasher } from './hasher.ts';
import { rankOperator } from './rank-operator.ts';

export interface NodeFacts {
  /** 1 for a `Constant` node that is a row of the cards which read it. */
  readonly constant: Uint8Array;
  /** Nodes of one kind have the same operator, attributes, and constants of the same dims. */
  readonly kind: Int32Array;
  /** Nodes of one shape have the same operator and as many values that they read and make. */
  readonly shape: Int32Array;
  /** 1 for operators that a person takes for the beginning of something: `Conv` rather than the `Relu` behind it. */
  readonly leads: Uint8Array;
  /** Node `n` reads `inputs[inputStart[n]]` up to `inputs[inputStart[n + 1] - 1]`: values that are no constants. */
  readonly inputStart: Int32Array;
  readonly inputs: Int32Array;
}

/** A longer list or text counts by its beginning and its length. */
const LONGEST = 64;

export function gatherNodeFacts(model: Model, graph: Graph, hasher: Hasher): NodeFacts {
  const { nodes, values } = graph;
  const constant = new Uint8Array(nodes.length);
  for (const node of nodes) if (isConstantRow(model, graph, node)) constant[node.index] = 1;

  // What a value is as an input: 0 for one that is computed, else its kind of constant. `UNKNOWN` until asked.
  const asInput = new Int32Array(values.length).fill(UNKNOWN);
  const inputKind = (value: number): number => {
    const known = asInput[value] ?? 0;
    if (known !== UNKNOWN) return known;
    const text = constantText(model, graph, value, constant);
    return (asInput[value] = text === '' ? 0 : hasher.text(text) + 1);
  };

  const leadsByOperator: number[] = [];
  const kind = new Int32Array(nodes.length);
  const shape = new Int32Array(nodes.length);
  const leads = new Uint8Array(nodes.length);
  const inputStart = new Int32Array(nodes.length + 1);
  const inputs: number[] = [];
  for (const node of nodes) {
    inputStart[node.index] = inputs.length;
    if (constant[node.index] === 1) continue;
    const operator = hasher.text(`${node.domain} ${node.opType} ${node.overload}`);
    hasher.start();
    hasher.add(operator);
    for (const attribute of node.attributes) hasher.add(hasher.text(attributeText(model, attribute)));
    hasher.add(node.outputs.length);
    for (const input of node.inputs) {
      const what = input === NONE ? NONE : inputKind(input);
      hasher.add(what);
      if (what === 0) inputs.push(input);
    }
    kind[node.index] = hasher.finish();
    hasher.start();
    hasher.add(operator);
    hasher.add(node.outputs.length);
    hasher.add(inputs.length - (inputStart[node.index] ?? 0));
    shape[node.index] = hasher.finish();
    leads[node.index] = leadsByOperator[operator] ??= rankOperator(node.domain, node.opType) === 0 ? 1 : 0;
  }
  inputStart[nodes.length] = inputs.length;
  return { constant, kind, shape, leads, inputStart, inputs: Int32Array.from(inputs) };
}

const UNKNOWN = -2;

/** The kind of constant that a value is; '' for one that is computed, a graph's input or captured. */
function constantText(model: Model, graph: Graph, index: number, constant: Uint8Array): string {
  const value = graph.values[index];
  if (value === undefined) return '';
  if (value.producer !== NONE) {
    const producer = constant[value.producer] === 1 ? graph.nodes[value.producer] : undefined;
    const held = producer === undefined ? null : constantValue(producer);
    return held === null ? '' : valueShape(model, held);
  }
  const content = graph.initializers[value.initializer]?.content;
  if (content === undefined || value.isInput) return '';
  return content.kind === 'dense'
    ? tensorShape(model, content.tensor)
    : `sparse ${content.sparse.dims.join()}`;
}

function attributeText(model: Model, { name, value }: Attribute): string {
  switch (value.kind) {
    case 'float':
    case 'int':
      return `${name}=${value.value}`;
    case 'string':
      return `${name}=${value.value.text.slice(0, LONGEST)} ${value.value.text.length}`;
    case 'floats':
    case 'ints':
      return `${name}=${value.values.slice(0, LONGEST).join()} ${value.values.length}`;
    default:
      return `${name}:${valueShape(model, value)}`;
  }
}

/** A value by its kind and size, without its elements. */
function valueShape(model: Model, value: AttributeValue): string {
  switch (value.kind) {
    case 'tensor':
      return tensorShape(model, value.tensor);
    case 'sparse_tensor':
      return `sparse ${value.sparse.dims.join()}`;
    case 'floats':
    case 'ints':
    case 'strings':
      return `${value.kind} ${value.values.length}`;
    case 'in-file':
      return `${value.of} ${value.elements}`;
    case 'graph':
      return graphShape(model, value.graph);
    case 'graphs':
      return value.graphs.map((graph) => graphShape(model, graph)).join(';');
    case 'tensors':
      return value.tensors.map((tensor) => tensorShape(model, tensor)).join(';');
    case 'reference':
      return `reference ${value.name}`;
    default:
      return value.kind;
  }
}

function tensorShape(model: Model, index: number): string {
  const tensor = model.tensors[index];
  return `tensor ${tensor?.dataType} ${tensor?.dims.join()}`;
}

/** A nested graph by its operators; each node belongs to one graph, so this reads no node twice. */
function graphShape(model: Model, index: number): string {
  const nodes: readonly Node[] = model.graphs[index]?.nodes ?? [];
  return `graph ${nodes.length} ${nodes.map(({ opType }) => opType).join()}`;
}
