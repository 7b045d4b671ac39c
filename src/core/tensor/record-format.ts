import type { InFileValue } from '../ir/attribute.ts';
import type { TypedField } from '../ir/tensor.ts';

/** How the records of a repeated field are written. */
export interface RecordFormat {
  /** The field's number in its message. */
  readonly number: number;
  /** `bytes` entries are one record each. */
  readonly scalar: 'f32' | 'f64' | 'i32' | 'i64' | 'u64' | 'bytes';
}

/** The fields of TensorProto. */
export const TENSOR_RECORDS: Readonly<Record<TypedField, RecordFormat>> = {
  float_data: { number: 4, scalar: 'f32' },
  int32_data: { number: 5, scalar: 'i32' },
  string_data: { number: 6, scalar: 'bytes' },
  int64_data: { number: 7, scalar: 'i64' },
  double_data: { number: 10, scalar: 'f64' },
  uint64_data: { number: 11, scalar: 'u64' },
};

/** The repeated fields of AttributeProto. */
export const ATTRIBUTE_RECORDS: Readonly<Record<Exclude<InFileValue['of'], 'string'>, RecordFormat>> = {
  floats: { number: 7, scalar: 'f32' },
  ints: { number: 8, scalar: 'i64' },
  strings: { number: 9, scalar: 'bytes' },
};
