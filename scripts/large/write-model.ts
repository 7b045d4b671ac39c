import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { encodeGraph, encodeModelHead, encodeModelTail } from '../onnx-writer/encode.ts';
import { float32Bytes, integerField, join, openField, textField } from '../onnx-writer/wire.ts';
import { seededRandom } from '../samples/random.ts';
import { bulkBytes, type BulkTensor, type LargeModel } from './bulk.ts';

/** Protobuf refuses messages of 2 GiB and more; so does everything that reads ONNX. */
const LIMIT = 2 ** 31 - 1;

/** At the start of every payload there are numbers to see; the rest is a hole in the file, read as zeros. */
const PATTERN_BYTES = 64 * 1024;

function openTensor(
  { name, dims }: BulkTensor,
  bytes: number,
): { readonly head: Uint8Array; readonly length: number } {
  const fields = join([
    ...dims.map((dim) => integerField(1, dim)),
    integerField(2, 1),
    textField(8, name),
    openField(9, bytes),
  ]);
  const head = join([openField(5, fields.length + bytes), fields]);
  return { head, length: head.length + bytes };
}

/** Writes the model with its bulk tensors as initializers and returns the file's length in bytes. */
export function writeLargeModel(path: string, { model, bulk }: LargeModel): number {
  const graph = encodeGraph(model.graph);
  const tensors = bulk.map((tensor) => openTensor(tensor, bulkBytes(tensor)));
  const graphLength = tensors.reduce((sum, { length }) => sum + length, graph.length);
  const start = join([encodeModelHead(model), openField(7, graphLength), graph]);
  const tail = encodeModelTail(model);
  const total = start.length + (graphLength - graph.length) + tail.length;
  if (total > LIMIT) throw new Error(`${path}: ${total} bytes are more than a protobuf file may have`);

  const random = seededRandom(1);
  const pattern = float32Bytes(
    Float32Array.from({ length: PATTERN_BYTES / 4 }, () => random.normal() * 0.02),
  );
  const file = openSync(path, 'w');
  ftruncateSync(file, total);
  writeSync(file, start, 0, start.length, 0);
  let at = start.length;
  for (const { head, length } of tensors) {
    writeSync(file, head, 0, head.length, at);
    writeSync(file, pattern, 0, Math.min(pattern.length, length - head.length), at + head.length);
    at += length;
  }
  writeSync(file, tail, 0, tail.length, at);
  closeSync(file);
  return total;
}
