import type { SourceFile } from '../../core/ir/source.ts';
import { toReadable } from '../remote-file.ts';

/** A Blob of more than 2 GiB cannot be read at once. */
const SLICE = 67_108_864;

/** All bytes of a file in one array; throws a RangeError when memory does not suffice. */
export async function readWhole(
  file: SourceFile,
  onProgress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { blob } = await toReadable(file);
  const bytes = new Uint8Array(blob.size);
  for (let at = 0; at < blob.size; at += SLICE) {
    const end = Math.min(blob.size, at + SLICE);
    bytes.set(new Uint8Array(await blob.slice(at, end).arrayBuffer()), at);
    onProgress(end);
  }
  return bytes;
}
