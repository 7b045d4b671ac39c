/** Builds small models for tests, by names, as one would write them down. */
import {
  functionIndex,
  graphIndex,
  initializerIndex,
  NONE,
  nodeIndex,
  tensorIndex,
  valueIndex,
  type ValueIndex,
} from '../../base/indices.ts';
import type { Attribute, AttributeValue } from '../../ir/attribute.ts';
import type { FunctionDef, Graph, GraphOwner, Initializer, Model, Node, Value } from '../../ir/model.ts';
import type { Payload, Tensor } from '../../ir/tensor.ts';
import type { Dim, ValueType } from '../../ir/value-type.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A float32 shape; text is a symbolic dim. */
export type TestShape = readonly (number | string)[];

export interface TestTensor {
  readonly dims: readonly number[];
  readonly dataType?: number;
  readonly payload?: Payload;
}

export type TestAttribute =
  number | string | readonly number[] | { readonly graph: TestGraph } | { readonly tensor: TestTensor };

export interface TestNode {
  readonly op: string;
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly name?: string;
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, TestAttribute>>;
}

export interface TestGraph {
  readonly inputs?: Readonly<Record<string, TestShape>>;
  readonly initializers?: Readonly<Record<string, TestTensor>>;
  readonly nodes?: readonly TestNode[];
  readonly outputs?: readonly string[];
  /** Shapes of values in between. */
  readonly shapes?: Readonly<Record<string, TestShape>>;
}

export interface TestFunction {
  readonly name: string;
  readonly domain: string;
  readonly body: TestGraph;
}

interface Draft {
  readonly graphs: Graph[];
  readonly tensors: Tensor[];
  readonly functions: readonly TestFunction[];
}

type Names = ReadonlyMap<string, { readonly graph: Graph['index']; readonly value: ValueIndex }>;

export function testModel(graph: TestGraph, functions: readonly TestFunction[] = [], opset = 17): Model {
  const draft: Draft = { graphs: [], tensors: [], functions };
  addGraph(draft, graph, { kind: 'model' }, 0, new Map());
  const definitions = functions.map((of, i): FunctionDef => {
    const index = functionIndex(i);
    const body = addGraph(draft, of.body, { kind: 'function', function: index }, 0, new Map());
    return {
      index,
      name: of.name,
      domain: of.domain,
      overload: '',
      docString: '',
      metadata: [],
      inputs: Object.keys(of.body.inputs ?? {}),
      outputs: of.body.outputs ?? [],
      attributeNames: [],
      attributeDefaults: [],
      opsetImports: [{ domain: '', version: opset }],
      body,
    };
  });
  return {
    irVersion: 9,
    producerName: 'test',
    producerVersion: '',
    domain: '',
    modelVersion: 0,
    docString: '',
    opsetImports: [{ domain: '', version: opset }],
    metadata: [],
    graphs: draft.graphs,
    functions: definitions,
    tensors: draft.tensors,
    training: [],
    deviceConfigurations: [],
    externalFiles: [],
  };
}

export function floatType(shape: TestShape): ValueType {
  const dims = shape.map((dim): Dim =>
    typeof dim === 'number'
      ? { kind: 'known', value: dim, denotation: '' }
      : { kind: 'symbolic', name: dim, denotation: '' },
  );
  return { kind: 'tensor', elemType: 1, shape: dims, denotation: '' };
}

/** A one-element or flat tensor of float32 values, held inline. */
export function floats(dims: readonly number[], values: readonly number[]): TestTensor {
  return { dims, dataType: 1, payload: { kind: 'inline-typed', field: 'float_data', values } };
}

/** The same of int64. */
export function ints(dims: readonly number[], values: readonly number[]): TestTensor {
  return { dims, dataType: 7, payload: { kind: 'inline-typed', field: 'int64_data', values } };
}

/** `outer`: the names in scope around the graph. */
function addGraph(
  draft: Draft,
  spec: TestGraph,
  owner: GraphOwner,
  depth: number,
  outer: Names,
): Graph['index'] {
  const index = graphIndex(draft.graphs.length);
  const values: Writable<Value>[] = [];
  const byName = new Map<string, Writable<Value>>();
  const valueOf = (name: string): Writable<Value> => {
    let value = byName.get(name);
    if (value === undefined) {
      const shape = spec.inputs?.[name] ?? spec.shapes?.[name] ?? spec.initializers?.[name]?.dims;
      value = {
        index: valueIndex(values.length),
        name,
        type: shape === undefined ? null : floatType(shape),
        docString: '',
        metadata: [],
        producer: nodeIndex(NONE),
        producerOutput: 0,
        consumers: [],
        initializer: initializerIndex(NONE),
        isInput: false,
        isOutput: false,
        outer: null,
      };
      values.push(value);
      byName.set(name, value);
    }
    return value;
  };
  const slot = (name: string): ValueIndex => (name === '' ? valueIndex(NONE) : valueOf(name).index);

  const inputs = Object.keys(spec.inputs ?? {}).map((name) => {
    valueOf(name).isInput = true;
    return slot(name);
  });
  const initializers = Object.entries(spec.initializers ?? {}).map(([name, tensor], i): Initializer => {
    const value = valueOf(name);
    value.initializer = initializerIndex(i);
    const content = { kind: 'dense', tensor: addTensor(draft, name, tensor) } as const;
    return { index: initializerIndex(i), name, value: value.index, content, overridable: value.isInput };
  });
  const nodes = (spec.nodes ?? []).map((node, n): Writable<Node> => {
    const own = nodeIndex(n);
    const takes = node.in.map(slot);
    node.in.forEach((name, input) => {
      if (name !== '') valueOf(name).consumers = [...valueOf(name).consumers, { node: own, input }];
    });
    node.out.forEach((name, output) => {
      if (name === '' || valueOf(name).producer !== NONE) return;
      valueOf(name).producer = own;
      valueOf(name).producerOutput = output;
    });
    const callee = draft.functions.findIndex(
      (of) => of.name === node.op && of.domain === (node.domain ?? ''),
    );
    return {
      index: own,
      name: node.name ?? '',
      opType: node.op,
      domain: node.domain ?? '',
      overload: '',
      docString: '',
      metadata: [],
      inputs: takes,
      outputs: node.out.map(slot),
      attributes: [],
      subgraphs: [],
      callee: functionIndex(callee),
      devices: [],
    };
  });
  const outputs = (spec.outputs ?? []).map((name) => {
    valueOf(name).isOutput = true;
    return slot(name);
  });

  const graph: Graph = {
    index,
    owner,
    depth,
    name: `graph ${index}`,
    docString: '',
    metadata: [],
    nodes,
    values,
    initializers,
    inputs,
    outputs,
    quantization: [],
  };
  draft.graphs.push(graph);

  const defined = values.filter((value) => value.isInput || value.producer >= 0 || value.initializer >= 0);
  for (const value of values) {
    if (!(value.isInput || value.producer >= 0 || value.initializer >= 0))
      value.outer = outer.get(value.name) ?? null;
  }
  const inScope = new Map([
    ...outer,
    ...defined.map((value) => [value.name, { graph: index, value: value.index }] as const),
  ]);
  nodes.forEach((node, n) => {
    const attributes = Object.entries(spec.nodes?.[n]?.attributes ?? {});
    node.attributes = attributes.map(([name, attribute]): Attribute => {
      const holder: GraphOwner = {
        kind: 'attribute',
        graph: index,
        node: node.index,
        attribute: name,
        position: 0,
      };
      const add = (of: TestGraph): Graph['index'] => addGraph(draft, of, holder, depth + 1, inScope);
      return { name, docString: '', value: attributeValue(draft, attribute, add) };
    });
    node.subgraphs = node.attributes.flatMap(({ value }) => (value.kind === 'graph' ? [value.graph] : []));
  });
  return index;
}

function attributeValue(
  draft: Draft,
  of: TestAttribute,
  add: (graph: TestGraph) => Graph['index'],
): AttributeValue {
  if (typeof of === 'number')
    return Number.isInteger(of) ? { kind: 'int', value: of } : { kind: 'float', value: of };
  if (typeof of === 'string') return { kind: 'string', value: { text: of, bytes: null } };
  if ('graph' in of) return { kind: 'graph', graph: add(of.graph) };
  if ('tensor' in of) return { kind: 'tensor', tensor: addTensor(draft, '', of.tensor) };
  return { kind: 'ints', values: of };
}

function addTensor(
  draft: Draft,
  name: string,
  { dims, dataType = 1, payload = { kind: 'none' } }: TestTensor,
): Tensor['index'] {
  const index = tensorIndex(draft.tensors.length);
  draft.tensors.push({ index, name, dataType, dims, docString: '', metadata: [], payload, storedBytes: 0 });
  return index;
}
