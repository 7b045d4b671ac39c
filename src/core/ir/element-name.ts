/** Names by TensorProto.DataType number, in the spelling of numpy and of ONNX's newer types. */
const NAMES: readonly string[] = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
  'float8e4m3fn',
  'float8e4m3fnuz',
  'float8e5m2',
  'float8e5m2fnuz',
  'uint4',
  'int4',
  'float4e2m1',
  'float8e8m0',
  'uint2',
  'int2',
];

/** `float32`, `bfloat16`, `int4`; `data type 99` for a number that this program does not know. */
export function elementTypeName(dataType: number): string {
  return NAMES[dataType] ?? `data type ${dataType}`;
}

/** The TensorProto.DataType number is one that the standard defines and that elements can have. */
export function isKnownDataType(dataType: number): boolean {
  return dataType > 0 && NAMES[dataType] !== undefined;
}
