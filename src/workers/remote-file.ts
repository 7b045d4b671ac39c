import { RemoteBlob } from '../core/base/remote-blob.ts';
import type { SourceFile } from '../core/ir/source.ts';

/** A file that stayed on its server becomes a Blob that reads it range by range; others are as they are. */
export async function toReadable(file: SourceFile): Promise<SourceFile> {
  const { remote } = file;
  if (remote === undefined) return file;
  const fetchRange = (start: number, end: number): Promise<ArrayBuffer> => fetchBytes(remote.url, start, end);
  return { path: file.path, blob: new RemoteBlob(fetchRange, await file.blob.arrayBuffer(), 0, remote.size) };
}

async function fetchBytes(url: string, start: number, end: number): Promise<ArrayBuffer> {
  const response = await fetch(url, {
    headers: { Range: `bytes=${start}-${end - 1}` },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  // A server may answer with the whole file, or with another one that lies there by now.
  if (response.status !== 206) throw new Error(`status ${response.status} for bytes ${start} to ${end - 1}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== end - start)
    throw new Error(`${bytes.byteLength} bytes instead of ${end - start}`);
  return bytes;
}
