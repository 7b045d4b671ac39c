/** Models for tests, written by name: the tables and back references of the IR are filled in here. */
import {
  functionIndex,
  graphIndex,
  initializerIndex,
  NONE,
  nodeIndex,
  tensorIndex,
  valueIndex,
} from '../../base/indices.ts';
import type { ValueIndex } from '../../base/indices.ts';
import type { Attribute, AttributeValue } from '../../ir/attribute.ts';
import type {
  FunctionDef,
  Graph,
  GraphOwner,
  Model,
  Node,
  OpsetImport,
  Value,
  ValueUse,
} from '../../ir/model.ts';
import type { Tensor } from '../../ir/tensor.ts';
import type { Dim, ValueType } from '../../ir/value-type.ts';

export interface NodeText {
  readonly op: string;
  readonly name?: string;
  readonly domain?: string;
  readonly doc?: string;
  /** '' leaves an optional one out. */
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

export interface GraphText {
  readonly name?: string;
  readonly owner?: GraphOwner;
  readonly depth?: number;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  /** Name -> dims of a float32 tensor. */
  readonly initializers?: Readonly<Record<string, readonly number[]>>;
  /** Name -> type. */
  readonly types?: Readonly<Record<string, ValueType>>;
  /** Name -> graph index and name of the value that it captures. */
  readonly captures?: Readonly<Record<string, readonly [number, string]>>;
  readonly nodes?: readonly NodeText[];
}

export interface ModelText {
  readonly irVersion?: number;
  readonly opsets?: readonly OpsetImport[];
  readonly graphs: readonly GraphText[];
  readonly functions?: readonly (Partial<FunctionDef> & Pick<FunctionDef, 'name' | 'domain' | 'body'>)[];
}

export function buildTestModel(text: ModelText): Model {
  const tensors: Tensor[] = [];
  const functions = (text.functions ?? []).map((definition, index) => completeFunction(definition, index));
  const graphs: Graph[] = [];
  text.graphs.forEach((graph, index) => graphs.push(buildGraph(graph, index, tensors, functions, graphs)));
  return {
    irVersion: text.irVersion ?? 10,
    producerName: 'test',
    producerVersion: '1',
    domain: '',
    modelVersion: 0,
    docString: '',
    opsetImports: text.opsets ?? [{ domain: '', version: 21 }],
    metadata: [],
    graphs,
    functions,
    tensors,
    training: [],
    deviceConfigurations: [],
    externalFiles: [],
  };
}

/** `float32` tensor: numbers are known dims, texts symbolic ones, null is unknown. */
export function float32(...shape: readonly (number | string | null)[]): ValueType {
  return { kind: 'tensor', elemType: 1, shape: shape.map(toDim), denotation: '' };
}

function toDim(dim: number | string | null): Dim {
  if (dim === null) return { kind: 'unknown', denotation: '' };
  return typeof dim === 'number'
    ? { kind: 'known', value: dim, denotation: '' }
    : { kind: 'symbolic', name: dim, denotation: '' };
}

export const ints = (...values: readonly (number | bigint)[]): AttributeValue => ({ kind: 'ints', values });
export const int = (value: number | bigint): AttributeValue => ({ kind: 'int', value });
export const text = (value: string): AttributeValue => ({
  kind: 'string',
  value: { text: value, bytes: null },
});
export const subgraph = (index: number): AttributeValue => ({ kind: 'graph', graph: graphIndex(index) });

/** The owner of a graph that a node's attribute holds. */
export function heldBy(graph: number, node: number, attribute: string, position = 0): GraphOwner {
  return { kind: 'attribute', graph: graphIndex(graph), node: nodeIndex(node), attribute, position };
}

function completeFunction(
  definition: Partial<FunctionDef> & Pick<FunctionDef, 'name' | 'domain' | 'body'>,
  index: number,
): FunctionDef {
  return {
    overload: '',
    docString: '',
    metadata: [],
    inputs: [],
    outputs: [],
    attributeNames: [],
    attributeDefaults: [],
    opsetImports: [],
    ...definition,
    index: functionIndex(index),
  };
}

function buildGraph(
  graph: GraphText,
  index: number,
  tensors: Tensor[],
  functions: readonly FunctionDef[],
  before: readonly Graph[],
): Graph {
  const values: (Omit<Value, 'consumers'> & { consumers: ValueUse[] })[] = [];
  const byName = new Map<string, number>();
  const valueOf = (name: string): ValueIndex => {
    if (name === '') return valueIndex(NONE);
    const known = byName.get(name);
    if (known !== undefined) return valueIndex(known);
    const captured = graph.captures?.[name];
    byName.set(name, values.length);
    values.push({
      index: valueIndex(values.length),
      name,
      type: graph.types?.[name] ?? null,
      docString: '',
      metadata: [],
      producer: nodeIndex(NONE),
      producerOutput: 0,
      consumers: [],
      initializer: initializerIndex(NONE),
      isInput: graph.inputs?.includes(name) ?? false,
      isOutput: graph.outputs?.includes(name) ?? false,
      outer: captured === undefined ? null : captureOf(captured, before),
    });
    return valueIndex(values.length - 1);
  };
  const inputs = (graph.inputs ?? []).map(valueOf);
  const initializers = Object.entries(graph.initializers ?? {}).map(([name, dims], position) => {
    const value = valueOf(name);
    const entry = values[value];
    const tensor = addTensor(tensors, name, dims);
    if (entry !== undefined) {
      values[value] = {
        ...entry,
        initializer: initializerIndex(position),
        type: entry.type ?? float32(...dims),
      };
    }
    return {
      index: initializerIndex(position),
      name,
      value,
      content: { kind: 'dense' as const, tensor: tensor.index },
      overridable: entry?.isInput ?? false,
    };
  });
  const nodes = (graph.nodes ?? []).map((node, position): Node => {
    const attributes = Object.entries(node.attributes ?? {}).map(([name, value]): Attribute => ({
      name,
      docString: '',
      value,
    }));
    const nodeInputs = (node.inputs ?? []).map(valueOf);
    nodeInputs.forEach((value, input) => values[value]?.consumers.push({ node: nodeIndex(position), input }));
    const nodeOutputs = (node.outputs ?? []).map(valueOf);
    nodeOutputs.forEach((value, output) => {
      const entry = values[value];
      if (entry !== undefined)
        values[value] = { ...entry, producer: nodeIndex(position), producerOutput: output };
    });
    const callee = functions.find(({ domain, name }) => domain === (node.domain ?? '') && name === node.op);
    return {
      index: nodeIndex(position),
      name: node.name ?? '',
      opType: node.op,
      domain: node.domain ?? '',
      overload: '',
      docString: node.doc ?? '',
      metadata: [],
      inputs: nodeInputs,
      outputs: nodeOutputs,
      attributes,
      subgraphs: attributes.flatMap(({ value }) =>
        value.kind === 'graph' ? [value.graph] : value.kind === 'graphs' ? value.graphs : [],
      ),
      callee: callee?.index ?? functionIndex(NONE),
      devices: [],
    };
  });
  const outputs = (graph.outputs ?? []).map(valueOf);
  return {
    index: graphIndex(index),
    owner: graph.owner ?? { kind: 'model' },
    depth: graph.depth ?? 0,
    name: graph.name ?? '',
    docString: '',
    metadata: [],
    nodes,
    values,
    initializers,
    inputs,
    outputs,
    quantization: [],
  };
}

function captureOf([graph, name]: readonly [number, string], before: readonly Graph[]): Value['outer'] {
  const value = before[graph]?.values.find((candidate) => candidate.name === name);
  return value === undefined ? null : { graph: graphIndex(graph), value: value.index };
}

function addTensor(tensors: Tensor[], name: string, dims: readonly number[]): Tensor {
  const bytes = dims.reduce((product, dim) => product * dim, 4);
  const tensor: Tensor = {
    index: tensorIndex(tensors.length),
    name,
    dataType: 1,
    dims,
    docString: '',
    metadata: [],
    payload: { kind: 'file-raw', range: { offset: 100, length: bytes } },
    storedBytes: bytes,
  };
  tensors.push(tensor);
  return tensor;
}
