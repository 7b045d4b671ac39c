/** The files of weights as the runtime takes them: arrays of bytes. */
import { isRemote } from '../../core/base/remote-blob.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import { toReadable } from '../remote-file.ts';

/** A Blob of more than 2 GiB cannot be read at once. */
const SLICE = 67_108_864;
/** Reading ranges is slower than reading on: worth it where a second copy would be missed. */
const LARGE = 268_435_456;

/**
 * A file that is read when the runtime asks for a range of it, which it does once for each tensor while it makes the
 * session. It takes this for an array of the whole file, which then need not be in memory beside the runtime's own copy.
 * Leans on how the pinned version reads external data: `byteLength`, then `subarray`.
 */
export class FileBytes extends Uint8Array<ArrayBuffer> {
  declare readonly byteLength: number;
  readonly #read: (start: number, end: number) => ArrayBuffer;

  constructor(size: number, read: (start: number, end: number) => ArrayBuffer) {
    super(new ArrayBuffer(0));
    this.#read = read;
    Object.defineProperty(this, 'byteLength', { value: size });
  }

  override subarray(start = 0, end = this.byteLength): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#read(start, end));
  }
}

export interface WeightsEvents {
  /** So much of the file is read, before `openWeights` answers. */
  progress(bytes: number): void;
  /** So many bytes were read since, for the runtime. */
  read(bytes: number): void;
  /** They could not be: of what was thrown, the runtime's own message says nothing. */
  failed(error: Error): void;
}

/**
 * The bytes of a file. A large one of the disk is read later, range by range. A small one, and one on a server, which
 * cannot be waited for in the middle of the runtime's work, is read before this answers. Throws when the file cannot be
 * read, a RangeError when memory does not suffice.
 */
export async function openWeights(file: SourceFile, events: WeightsEvents): Promise<Uint8Array<ArrayBuffer>> {
  const { blob } = await toReadable(file);
  const scope: object = globalThis;
  if (isRemote(blob) || blob.size < LARGE || !hasSyncReader(scope)) {
    const bytes = new Uint8Array(blob.size);
    try {
      await readInto(bytes, blob, events);
    } catch (error) {
      throw unreadable(file, error);
    }
    return bytes;
  }
  const reader = new scope.FileReaderSync();
  return new FileBytes(blob.size, (start, end) => {
    try {
      const bytes = reader.readAsArrayBuffer(blob.slice(start, end));
      events.read(end - start);
      return bytes;
    } catch (error) {
      events.failed(unreadable(file, error));
      throw error;
    }
  });
}

/** In the words of the runtime, which are explained elsewhere. */
function unreadable({ path }: SourceFile, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`Failed to load external data file "${path}", error: ${reason}`, { cause: error });
}

interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Browsers have it in workers. */
function hasSyncReader(found: object): found is { readonly FileReaderSync: new () => SyncReader } {
  return 'FileReaderSync' in found && typeof found.FileReaderSync === 'function';
}

async function readInto(bytes: Uint8Array, blob: Blob, events: WeightsEvents): Promise<void> {
  for (let at = 0; at < blob.size; at += SLICE) {
    const end = Math.min(blob.size, at + SLICE);
    bytes.set(new Uint8Array(await blob.slice(at, end).arrayBuffer()), at);
    events.progress(end);
  }
}
