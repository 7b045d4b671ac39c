import { elementTypeNumber } from './element-type.ts';
import { entriesField, optional } from './fields.ts';
import type { PayloadSpec, SparseSpec, TensorSpec } from './spec.ts';
import {
  bytesField,
  float32Bytes,
  float64Bytes,
  integerField,
  join,
  packedIntegers,
  textField,
} from './wire.ts';

const utf8 = new TextEncoder();

function encodePayload(payload: PayloadSpec): Uint8Array {
  switch (payload.kind) {
    case 'raw':
      return bytesField(9, payload.bytes);
    case 'float_data':
      return bytesField(4, float32Bytes(payload.values));
    case 'int32_data':
      return packedIntegers(5, payload.values);
    case 'string_data':
      return join(
        payload.values.map((value) => bytesField(6, typeof value === 'string' ? utf8.encode(value) : value)),
      );
    case 'int64_data':
      return packedIntegers(7, payload.values);
    case 'double_data':
      return bytesField(10, float64Bytes(payload.values));
    case 'uint64_data':
      return packedIntegers(11, payload.values);
    case 'external':
      return join([entriesField(13, payload.entries), integerField(14, 1)]);
    case 'none':
      return new Uint8Array();
  }
}

/** TensorProto. */
export function encodeTensor(tensor: TensorSpec): Uint8Array {
  return join([
    ...tensor.dims.map((dim) => integerField(1, dim)),
    integerField(2, elementTypeNumber(tensor.type)),
    textField(8, tensor.name),
    encodePayload(tensor.payload),
    optional(tensor.doc, (doc) => textField(12, doc)),
    entriesField(16, tensor.metadata),
    tensor.extra ?? new Uint8Array(),
  ]);
}

/** SparseTensorProto. */
export function encodeSparse(sparse: SparseSpec): Uint8Array {
  return join([
    bytesField(1, encodeTensor(sparse.values)),
    bytesField(2, encodeTensor(sparse.indices)),
    ...sparse.dims.map((dim) => integerField(3, dim)),
  ]);
}
