/** Between our tensors and those of ONNX Runtime. */
import { heldBytes, holdStrings, type HeldTensor, type TensorBytes } from '../../core/tensor/held-tensor.ts';
import { DataType, elementTypeOf } from '../../core/ir/element-type.ts';
import { fromOrtType, toOrtType } from '../../core/runtime/ort-types.ts';
import { viewUnits } from '../../core/tensor/numeric-array.ts';
import type { OrtModule, OrtTensor } from './runtime-module.ts';

type NumericView = new (buffer: ArrayBuffer) => ArrayBufferView<ArrayBuffer>;

/** Browsers that have the type give and take float16 in it; the others as bit patterns. */
const scope: object = globalThis;
const float16 = hasFloat16(scope) ? scope.Float16Array : Uint16Array;

function hasFloat16(found: object): found is { readonly Float16Array: NumericView } {
  return 'Float16Array' in found && typeof found.Float16Array === 'function';
}

/** null: JavaScript cannot hand elements of this type to the runtime. */
export async function toOrtTensor(ort: OrtModule, held: HeldTensor): Promise<OrtTensor | null> {
  const { tensor } = held;
  if (tensor.payload.kind === 'inline-strings') {
    const decoder = new TextDecoder();
    return new ort.Tensor(
      'string',
      tensor.payload.values.map((bytes) => decoder.decode(bytes)),
      tensor.dims,
    );
  }
  const type = toOrtType(tensor.dataType);
  const element = elementTypeOf(tensor.dataType);
  if (type === null || element === null) return null;
  const bytes = await heldBytes(held);
  const data =
    tensor.dataType === DataType.FLOAT16 ? new float16(bytes.buffer) : viewUnits(bytes, element.unit);
  // The typings have one constructor a type; the two tables hold the pairs that belong together.
  return new (ort.Tensor as new (type: string, data: ArrayBufferView, dims: readonly number[]) => OrtTensor)(
    type,
    data,
    tensor.dims,
  );
}

/** The tensor's elements. Rejects when they cannot be read (4-bit types, a lost GPU). */
export async function readOrtTensor(
  name: string,
  tensor: OrtTensor,
): Promise<TensorBytes | HeldTensor | null> {
  const data = tensor.location === 'cpu' ? tensor.data : await tensor.getData();
  const { dims } = tensor;
  if (Array.isArray(data)) return holdStrings(name, dims, data);
  const dataType = fromOrtType(tensor.type);
  if (dataType === null) return null;
  const { buffer, byteOffset, byteLength } = data;
  // The runtime has copied them out of its memory, which is shared with its threads: a Blob could not take them there.
  const bytes =
    buffer instanceof ArrayBuffer
      ? new Uint8Array(buffer, byteOffset, byteLength)
      : Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength));
  return { name, dataType, dims, bytes };
}
