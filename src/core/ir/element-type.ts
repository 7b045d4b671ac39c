import type { ByteCount, ElementCount } from '../base/units.ts';
import type { TypedField } from './tensor.ts';

/** TensorProto.DataType numbers. */
export const DataType = {
  FLOAT: 1,
  UINT8: 2,
  INT8: 3,
  UINT16: 4,
  INT16: 5,
  INT32: 6,
  INT64: 7,
  STRING: 8,
  BOOL: 9,
  FLOAT16: 10,
  DOUBLE: 11,
  UINT32: 12,
  UINT64: 13,
  COMPLEX64: 14,
  COMPLEX128: 15,
  BFLOAT16: 16,
  FLOAT8E4M3FN: 17,
  FLOAT8E4M3FNUZ: 18,
  FLOAT8E5M2: 19,
  FLOAT8E5M2FNUZ: 20,
  UINT4: 21,
  INT4: 22,
  FLOAT4E2M1: 23,
  FLOAT8E8M0: 24,
  UINT2: 25,
  INT2: 26,
} as const;

/** What kind of number an element is. `float` has all float widths; strings are no numbers. */
export type ElementKind = 'float' | 'signed' | 'unsigned' | 'bool' | 'complex' | 'string';

/** The array whose entries hold one stored unit: an element, half a complex one, or a byte of packed small ones. */
export type StorageUnit = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'u32' | 'i64' | 'u64' | 'f32' | 'f64';

/** What is known of one data type, from the comments in the standard's onnx.proto. */
export interface ElementType {
  readonly dataType: number;
  /** In the spelling of numpy and of ONNX's newer types: `float32`, `bfloat16`, `int4`. */
  readonly name: string;
  readonly kind: ElementKind;
  /** Bits of one element in `raw_data`; 0 for strings. Types below 8 bits are packed, low bits first. */
  readonly bits: number;
  /** The typed field that may hold the elements instead of `raw_data`. */
  readonly field: TypedField;
  readonly unit: StorageUnit;
}

function type(
  dataType: number,
  name: string,
  kind: ElementKind,
  bits: number,
  field: TypedField,
  unit: StorageUnit,
): ElementType {
  return { dataType, name, kind, bits, field, unit };
}

const TYPES: ReadonlyMap<number, ElementType> = new Map(
  [
    type(DataType.FLOAT, 'float32', 'float', 32, 'float_data', 'f32'),
    type(DataType.UINT8, 'uint8', 'unsigned', 8, 'int32_data', 'u8'),
    type(DataType.INT8, 'int8', 'signed', 8, 'int32_data', 'i8'),
    type(DataType.UINT16, 'uint16', 'unsigned', 16, 'int32_data', 'u16'),
    type(DataType.INT16, 'int16', 'signed', 16, 'int32_data', 'i16'),
    type(DataType.INT32, 'int32', 'signed', 32, 'int32_data', 'i32'),
    type(DataType.INT64, 'int64', 'signed', 64, 'int64_data', 'i64'),
    type(DataType.STRING, 'string', 'string', 0, 'string_data', 'u8'),
    type(DataType.BOOL, 'bool', 'bool', 8, 'int32_data', 'u8'),
    type(DataType.FLOAT16, 'float16', 'float', 16, 'int32_data', 'u16'),
    type(DataType.DOUBLE, 'float64', 'float', 64, 'double_data', 'f64'),
    type(DataType.UINT32, 'uint32', 'unsigned', 32, 'uint64_data', 'u32'),
    type(DataType.UINT64, 'uint64', 'unsigned', 64, 'uint64_data', 'u64'),
    type(DataType.COMPLEX64, 'complex64', 'complex', 64, 'float_data', 'f32'),
    type(DataType.COMPLEX128, 'complex128', 'complex', 128, 'double_data', 'f64'),
    type(DataType.BFLOAT16, 'bfloat16', 'float', 16, 'int32_data', 'u16'),
    type(DataType.FLOAT8E4M3FN, 'float8e4m3fn', 'float', 8, 'int32_data', 'u8'),
    type(DataType.FLOAT8E4M3FNUZ, 'float8e4m3fnuz', 'float', 8, 'int32_data', 'u8'),
    type(DataType.FLOAT8E5M2, 'float8e5m2', 'float', 8, 'int32_data', 'u8'),
    type(DataType.FLOAT8E5M2FNUZ, 'float8e5m2fnuz', 'float', 8, 'int32_data', 'u8'),
    type(DataType.UINT4, 'uint4', 'unsigned', 4, 'int32_data', 'u8'),
    type(DataType.INT4, 'int4', 'signed', 4, 'int32_data', 'u8'),
    type(DataType.FLOAT4E2M1, 'float4e2m1', 'float', 4, 'int32_data', 'u8'),
    type(DataType.FLOAT8E8M0, 'float8e8m0', 'float', 8, 'int32_data', 'u8'),
    type(DataType.UINT2, 'uint2', 'unsigned', 2, 'int32_data', 'u8'),
    type(DataType.INT2, 'int2', 'signed', 2, 'int32_data', 'u8'),
  ].map((entry) => [entry.dataType, entry]),
);

/** What is known of a TensorProto.DataType number; null for one that this program does not know. */
export function elementTypeOf(dataType: number): ElementType | null {
  return TYPES.get(dataType) ?? null;
}

/** `float32`, `bfloat16`, `int4`; `undefined` for 0; `data type 99` for a number that this program does not know. */
export function elementTypeName(dataType: number): string {
  return TYPES.get(dataType)?.name ?? (dataType === 0 ? 'undefined' : `data type ${dataType}`);
}

/** Bytes that so many elements take in `raw_data`; the last byte of packed small ones is padded. Not for strings. */
export function packedBytes(type: ElementType, elements: ElementCount): ByteCount {
  return Math.ceil(elements * (type.bits / 8));
}

/** Entries of the typed field that hold so many elements: two for a complex one, one for a byte of packed small ones. */
export function fieldEntries(type: ElementType, elements: ElementCount): number {
  if (type.kind === 'complex') return elements * 2;
  return type.bits > 0 && type.bits < 8 ? packedBytes(type, elements) : elements;
}
