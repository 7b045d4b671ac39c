/** The names that onnxruntime-web has for element types, against TensorProto.DataType numbers. */
import { DataType } from '../ir/element-type.ts';

/** `Tensor.type`: every type that its JavaScript knows. A graph input or output of another keeps the session from being made. */
export type OrtType =
  | 'float32'
  | 'uint8'
  | 'int8'
  | 'uint16'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'string'
  | 'bool'
  | 'float16'
  | 'float64'
  | 'uint32'
  | 'uint64'
  | 'uint4'
  | 'int4';

const BY_NUMBER: ReadonlyMap<number, OrtType> = new Map<number, OrtType>([
  [DataType.FLOAT, 'float32'],
  [DataType.UINT8, 'uint8'],
  [DataType.INT8, 'int8'],
  [DataType.UINT16, 'uint16'],
  [DataType.INT16, 'int16'],
  [DataType.INT32, 'int32'],
  [DataType.INT64, 'int64'],
  [DataType.STRING, 'string'],
  [DataType.BOOL, 'bool'],
  [DataType.FLOAT16, 'float16'],
  [DataType.DOUBLE, 'float64'],
  [DataType.UINT32, 'uint32'],
  [DataType.UINT64, 'uint64'],
  [DataType.UINT4, 'uint4'],
  [DataType.INT4, 'int4'],
]);

const BY_NAME: ReadonlyMap<string, number> = new Map(
  [...BY_NUMBER].map(([dataType, type]) => [type, dataType]),
);

/** `Tensor.type` for a TensorProto.DataType number; null when JavaScript has none. */
export function toOrtType(dataType: number): OrtType | null {
  return BY_NUMBER.get(dataType) ?? null;
}

/** TensorProto.DataType for a `Tensor.type`; null for a name that is none. */
export function fromOrtType(type: string): number | null {
  return BY_NAME.get(type) ?? null;
}

/** An input of this type can be given from JavaScript. */
export function canFeed(dataType: number): boolean {
  return BY_NUMBER.has(dataType);
}

/** An output of this type can be read in JavaScript: 4-bit ones can be given, but reading them throws. */
export function canRead(dataType: number): boolean {
  return canFeed(dataType) && dataType !== DataType.UINT4 && dataType !== DataType.INT4;
}
