/** The names that ONNX Runtime has for element types, against TensorProto.DataType numbers. */
import { DataType } from '../ir/element-type.ts';

/** `Tensor.type` of onnxruntime-web: every type that its JavaScript knows at all. */
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

interface TypeRow {
  readonly dataType: number;
  /** null: JavaScript cannot hold it, and a graph input or output of it keeps the session from being made. */
  readonly ort: OrtType | null;
  /** Within `tensor(...)`. */
  readonly long: string;
}

const ROWS: readonly TypeRow[] = [
  { dataType: DataType.FLOAT, ort: 'float32', long: 'float' },
  { dataType: DataType.UINT8, ort: 'uint8', long: 'uint8' },
  { dataType: DataType.INT8, ort: 'int8', long: 'int8' },
  { dataType: DataType.UINT16, ort: 'uint16', long: 'uint16' },
  { dataType: DataType.INT16, ort: 'int16', long: 'int16' },
  { dataType: DataType.INT32, ort: 'int32', long: 'int32' },
  { dataType: DataType.INT64, ort: 'int64', long: 'int64' },
  { dataType: DataType.STRING, ort: 'string', long: 'string' },
  { dataType: DataType.BOOL, ort: 'bool', long: 'bool' },
  { dataType: DataType.FLOAT16, ort: 'float16', long: 'float16' },
  { dataType: DataType.DOUBLE, ort: 'float64', long: 'double' },
  { dataType: DataType.UINT32, ort: 'uint32', long: 'uint32' },
  { dataType: DataType.UINT64, ort: 'uint64', long: 'uint64' },
  { dataType: DataType.COMPLEX64, ort: null, long: 'complex64' },
  { dataType: DataType.COMPLEX128, ort: null, long: 'complex128' },
  { dataType: DataType.BFLOAT16, ort: null, long: 'bfloat16' },
  { dataType: DataType.FLOAT8E4M3FN, ort: null, long: 'float8e4m3fn' },
  { dataType: DataType.FLOAT8E4M3FNUZ, ort: null, long: 'float8e4m3fnuz' },
  { dataType: DataType.FLOAT8E5M2, ort: null, long: 'float8e5m2' },
  { dataType: DataType.FLOAT8E5M2FNUZ, ort: null, long: 'float8e5m2fnuz' },
  { dataType: DataType.UINT4, ort: 'uint4', long: 'uint4' },
  { dataType: DataType.INT4, ort: 'int4', long: 'int4' },
  { dataType: DataType.FLOAT4E2M1, ort: null, long: 'float4e2m1' },
  { dataType: DataType.FLOAT8E8M0, ort: null, long: 'float8e8m0' },
  { dataType: DataType.UINT2, ort: null, long: 'uint2' },
  { dataType: DataType.INT2, ort: null, long: 'int2' },
];

const BY_NUMBER: ReadonlyMap<number, TypeRow> = new Map(ROWS.map((row) => [row.dataType, row]));
const BY_ORT: ReadonlyMap<string, TypeRow> = new Map(ROWS.map((row) => [row.ort ?? '', row]));
const BY_LONG: ReadonlyMap<string, TypeRow> = new Map(ROWS.map((row) => [row.long, row]));

/** `Tensor.type` for a TensorProto.DataType number; null when JavaScript has none. */
export function toOrtType(dataType: number): OrtType | null {
  return BY_NUMBER.get(dataType)?.ort ?? null;
}

/** TensorProto.DataType for a `Tensor.type`; null for a name that is none. */
export function fromOrtType(type: string): number | null {
  return type === '' ? null : (BY_ORT.get(type)?.dataType ?? null);
}

/** An input of this type can be given from JavaScript. */
export function canFeed(dataType: number): boolean {
  return toOrtType(dataType) !== null;
}

/** An output of this type can be read in JavaScript: 4-bit ones can be given, but reading them throws. */
export function canRead(dataType: number): boolean {
  const type = toOrtType(dataType);
  return type !== null && type !== 'uint4' && type !== 'int4';
}

/** The type in a name as the runtime's messages have it, `tensor(float)`; null when it is no tensor of a known type. */
export function fromTensorName(name: string): number | null {
  const inner = /^(?:sparse_)?tensor\((\w+)\)$/.exec(name)?.[1];
  return inner === undefined ? null : (BY_LONG.get(inner)?.dataType ?? null);
}

/** TensorProto.DataType for the short name within `tensor(...)`, which profiles have alone: `float`, `double`. */
export function fromLongName(name: string): number | null {
  return BY_LONG.get(name)?.dataType ?? null;
}

/** `tensor(float)`; null for a number that the runtime does not know. */
export function toTensorName(dataType: number): string | null {
  const row = BY_NUMBER.get(dataType);
  return row === undefined ? null : `tensor(${row.long})`;
}
