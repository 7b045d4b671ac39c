/**
 * The intermediate representation: what a model says, as plain readonly tables. Everything refers to everything else
 * by index into the table that owns it; nothing points back, so the tables can be walked without recursion and cloned
 * as they are. A model that is odd (dangling values, cycles, duplicates) has an IR too; `Diagnostic`s say what is odd.
 */
import type {
  FunctionIndex,
  GraphIndex,
  InitializerIndex,
  NodeIndex,
  TensorIndex,
  ValueIndex,
} from '../base/indices.ts';
import type { Attribute } from './attribute.ts';
import type { MetadataEntry } from './metadata.ts';
import type { Tensor, SparseTensor } from './tensor.ts';
import type { ValueType } from './value-type.ts';

/** `domain` is '' for `ai.onnx`, as in the file; use `formatDomain` to show it. */
export interface OpsetImport {
  readonly domain: string;
  readonly version: number;
}

export interface Model {
  /** 0 when the file has none. */
  readonly irVersion: number;
  readonly producerName: string;
  readonly producerVersion: string;
  readonly domain: string;
  /** int64 in the file; a bigint when it is beyond 2^53. */
  readonly modelVersion: number | bigint;
  readonly docString: string;
  readonly opsetImports: readonly OpsetImport[];
  readonly metadata: readonly MetadataEntry[];
  /** Every graph of the file: the main graph first, then subgraphs, function bodies and training graphs. */
  readonly graphs: readonly Graph[];
  readonly functions: readonly FunctionDef[];
  /** Every tensor of the file (initializers, attribute tensors, sparse parts), in file order. */
  readonly tensors: readonly Tensor[];
  readonly training: readonly TrainingInfo[];
  readonly deviceConfigurations: readonly DeviceConfiguration[];
  /** Paths of the external-data files that tensors name, whether supplied or not, sorted. */
  readonly externalFiles: readonly ExternalFile[];
}

export interface ExternalFile {
  /** As written in the file: relative to the folder of the model, '/' as separator. */
  readonly location: string;
  readonly state: 'supplied' | 'missing' | 'escapes';
  readonly tensors: number;
}

/** Where a graph is held. */
export type GraphOwner =
  | { readonly kind: 'model' }
  /** `position` counts within an attribute that holds several graphs; 0 otherwise. */
  | {
      readonly kind: 'attribute';
      readonly graph: GraphIndex;
      readonly node: NodeIndex;
      readonly attribute: string;
      readonly position: number;
    }
  | { readonly kind: 'function'; readonly function: FunctionIndex }
  | { readonly kind: 'training'; readonly training: number; readonly part: 'initialization' | 'algorithm' };

export interface Graph {
  readonly index: GraphIndex;
  readonly owner: GraphOwner;
  /** 0 for the main graph, function bodies and training graphs; one more than the holder's for a subgraph. */
  readonly depth: number;
  readonly name: string;
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  /** In file order. */
  readonly nodes: readonly Node[];
  readonly values: readonly Value[];
  readonly initializers: readonly Initializer[];
  readonly inputs: readonly ValueIndex[];
  readonly outputs: readonly ValueIndex[];
  readonly quantization: readonly QuantizationAnnotation[];
}

export interface Node {
  readonly index: NodeIndex;
  /** May be empty, may repeat. */
  readonly name: string;
  readonly opType: string;
  /** '' for `ai.onnx`. */
  readonly domain: string;
  readonly overload: string;
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  /** Actual inputs by formal position; `NONE` where an optional input is left out. */
  readonly inputs: readonly ValueIndex[];
  readonly outputs: readonly ValueIndex[];
  readonly attributes: readonly Attribute[];
  /** Graphs that this node's attributes hold, in attribute order. */
  readonly subgraphs: readonly GraphIndex[];
  /** The model-local function that this node calls, else `NONE`. */
  readonly callee: FunctionIndex;
  readonly devices: readonly NodeDeviceConfiguration[];
}

export interface ValueUse {
  readonly node: NodeIndex;
  /** Formal position among the node's inputs. */
  readonly input: number;
}

/** A named edge: one producer, many consumers. Names are unique within a graph's table. */
export interface Value {
  readonly index: ValueIndex;
  readonly name: string;
  /** From the graph's inputs, outputs, `value_info`, or the initializer's own type; null when the file says nothing. */
  readonly type: ValueType | null;
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  /** `NONE` for graph inputs, initializers, outer-scope and dangling values. */
  readonly producer: NodeIndex;
  /** Position among the producer's outputs; 0 without a producer. */
  readonly producerOutput: number;
  readonly consumers: readonly ValueUse[];
  readonly initializer: InitializerIndex;
  readonly isInput: boolean;
  readonly isOutput: boolean;
  /** The value of an enclosing graph that this one captures, else null. */
  readonly outer: { readonly graph: GraphIndex; readonly value: ValueIndex } | null;
}

/** A constant that the graph holds. One that is also a graph input is overridable. */
export interface Initializer {
  readonly index: InitializerIndex;
  readonly name: string;
  readonly value: ValueIndex;
  readonly content:
    | { readonly kind: 'dense'; readonly tensor: TensorIndex }
    | { readonly kind: 'sparse'; readonly sparse: SparseTensor };
  readonly overridable: boolean;
}

export interface FunctionDef {
  readonly index: FunctionIndex;
  readonly name: string;
  readonly domain: string;
  readonly overload: string;
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Attribute parameters without a default. */
  readonly attributeNames: readonly string[];
  /** Attribute parameters with their defaults. */
  readonly attributeDefaults: readonly Attribute[];
  readonly opsetImports: readonly OpsetImport[];
  readonly body: GraphIndex;
}

export interface QuantizationAnnotation {
  readonly tensorName: string;
  readonly parameters: readonly MetadataEntry[];
}

export interface TrainingInfo {
  readonly initialization: GraphIndex;
  readonly algorithm: GraphIndex;
  readonly initializationBindings: readonly MetadataEntry[];
  readonly updateBindings: readonly MetadataEntry[];
}

export interface DeviceConfiguration {
  readonly name: string;
  readonly deviceCount: number;
  readonly devices: readonly string[];
}

export interface NodeDeviceConfiguration {
  readonly configurationId: string;
  readonly pipelineStage: number | null;
  /** One readable line for each sharded tensor. */
  readonly sharding: readonly string[];
}
