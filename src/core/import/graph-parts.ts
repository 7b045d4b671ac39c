import type {
  FunctionProto,
  GraphProto,
  NodeProto,
  SparseTensorProto,
  StringStringEntryProto,
  TensorAnnotation,
  TensorProto,
} from '../onnx/onnx-proto.generated.js';
import { GraphProto as EmptyGraph, ValueInfoProto } from '../onnx/onnx-proto.generated.js';

/** What graphs and function bodies have in common. A function body names its inputs and outputs without types. */
export interface GraphParts {
  readonly name: string;
  readonly docString: string;
  readonly metadata: readonly StringStringEntryProto[];
  readonly nodes: readonly NodeProto[];
  readonly inputs: readonly ValueInfoProto[];
  readonly outputs: readonly ValueInfoProto[];
  readonly valueInfo: readonly ValueInfoProto[];
  readonly initializers: readonly TensorProto[];
  readonly sparseInitializers: readonly SparseTensorProto[];
  readonly quantization: readonly TensorAnnotation[];
}

export function partsOfGraph(proto: GraphProto): GraphParts {
  return {
    name: proto.name,
    docString: proto.docString,
    metadata: proto.metadataProps,
    nodes: proto.node,
    inputs: proto.input,
    outputs: proto.output,
    valueInfo: proto.valueInfo,
    initializers: proto.initializer,
    sparseInitializers: proto.sparseInitializer,
    quantization: proto.quantizationAnnotation,
  };
}

/** The body of a function; what the function says of itself (documentation, metadata) stays with its definition. */
export function partsOfFunction(proto: FunctionProto): GraphParts {
  return {
    ...partsOfGraph(new EmptyGraph()),
    name: proto.name,
    nodes: proto.node,
    inputs: proto.input.map((name) => new ValueInfoProto({ name })),
    outputs: proto.output.map((name) => new ValueInfoProto({ name })),
    valueInfo: proto.valueInfo,
  };
}
