import { isRemote } from '../base/remote-blob.ts';
import type { FileRange } from '../ir/tensor.ts';
import { readBlob } from './read-blob.ts';
import { readVarint } from './read-varint.ts';

/** Writers give a field one packed record; what has more than this is better read as a stream. */
const MAX_RECORDS = 64;

/** A tag and a length take at most so many bytes. */
const HEAD_BYTES = 20;

const LENGTH_DELIMITED = 2;

/**
 * The contents of packed records put together as one blob, without reading them, so that any range can be read at
 * once; null when the runs hold anything else than a few packed records of whole entries. For entries of fixed width
 * (`width` bytes) only: those are stored as `raw_data` would have them.
 */
export async function joinPackedRecords(
  file: Blob,
  runs: readonly FileRange[],
  width: number,
): Promise<Blob | null> {
  // A native Blob cannot hold pieces of a file on a server: those are read as a stream.
  if (isRemote(file)) return null;
  const contents: Blob[] = [];
  for (const run of runs) {
    const end = run.offset + run.length;
    for (let at = run.offset; at < end;) {
      const head = await readBlob(file, at, Math.min(end, at + HEAD_BYTES));
      const tag = head.ok ? readVarint(head.value, 0) : null;
      const length = head.ok && tag !== null ? readVarint(head.value, tag.end) : null;
      if (tag === null || length === null || tag.value % 8 !== LENGTH_DELIMITED) return null;
      const start = at + length.end;
      at = start + length.value;
      if (at > end || length.value % width !== 0 || contents.length === MAX_RECORDS) return null;
      contents.push(file.slice(start, at));
    }
  }
  return new Blob(contents);
}
