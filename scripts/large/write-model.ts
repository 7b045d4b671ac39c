import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { externalTensor } from '../onnx-writer/build.ts';
import { encodeGraph, encodeModel, encodeModelHead, encodeModelTail } from '../onnx-writer/encode.ts';
import { float32Bytes, integerField, join, openField, textField } from '../onnx-writer/wire.ts';
import { seededRandom } from '../samples/random.ts';
import { bulkBytes, type BulkTensor, type LargeModel } from './bulk.ts';

/** Protobuf refuses messages of 2 GiB and more; so does everything that reads ONNX. */
const LIMIT = 2 ** 31 - 1;

/** At the start of every payload there are numbers to see; the rest is a hole in the file, read as zeros. */
const PATTERN_BYTES = 64 * 1024;

/**
 * Writes the model with its bulk tensors as initializers and returns the bytes written. What is too large for one file
 * has its weights in a second one beside it, `FILE.data`.
 */
export function writeLargeModel(file: string, large: LargeModel, limit = LIMIT): number {
  const { model, bulk } = large;
  const graph = encodeGraph(model.graph);
  const tensors = bulk.map((tensor) => openTensor(tensor, bulkBytes(tensor)));
  const graphLength = tensors.reduce((sum, { length }) => sum + length, graph.length);
  const start = join([encodeModelHead(model), openField(7, graphLength), graph]);
  const tail = encodeModelTail(model);
  const total = start.length + (graphLength - graph.length) + tail.length;
  if (total > limit) return writeApart(file, large);

  let at = start.length;
  const payloads = tensors.map(({ head, length }) => {
    const offset = at + head.length;
    at += length;
    return { offset, length: length - head.length, head };
  });
  writeSparse(file, total, (write) => {
    write(start, 0);
    for (const { offset, head } of payloads) write(head, offset - head.length);
    write(tail, at);
    return payloads;
  });
  return total;
}

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

function writeApart(file: string, { model, bulk }: LargeModel): number {
  const location = `${path.basename(file)}.data`;
  let total = 0;
  const payloads = bulk.map((tensor) => {
    const payload = { tensor, offset: total, length: bulkBytes(tensor) };
    total += payload.length;
    return payload;
  });
  const initializers = payloads.map(({ tensor: { name, dims }, offset, length }) =>
    externalTensor(name, dims, 'float32', [
      ['location', location],
      ['offset', String(offset)],
      ['length', String(length)],
    ]),
  );
  const { graph } = model;
  const bytes = encodeModel({
    ...model,
    graph: { ...graph, initializers: [...(graph.initializers ?? []), ...initializers] },
  });
  writeFileSync(file, bytes);
  writeSparse(`${file}.data`, total, () => payloads);
  return bytes.length + total;
}

interface Payload {
  readonly offset: number;
  readonly length: number;
}

/** A file of that length with holes, but for what `fill` writes and for the start of each payload that it names. */
function writeSparse(
  file: string,
  length: number,
  fill: (write: (bytes: Uint8Array, at: number) => void) => readonly Payload[],
): void {
  const random = seededRandom(1);
  const pattern = float32Bytes(
    Float32Array.from({ length: PATTERN_BYTES / 4 }, () => random.normal() * 0.02),
  );
  const descriptor = openSync(file, 'w');
  ftruncateSync(descriptor, length);
  const payloads = fill((bytes, at) => writeSync(descriptor, bytes, 0, bytes.length, at));
  for (const payload of payloads)
    writeSync(descriptor, pattern, 0, Math.min(pattern.length, payload.length), payload.offset);
  closeSync(descriptor);
}
