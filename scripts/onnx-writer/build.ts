/** The short functions that scripts write models with. */
import { elementBits, type ElementType } from './element-type.ts';
import { rawBytes } from './raw.ts';
import type {
  AttributeSpec,
  DimSpec,
  Entries,
  GraphSpec,
  Integer,
  NodeSpec,
  SparseSpec,
  TensorSpec,
  TypeSpec,
  ValueSpec,
} from './spec.ts';

/** A node. `rest` has its name, domain, metadata and the like. */
export function node(
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, AttributeSpec>> = {},
  rest: Omit<NodeSpec, 'op' | 'inputs' | 'outputs' | 'attributes'> = {},
): NodeSpec {
  return { op, inputs, outputs, attributes, ...rest };
}

/** A tensor in `raw_data`. Float types of 16 bits and fewer are given as bit patterns. */
export function tensor(
  name: string,
  dims: readonly number[],
  type: ElementType,
  values: ArrayLike<Integer>,
): TensorSpec {
  const parts = type === 'complex64' || type === 'complex128' ? 2 : 1;
  const expected = dims.reduce((a, b) => a * b, 1) * parts;
  if (values.length !== expected) throw new Error(`${name}: ${values.length} elements for ${expected}`);
  if (elementBits(type) === 0) throw new Error(`${name}: ${type} has no raw form`);
  return { name, dims, type, payload: { kind: 'raw', bytes: rawBytes(type, values) } };
}

/** A tensor in float_data, int32_data or the like, by its type. */
export function typedTensor(
  name: string,
  dims: readonly number[],
  type: ElementType,
  values: readonly Integer[],
): TensorSpec {
  switch (type) {
    case 'float32':
    case 'complex64':
      return { name, dims, type, payload: { kind: 'float_data', values: values.map(Number) } };
    case 'float64':
    case 'complex128':
      return { name, dims, type, payload: { kind: 'double_data', values: values.map(Number) } };
    case 'int64':
      return { name, dims, type, payload: { kind: 'int64_data', values } };
    case 'uint32':
    case 'uint64':
      return { name, dims, type, payload: { kind: 'uint64_data', values } };
    default:
      return { name, dims, type, payload: { kind: 'int32_data', values } };
  }
}

export function stringTensor(
  name: string,
  dims: readonly number[],
  values: readonly (string | Uint8Array)[],
): TensorSpec {
  return { name, dims, type: 'string', payload: { kind: 'string_data', values } };
}

export function externalTensor(
  name: string,
  dims: readonly Integer[],
  type: ElementType,
  entries: Entries,
): TensorSpec {
  return { name, dims, type, payload: { kind: 'external', entries } };
}

/** int64, one-dimensional: shapes, axes, indices. */
export function int64s(name: string, values: readonly Integer[]): TensorSpec {
  return tensor(name, [values.length], 'int64', values);
}

export function scalar(name: string, type: ElementType, value: Integer): TensorSpec {
  return tensor(name, [], type, [value]);
}

export function tensorType(type: ElementType | number, shape: readonly DimSpec[] | null): TypeSpec {
  return { kind: 'tensor', type, shape };
}

export function value(name: string, type: ElementType | number, shape: readonly DimSpec[] | null): ValueSpec {
  return { name, type: tensorType(type, shape) };
}

export const int = (value: Integer): AttributeSpec => ({ kind: 'int', value });
export const float = (value: number): AttributeSpec => ({ kind: 'float', value });
export const text = (value: string): AttributeSpec => ({ kind: 'string', value });
export const ints = (...values: readonly Integer[]): AttributeSpec => ({ kind: 'ints', values });
export const floats = (...values: readonly number[]): AttributeSpec => ({ kind: 'floats', values });
export const texts = (...values: readonly string[]): AttributeSpec => ({ kind: 'strings', values });
export const graphOf = (value: GraphSpec): AttributeSpec => ({ kind: 'graph', value });
export const tensorOf = (value: TensorSpec): AttributeSpec => ({ kind: 'tensor', value });
export const sparseOf = (value: SparseSpec): AttributeSpec => ({ kind: 'sparse_tensor', value });
/** Within a function body: the caller's attribute `to`, of AttributeProto.AttributeType `of`. */
export const reference = (to: string, of: number): AttributeSpec => ({ kind: 'reference', to, of });
