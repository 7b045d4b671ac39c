import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { FileRange } from '../ir/tensor.ts';
import { fieldEntries, packedBytes } from '../ir/element-type.ts';
import type { ElementType } from '../ir/element-type.ts';
import type { NumericArray } from './numeric-array.ts';
import { bytesOf, viewUnits } from './numeric-array.ts';
import type { OpenTensor, PayloadAccess } from './open-payload.ts';
import { packField } from './pack-field.ts';
import { readBlob } from './read-blob.ts';
import type { StoredSlice } from './stored-slice.ts';
import { TypedRecordDecoder } from './typed-records.ts';
import type { TensorError } from './types.ts';

/** Bytes read at a time: a chunk of one-byte varints becomes eight times as many bytes of integers. */
const CHUNK_BYTES = 1 << 18;

export type RecordAccess = Extract<PayloadAccess, { kind: 'records' }>;

/** The byte of the file at which the stream of all runs has `at` bytes behind it. */
function fileOffset(runs: readonly FileRange[], at: number): number {
  let rest = at;
  for (const run of runs) {
    if (rest < run.length) return run.offset + rest;
    rest -= run.length;
  }
  const last = runs.at(-1);
  return last === undefined ? 0 : last.offset + last.length;
}

/** The runs' bytes in chunks. */
export async function* readRuns({
  file,
  runs,
}: RecordAccess): AsyncGenerator<Result<Uint8Array<ArrayBuffer>, TensorError>> {
  for (const { offset, length } of runs) {
    for (let at = 0; at < length; at += CHUNK_BYTES) {
      yield await readBlob(file, offset + at, offset + Math.min(length, at + CHUNK_BYTES));
    }
  }
}

/** `corrupt-payload` at a place in the stream. */
export function corruptAt({ runs }: RecordAccess, at: number): TensorError {
  return { kind: 'corrupt-payload', offset: fileOffset(runs, at) };
}

/** Entries as `raw_data` has them; without a copy where they already are. */
function toRaw(type: ElementType, entries: NumericArray): Uint8Array<ArrayBuffer> {
  const isSame = viewUnits(new Uint8Array(0), type.unit).constructor === entries.constructor;
  return isSame ? bytesOf(entries) : packField(type, entries);
}

/** The part of a stretch of entries that lies between two elements, packed as `raw_data` would have it. */
function cut(
  type: ElementType,
  entries: NumericArray,
  firstEntry: number,
  start: number,
  end: number,
): StoredSlice | null {
  const perElement = type.kind === 'complex' ? 2 : 1;
  const perEntry = type.bits < 8 ? 8 / type.bits : 1;
  const from = Math.max(firstEntry, Math.floor((start * perElement) / perEntry));
  const to = Math.min(firstEntry + entries.length, Math.ceil((end * perElement) / perEntry));
  if (to <= from) return null;
  const first = Math.max(start, (from * perEntry) / perElement);
  const last = Math.min(end, (to * perEntry) / perElement);
  const bytes = toRaw(type, entries.subarray(from - firstEntry, to - firstEntry));
  return { start: first, count: last - first, bytes, skip: first - (from * perEntry) / perElement };
}

function joinStretches(type: ElementType, first: NumericArray, second: NumericArray): NumericArray {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(bytesOf(first));
  bytes.set(bytesOf(second), first.byteLength);
  return viewUnits(bytes, type.unit);
}

/**
 * The stored elements `start` to `end` of a tensor whose typed field was left in the file. Records have no index, so all
 * that lies before `start` is decoded and dropped.
 */
export async function* streamRecords(
  { type, total }: OpenTensor,
  access: RecordAccess,
  start: number,
  end: number,
): AsyncGenerator<Result<StoredSlice, TensorError>> {
  if (access.format.scalar === 'bytes' || start >= end) return;
  const decoder = new TypedRecordDecoder(access.format);
  const wanted = fieldEntries(type, end);
  let seen = 0;
  let half: NumericArray | null = null;
  for await (const chunk of readRuns(access)) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    const stretches = decoder.push(chunk.value);
    if (!stretches.ok) {
      yield err(corruptAt(access, stretches.error.at));
      return;
    }
    for (const entries of stretches.value) {
      const stretch: NumericArray = half === null ? entries : joinStretches(type, half, entries);
      // A chunk may end between the two parts of a complex element.
      const whole: number = type.kind === 'complex' ? stretch.length - (stretch.length % 2) : stretch.length;
      half = whole < stretch.length ? stretch.slice(whole) : null;
      const slice = cut(type, stretch.subarray(0, whole), seen, start, end);
      seen += whole;
      if (slice !== null) yield ok(slice);
    }
    if (seen >= wanted) return;
  }
  const broken = decoder.finish();
  const bytes = Math.floor((seen * packedBytes(type, total)) / fieldEntries(type, total));
  yield err(
    broken === null
      ? { kind: 'payload-short', expected: packedBytes(type, total), actual: bytes }
      : corruptAt(access, broken.at),
  );
}
