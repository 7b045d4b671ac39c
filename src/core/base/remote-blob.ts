/**
 * A file on a server, read range by range, as a Blob: what reads slices of a dropped file reads this as well. A native
 * Blob must not be made of it (`new Blob([remote])` would find no bytes): ask `isRemote` first.
 */

/** Bytes `start` to `end` (exclusive) of the file; rejects when the server does not give just those. */
export type FetchRange = (start: number, end: number) => Promise<ArrayBuffer>;

/** A stream of a large file must neither hold it whole nor ask for crumbs. */
const STREAM_STEP = 4_194_304;

export class RemoteBlob extends Blob {
  declare readonly size: number;
  readonly #fetchRange: FetchRange;
  readonly #start: number;
  /** The first bytes of the file, which came with the answer that told its size. */
  readonly #head: ArrayBuffer;

  /** The bytes `start` to `end` of a file whose beginning is `head`. */
  constructor(fetchRange: FetchRange, head: ArrayBuffer, start: number, end: number) {
    super();
    this.#fetchRange = fetchRange;
    this.#head = head;
    this.#start = start;
    Object.defineProperty(this, 'size', { value: end - start });
  }

  override slice(start = 0, end = this.size): Blob {
    const from = Math.min(Math.max(0, start), this.size);
    const to = Math.min(Math.max(from, end), this.size);
    return new RemoteBlob(this.#fetchRange, this.#head, this.#start + from, this.#start + to);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const end = this.#start + this.size;
    if (end <= this.#head.byteLength) return this.#head.slice(this.#start, end);
    return this.size === 0 ? new ArrayBuffer(0) : this.#fetchRange(this.#start, end);
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      pull: async (controller) => {
        if (at >= this.size) {
          controller.close();
          return;
        }
        const end = Math.min(this.size, at + STREAM_STEP);
        controller.enqueue(new Uint8Array(await this.slice(at, end).arrayBuffer()));
        at = end;
      },
    });
  }
}

export function isRemote(blob: Blob): boolean {
  return blob instanceof RemoteBlob;
}
