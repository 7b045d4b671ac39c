import { Reader } from 'protobufjs/minimal.js';
import { importModel } from '../../src/core/import/import-model.ts';
import type { HeldTensor } from '../../src/core/tensor/held-tensor.ts';

/** A TensorProto; null when it cannot be read. */
export async function readTensor(bytes: Uint8Array<ArrayBuffer>): Promise<HeldTensor | null> {
  const imported = await importModel({ model: { path: 'tensor.pb', blob: new Blob([bytes]) }, others: [] });
  if (!imported.ok) return null;
  const [tensor] = imported.value.model.tensors;
  return tensor === undefined ? null : { tensor, blob: imported.value.file.blob };
}

/** The tensors of a SequenceProto or an OptionalProto: onnx-data.proto has them in field 3 of both. */
export async function readTensorsWithin(bytes: Uint8Array<ArrayBuffer>): Promise<readonly HeldTensor[]> {
  const reader = Reader.create(bytes);
  const tensors: HeldTensor[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag !== ((3 << 3) | 2)) {
      reader.skipType(tag & 7);
      continue;
    }
    const tensor = await readTensor(new Uint8Array(reader.bytes()));
    if (tensor === null) throw new Error('an element cannot be read');
    tensors.push(tensor);
  }
  return tensors;
}
