/**
 * What the inspector shows for one thing: facts as plain data, ready to be put into words and rows. One type a kind,
 * because each kind has its own sections.
 */
import type { FunctionIndex, GraphIndex, TensorIndex } from '../base/indices.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import type { InFileValue } from '../ir/attribute.ts';
import type { AttributePlace } from '../ir/attribute-place.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import type { ExternalProblem } from '../ir/tensor.ts';
import type { MetadataEntry } from '../ir/metadata.ts';
import type { ExternalFile, OpsetImport } from '../ir/model.ts';
import type { CardCategory } from '../ops/category.ts';

/** A place that can be jumped to with one click. */
export interface Link {
  readonly graph: GraphIndex;
  readonly kind: 'node' | 'value' | 'initializer' | 'graph' | 'group' | 'function';
  readonly index: number;
  /** What the link reads: the node's op type and name, or the value's name. */
  readonly title: string;
  readonly detail: string;
}

/** Formal name -> actual value. */
export interface ArgumentRow {
  /** From the operator schema; for a variadic one `inputs[2]`; '' without a schema. */
  readonly formal: string;
  readonly optional: boolean;
  /** null: an optional one left out. */
  readonly value: Link | null;
  readonly type: string;
  /** Producer of an input; none for a graph input or initializer. */
  readonly producer: Link | null;
  /** Consumers of an output. */
  readonly consumers: readonly Link[];
  /** The tensor behind an initializer argument. */
  readonly tensor: TensorIndex | null;
}

export interface AttributeRow {
  readonly name: string;
  /** `ints`, `float`, `graph` ... as in AttributeProto. */
  readonly kind: string;
  /** The value in full (long lists are cut with a count behind). */
  readonly text: string;
  /** set: in the file; default: left out, the schema's default; required: left out and it should not be. */
  readonly origin: 'set' | 'default' | 'required';
  /** The schema's default, '' when there is none. */
  readonly defaultText: string;
  readonly docString: string;
  /** A graph or tensor that the attribute holds. */
  readonly graph: GraphIndex | null;
  readonly tensor: TensorFacts | null;
  /** Set when the value was too long to be held: `text` is then its beginning. */
  readonly inFile: InFileFacts | null;
}

/** A long value that is read from the file on demand. */
export interface InFileFacts extends Pick<InFileValue, 'of' | 'elements' | 'bytes'> {
  readonly place: AttributePlace;
}

export interface TensorFacts {
  readonly tensor: TensorIndex;
  readonly name: string;
  readonly dims: readonly number[];
  /** `float32`, or `data type 99` when unknown. */
  readonly elementType: string;
  readonly elements: ElementCount;
  readonly bytes: ByteCount;
  readonly storage:
    | { readonly kind: 'inline'; readonly field: string }
    | { readonly kind: 'file'; readonly field: string; readonly offset: number; readonly length: ByteCount }
    | {
        readonly kind: 'external';
        readonly location: string;
        readonly offset: number;
        readonly length: ByteCount | null;
        readonly problem: ExternalProblem | null;
      }
    | { readonly kind: 'none' };
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  /** The picture view makes sense: at least 2-D with planes of at least 2 x 2. */
  readonly picture: boolean;
}

export type Inspection =
  | {
      readonly kind: 'model';
      readonly file: string;
      readonly fileBytes: ByteCount;
      readonly irVersion: number;
      readonly producerName: string;
      readonly producerVersion: string;
      readonly domain: string;
      readonly modelVersion: string;
      readonly docString: string;
      readonly opsetImports: readonly OpsetImport[];
      readonly metadata: readonly MetadataEntry[];
      readonly externalFiles: readonly ExternalFile[];
      readonly functions: readonly Link[];
      readonly graphs: readonly Link[];
      /** What a caller has to give; the detail is the type. */
      readonly inputs: readonly Link[];
      /** Inputs that an initializer stands in for: old models list every weight so. */
      readonly overridable: readonly Link[];
      readonly outputs: readonly Link[];
      readonly nodes: number;
      readonly parameters: ElementCount;
      readonly parameterBytes: ByteCount;
      readonly operators: readonly {
        readonly domain: string;
        readonly opType: string;
        readonly count: number;
      }[];
      readonly training: number;
      readonly deviceConfigurations: readonly string[];
    }
  | {
      readonly kind: 'graph';
      readonly graph: GraphIndex;
      readonly name: string;
      readonly docString: string;
      readonly metadata: readonly MetadataEntry[];
      /** The node that holds it, for a subgraph. */
      readonly holder: Link | null;
      readonly inputs: readonly ArgumentRow[];
      readonly outputs: readonly ArgumentRow[];
      /** Values captured from enclosing graphs. */
      readonly captured: readonly Link[];
      readonly nodes: number;
      readonly initializers: number;
      readonly parameters: ElementCount;
      readonly quantization: readonly { readonly tensor: string; readonly text: string }[];
    }
  | {
      readonly kind: 'group';
      readonly graph: GraphIndex;
      readonly group: number;
      /** As open sets name it. */
      readonly id: string;
      readonly name: string;
      readonly origin: 'scope' | 'repeat' | 'part' | 'range';
      /** The groups around it, outermost first. */
      readonly around: readonly Link[];
      /** Groups that hold the same, itself left out. */
      readonly alike: readonly Link[];
      readonly groups: readonly Link[];
      /** Values that come in and go out; weights are counted only. */
      readonly inputs: readonly Link[];
      readonly outputs: readonly Link[];
      readonly nodes: number;
      readonly parameters: ElementCount;
      readonly operators: readonly {
        readonly domain: string;
        readonly opType: string;
        readonly count: number;
      }[];
    }
  | {
      readonly kind: 'node';
      readonly graph: GraphIndex;
      readonly node: number;
      readonly name: string;
      readonly opType: string;
      readonly domain: string;
      readonly overload: string;
      readonly category: CardCategory;
      /** Version of the schema in force, null when the operator is not in the table. */
      readonly sinceVersion: number | null;
      readonly opsetVersion: number | null;
      readonly deprecated: boolean;
      /** Official page of the operator, null when there is none. */
      readonly documentation: string | null;
      readonly function: Link | null;
      readonly docString: string;
      readonly metadata: readonly MetadataEntry[];
      readonly devices: readonly string[];
      readonly attributes: readonly AttributeRow[];
      readonly inputs: readonly ArgumentRow[];
      readonly outputs: readonly ArgumentRow[];
      readonly subgraphs: readonly Link[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'value';
      readonly graph: GraphIndex;
      readonly value: number;
      readonly name: string;
      readonly type: string;
      readonly docString: string;
      readonly metadata: readonly MetadataEntry[];
      readonly role: 'input' | 'output' | 'initializer' | 'outer' | 'inner' | 'dangling';
      readonly isOutput: boolean;
      readonly producer: Link | null;
      readonly consumers: readonly Link[];
      readonly outer: Link | null;
      readonly tensor: TensorFacts | null;
      readonly quantization: readonly { readonly key: string; readonly value: string }[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'initializer';
      readonly graph: GraphIndex;
      readonly initializer: number;
      readonly name: string;
      readonly overridable: boolean;
      readonly type: string;
      readonly consumers: readonly Link[];
      readonly tensor: TensorFacts | null;
      /** COO parts of a sparse initializer. */
      readonly sparse: {
        readonly dims: readonly number[];
        readonly values: TensorFacts;
        readonly indices: TensorFacts;
      } | null;
      readonly quantization: readonly { readonly key: string; readonly value: string }[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'function';
      readonly function: FunctionIndex;
      readonly name: string;
      readonly domain: string;
      readonly overload: string;
      readonly docString: string;
      readonly metadata: readonly MetadataEntry[];
      readonly inputs: readonly string[];
      readonly outputs: readonly string[];
      readonly attributes: readonly AttributeRow[];
      readonly opsetImports: readonly OpsetImport[];
      readonly body: Link;
      readonly callers: readonly Link[];
    };

/** The inspection of one kind of thing. */
export type InspectionOf<Kind extends Inspection['kind']> = Extract<Inspection, { kind: Kind }>;
