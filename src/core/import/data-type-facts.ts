import type { TypedField } from '../ir/tensor.ts';

/** How TensorProto stores elements of one data type. */
export interface DataTypeFacts {
  /** Bits of an element in `raw_data`; 0 for strings, which cannot be there. */
  readonly bits: number;
  readonly field: TypedField;
  /** Entries of the typed field for each element: 2 for complex numbers, 0.5 for 4-bit types. */
  readonly entries: number;
}

const facts = (bits: number, field: TypedField, entries = 1): DataTypeFacts => ({ bits, field, entries });

/** By TensorProto.DataType number, from the comments in the standard's onnx.proto. */
const DATA_TYPES: Readonly<Record<number, DataTypeFacts>> = {
  1: facts(32, 'float_data'), // FLOAT
  2: facts(8, 'int32_data'), // UINT8
  3: facts(8, 'int32_data'), // INT8
  4: facts(16, 'int32_data'), // UINT16
  5: facts(16, 'int32_data'), // INT16
  6: facts(32, 'int32_data'), // INT32
  7: facts(64, 'int64_data'), // INT64
  8: facts(0, 'string_data'), // STRING
  9: facts(8, 'int32_data'), // BOOL
  10: facts(16, 'int32_data'), // FLOAT16
  11: facts(64, 'double_data'), // DOUBLE
  12: facts(32, 'uint64_data'), // UINT32
  13: facts(64, 'uint64_data'), // UINT64
  14: facts(64, 'float_data', 2), // COMPLEX64
  15: facts(128, 'double_data', 2), // COMPLEX128
  16: facts(16, 'int32_data'), // BFLOAT16
  17: facts(8, 'int32_data'), // FLOAT8E4M3FN
  18: facts(8, 'int32_data'), // FLOAT8E4M3FNUZ
  19: facts(8, 'int32_data'), // FLOAT8E5M2
  20: facts(8, 'int32_data'), // FLOAT8E5M2FNUZ
  21: facts(4, 'int32_data', 1 / 2), // UINT4
  22: facts(4, 'int32_data', 1 / 2), // INT4
  23: facts(4, 'int32_data', 1 / 2), // FLOAT4E2M1
  24: facts(8, 'int32_data'), // FLOAT8E8M0
  25: facts(2, 'int32_data', 1 / 4), // UINT2
  26: facts(2, 'int32_data', 1 / 4), // INT2
};

/** null for a data type that this program does not know, and for UNDEFINED (0). */
export function dataTypeFacts(dataType: number): DataTypeFacts | null {
  return DATA_TYPES[dataType] ?? null;
}
