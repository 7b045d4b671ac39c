/** What can be written, as plain data. Absent optional fields are left out of the file altogether. */
import type { ElementType } from './element-type.ts';

export type Integer = number | bigint;

/** `metadata_props` and its like. A list rather than a record: keys may repeat in a bad file. */
export type Entries = readonly (readonly [key: string, value: string])[];

/** Protobuf bytes put behind the message's own fields: unknown fields, repeated singular fields ... */
interface Extra {
  readonly extra?: Uint8Array;
}

export type PayloadSpec =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array }
  | { readonly kind: 'float_data'; readonly values: readonly number[] }
  | { readonly kind: 'double_data'; readonly values: readonly number[] }
  | { readonly kind: 'int32_data' | 'int64_data' | 'uint64_data'; readonly values: readonly Integer[] }
  | { readonly kind: 'string_data'; readonly values: readonly (string | Uint8Array)[] }
  | { readonly kind: 'external'; readonly entries: Entries }
  | { readonly kind: 'none' };

export interface TensorSpec extends Extra {
  readonly name: string;
  readonly dims: readonly Integer[];
  /** A name, or a number for types that do not exist. */
  readonly type: ElementType | number;
  readonly payload: PayloadSpec;
  readonly doc?: string;
  readonly metadata?: Entries;
}

export interface SparseSpec {
  readonly values: TensorSpec;
  readonly indices: TensorSpec;
  readonly dims: readonly Integer[];
}

/** A number, a name (dim_param), or null for unknown; with a denotation as an object. */
export type DimSpec =
  Integer | string | null | { readonly of: Integer | string | null; readonly denotation: string };

export type TypeSpec = (
  | {
      readonly kind: 'tensor' | 'sparse_tensor';
      readonly type: ElementType | number;
      readonly shape: readonly DimSpec[] | null;
    }
  | { readonly kind: 'sequence' | 'optional'; readonly elem: TypeSpec }
  | { readonly kind: 'map'; readonly key: ElementType; readonly value: TypeSpec }
  | { readonly kind: 'opaque'; readonly domain: string; readonly name: string }
) & { readonly denotation?: string };

export interface ValueSpec extends Extra {
  readonly name: string;
  readonly type: TypeSpec | null;
  readonly doc?: string;
  readonly metadata?: Entries;
}

export type AttributeSpec = (
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'int'; readonly value: Integer }
  | { readonly kind: 'string'; readonly value: string | Uint8Array }
  | { readonly kind: 'tensor'; readonly value: TensorSpec }
  | { readonly kind: 'graph'; readonly value: GraphSpec }
  | { readonly kind: 'sparse_tensor'; readonly value: SparseSpec }
  | { readonly kind: 'type_proto'; readonly value: TypeSpec }
  | { readonly kind: 'floats'; readonly values: readonly number[] }
  | { readonly kind: 'ints'; readonly values: readonly Integer[] }
  | { readonly kind: 'strings'; readonly values: readonly (string | Uint8Array)[] }
  | { readonly kind: 'tensors'; readonly values: readonly TensorSpec[] }
  | { readonly kind: 'graphs'; readonly values: readonly GraphSpec[] }
  | { readonly kind: 'sparse_tensors'; readonly values: readonly SparseSpec[] }
  | { readonly kind: 'type_protos'; readonly values: readonly TypeSpec[] }
  | { readonly kind: 'reference'; readonly to: string; readonly of: number }
  | { readonly kind: 'unknown'; readonly type: number }
) & { readonly doc?: string };

export type Attributes = Readonly<Record<string, AttributeSpec>>;

export interface ShardingSpec {
  readonly tensor: string;
  readonly devices: readonly number[];
  readonly axis: number;
  readonly shards: number;
}

export interface NodeSpec extends Extra {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Attributes;
  readonly name?: string;
  readonly domain?: string;
  readonly overload?: string;
  readonly doc?: string;
  readonly metadata?: Entries;
  readonly devices?: readonly {
    readonly configuration: string;
    readonly stage?: number;
    readonly sharding?: readonly ShardingSpec[];
  }[];
}

export interface GraphSpec extends Extra {
  readonly name?: string;
  readonly doc?: string;
  readonly nodes: readonly NodeSpec[];
  readonly inputs?: readonly ValueSpec[];
  readonly outputs?: readonly ValueSpec[];
  readonly values?: readonly ValueSpec[];
  readonly initializers?: readonly TensorSpec[];
  readonly sparse?: readonly SparseSpec[];
  readonly quantization?: readonly { readonly tensor: string; readonly parameters: Entries }[];
  readonly metadata?: Entries;
}

/** Domain to version; '' is ai.onnx. A list, since a bad file imports a domain twice. */
export type Opsets = readonly (readonly [domain: string, version: number])[];

export interface FunctionSpec {
  readonly name: string;
  readonly domain: string;
  readonly overload?: string;
  readonly doc?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: readonly string[];
  readonly defaults?: Attributes;
  readonly nodes: readonly NodeSpec[];
  readonly opsets: Opsets;
  readonly values?: readonly ValueSpec[];
  readonly metadata?: Entries;
}

export interface TrainingSpec {
  readonly initialization?: GraphSpec;
  readonly algorithm?: GraphSpec;
  readonly initializationBindings?: Entries;
  readonly updateBindings?: Entries;
}

export interface ModelSpec extends Extra {
  /** Absent: the file says no IR version. */
  readonly ir?: number;
  readonly opsets: Opsets;
  readonly graph?: GraphSpec;
  readonly producer?: string;
  readonly producerVersion?: string;
  readonly domain?: string;
  readonly version?: Integer;
  readonly doc?: string;
  readonly metadata?: Entries;
  readonly functions?: readonly FunctionSpec[];
  readonly training?: readonly TrainingSpec[];
  readonly configurations?: readonly { readonly name: string; readonly devices: readonly string[] }[];
}
