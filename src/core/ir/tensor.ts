import type { TensorIndex } from '../base/indices.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import type { MetadataEntry } from './metadata.ts';

/** A piece of the model file: `offset` counts from its first byte. */
export interface FileRange {
  readonly offset: number;
  readonly length: ByteCount;
}

/** The typed repeated fields of TensorProto that may hold elements instead of `raw_data`. */
export type TypedField =
  'float_data' | 'int32_data' | 'string_data' | 'int64_data' | 'double_data' | 'uint64_data';

/** Why an external payload cannot be read. */
export type ExternalProblem =
  | 'missing' // no file of that relative path was supplied
  | 'escapes' // the path leaves the model's folder (`../x`, `/x`, `C:\x`): never looked up
  | 'no-location'
  | 'bad-range'; // offset or length is not a number, or lies beyond the end of the file

/** Where a tensor's elements are. Weights stay in their file until someone looks at them. */
export type Payload =
  /** Small `raw_data`, held as it is: little-endian, sub-byte types packed low bits first. */
  | { readonly kind: 'inline-raw'; readonly bytes: Uint8Array }
  /** `raw_data` left in the model file. */
  | { readonly kind: 'file-raw'; readonly range: FileRange }
  /** Small typed field: numbers as the field has them (an int32_data entry of a float16 tensor is its bit pattern). */
  | {
      readonly kind: 'inline-typed';
      readonly field: Exclude<TypedField, 'string_data'>;
      readonly values: readonly (number | bigint)[];
    }
  | { readonly kind: 'inline-strings'; readonly values: readonly Uint8Array[] }
  /** A typed field left in the model file: runs of whole protobuf records of that one field, tags included. */
  | { readonly kind: 'file-typed'; readonly field: TypedField; readonly runs: readonly FileRange[] }
  | {
      readonly kind: 'external';
      /** As written: relative path with '/'. */
      readonly location: string;
      readonly offset: number;
      /** null: to the end of the file. */
      readonly length: ByteCount | null;
      readonly checksum: string;
      readonly problem: ExternalProblem | null;
    }
  /** No elements at all in the file. */
  | { readonly kind: 'none' };

export interface Tensor {
  readonly index: TensorIndex;
  readonly name: string;
  /** TensorProto.DataType number; may be one this program does not know. */
  readonly dataType: number;
  /** As written: a bad file has negative or absurd ones. Beyond 2^53 they are rounded. */
  readonly dims: readonly number[];
  readonly docString: string;
  readonly metadata: readonly MetadataEntry[];
  readonly payload: Payload;
  /** Bytes the elements take in the file (raw, packed or external); 0 when unknown. */
  readonly storedBytes: ByteCount;
}

/** COO form: `values` holds the non-zero elements, `indices` their places (linear or one column per dimension). */
export interface SparseTensor {
  readonly values: TensorIndex;
  readonly indices: TensorIndex;
  readonly dims: readonly number[];
}

/** Number of elements that `dims` ask for: 1 for a scalar, NaN when a dim is negative or the product is beyond 2^53. */
export function countElements(dims: readonly number[]): ElementCount {
  let count = 1;
  for (const dim of dims) {
    if (dim < 0) return Number.NaN;
    count *= dim;
  }
  return Number.isSafeInteger(count) ? count : Number.NaN;
}
