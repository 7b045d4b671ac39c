import { isRemote } from '../base/remote-blob.ts';

export interface WindowSizes {
  /** Bytes read after a jump: headers between two weights are a few hundred. */
  readonly first: number;
  /** Bytes read at most at once. */
  readonly largest: number;
}

const LOCAL: WindowSizes = { first: 16_384, largest: 1_048_576 };
/** A request to a server costs 8 ms and more, whatever it brings: what follows a weight shall come with the first one. */
const REMOTE: WindowSizes = { first: 131_072, largest: 1_048_576 };

export function windowSizesFor(blob: Blob): WindowSizes {
  return isRemote(blob) ? REMOTE : LOCAL;
}

/**
 * A jump over more than this starts small again. A read costs about 0.3 ms plus 1 ms for a megabyte, so several small
 * weights are cheaper to read over than to jump over.
 */
const LONG_JUMP = 262_144;

/** The part of a Blob that is in memory: small after a long jump, growing while the reading goes on. */
export class BlobWindow {
  readonly #blob: Blob;
  readonly #sizes: WindowSizes;
  #next: number;
  #end = 0;
  bytes: Uint8Array = new Uint8Array(0);
  /** Offset in the Blob of `bytes[0]`. */
  base = 0;

  constructor(blob: Blob, sizes: WindowSizes) {
    this.#blob = blob;
    this.#sizes = sizes;
    this.#next = sizes.first;
  }

  /** Makes `bytes` start at `offset`. Rejects when the file cannot be read or has shrunk. */
  async moveTo(offset: number): Promise<void> {
    this.#next = offset - this.#end > LONG_JUMP ? this.#sizes.first : this.#next;
    const end = Math.min(this.#blob.size, offset + this.#next);
    this.bytes = new Uint8Array(await this.#blob.slice(offset, end).arrayBuffer());
    if (this.bytes.length !== end - offset)
      throw new Error(`read ${this.bytes.length} bytes of ${end - offset}`);
    this.base = offset;
    this.#end = end;
    this.#next = Math.min(this.#sizes.largest, this.#next * 4);
  }
}
