/** Between our tensors and those of ONNX Runtime. */
import { holdBytes, holdStrings, type HeldTensor } from '../../core/tensor/held-tensor.ts';
import { DataType } from '../../core/ir/element-type.ts';
import type { OrtModule, OrtTensor } from './runtime-module.ts';

type NumericView = new (buffer: ArrayBuffer) => ArrayBufferView<ArrayBuffer>;

interface Exchange {
  readonly type: OrtTensor['type'];
  readonly view: NumericView;
}

/** Browsers that have the type give and take float16 in it; the others as bit patterns. */
const scope: object = globalThis;
const float16: NumericView = hasFloat16(scope) ? scope.Float16Array : Uint16Array;

function hasFloat16(found: object): found is { readonly Float16Array: NumericView } {
  return 'Float16Array' in found && typeof found.Float16Array === 'function';
}

/** Element types that can be exchanged, by TensorProto.DataType. Strings go their own way. */
const EXCHANGES: ReadonlyMap<number, Exchange> = new Map<number, Exchange>([
  [DataType.FLOAT, { type: 'float32', view: Float32Array }],
  [DataType.UINT8, { type: 'uint8', view: Uint8Array }],
  [DataType.INT8, { type: 'int8', view: Int8Array }],
  [DataType.UINT16, { type: 'uint16', view: Uint16Array }],
  [DataType.INT16, { type: 'int16', view: Int16Array }],
  [DataType.INT32, { type: 'int32', view: Int32Array }],
  [DataType.INT64, { type: 'int64', view: BigInt64Array }],
  [DataType.BOOL, { type: 'bool', view: Uint8Array }],
  [DataType.FLOAT16, { type: 'float16', view: float16 }],
  [DataType.DOUBLE, { type: 'float64', view: Float64Array }],
  [DataType.UINT32, { type: 'uint32', view: Uint32Array }],
  [DataType.UINT64, { type: 'uint64', view: BigUint64Array }],
  [DataType.UINT4, { type: 'uint4', view: Uint8Array }],
  [DataType.INT4, { type: 'int4', view: Uint8Array }],
]);

const BY_NAME: ReadonlyMap<string, number> = new Map(
  [...EXCHANGES].map(([dataType, { type }]) => [type, dataType]),
);

/** null: JavaScript cannot hand elements of this type to the runtime. */
export async function toOrtTensor(ort: OrtModule, held: HeldTensor): Promise<OrtTensor | null> {
  const { tensor, blob } = held;
  if (tensor.payload.kind === 'inline-strings') {
    const decoder = new TextDecoder();
    return new ort.Tensor(
      'string',
      tensor.payload.values.map((bytes) => decoder.decode(bytes)),
      tensor.dims,
    );
  }
  const exchange = EXCHANGES.get(tensor.dataType);
  if (exchange === undefined) return null;
  const data = new exchange.view(await blob.arrayBuffer());
  // The typings have one constructor a type; the map above holds the pairs that belong together.
  return new (ort.Tensor as new (type: string, data: ArrayBufferView, dims: readonly number[]) => OrtTensor)(
    exchange.type,
    data,
    tensor.dims,
  );
}

/** The tensor's elements, copied out of the runtime. Rejects when they cannot be read (4-bit types, a lost GPU). */
export async function toHeldTensor(name: string, tensor: OrtTensor): Promise<HeldTensor | null> {
  const data = tensor.location === 'cpu' ? tensor.data : await tensor.getData();
  if (Array.isArray(data)) return holdStrings(name, tensor.dims, data);
  const dataType = BY_NAME.get(tensor.type);
  if (dataType === undefined) return null;
  const bytes = new Uint8Array(data.byteLength);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return holdBytes(name, dataType, tensor.dims, bytes);
}
