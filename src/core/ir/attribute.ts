import type { GraphIndex, TensorIndex } from '../base/indices.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import type { FileRange, SparseTensor } from './tensor.ts';
import type { ValueType } from './value-type.ts';

/** An attribute's kind in the words of AttributeProto.AttributeType. */
export type AttributeKind =
  | 'float'
  | 'int'
  | 'string'
  | 'tensor'
  | 'graph'
  | 'sparse_tensor'
  | 'type_proto'
  | 'floats'
  | 'ints'
  | 'strings'
  | 'tensors'
  | 'graphs'
  | 'sparse_tensors'
  | 'type_protos';

/** A byte string that need not be UTF-8: `text` has U+FFFD where it is not, and `bytes` is then kept. */
export interface ByteString {
  readonly text: string;
  readonly bytes: Uint8Array | null;
}

/** Too long to be held: left in the file (a 1-MB vocabulary in a string, a million tree nodes in a float list). */
export interface InFileValue {
  readonly kind: 'in-file';
  readonly of: 'string' | 'floats' | 'ints' | 'strings';
  readonly elements: ElementCount;
  readonly bytes: ByteCount;
  /** Of a string its bytes; of a list whole protobuf records of its one field, tags included. */
  readonly runs: readonly FileRange[];
  /** The first elements (of a string, its first characters), for display. */
  readonly preview: readonly (number | bigint | string)[];
}

export type AttributeValue =
  | { readonly kind: 'float'; readonly value: number }
  /** int64: a bigint when beyond 2^53. */
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'string'; readonly value: ByteString }
  | { readonly kind: 'tensor'; readonly tensor: TensorIndex }
  | { readonly kind: 'graph'; readonly graph: GraphIndex }
  | { readonly kind: 'sparse_tensor'; readonly sparse: SparseTensor }
  | { readonly kind: 'type_proto'; readonly type: ValueType | null }
  | { readonly kind: 'floats'; readonly values: readonly number[] }
  | { readonly kind: 'ints'; readonly values: readonly (number | bigint)[] }
  | { readonly kind: 'strings'; readonly values: readonly ByteString[] }
  | { readonly kind: 'tensors'; readonly tensors: readonly TensorIndex[] }
  | { readonly kind: 'graphs'; readonly graphs: readonly GraphIndex[] }
  | { readonly kind: 'sparse_tensors'; readonly sparse: readonly SparseTensor[] }
  | { readonly kind: 'type_protos'; readonly types: readonly (ValueType | null)[] }
  /** Within a function body: the caller's attribute of that name (`ref_attr_name`). */
  | { readonly kind: 'reference'; readonly name: string; readonly of: AttributeKind | null }
  | InFileValue
  /** An attribute type that this program does not know. */
  | { readonly kind: 'unknown'; readonly type: number };

export interface Attribute {
  readonly name: string;
  readonly docString: string;
  readonly value: AttributeValue;
}
