import type { SkeletonOutput } from './skeleton-output.ts';

/** The part of the file that is in memory, and where the walk is: anywhere before, in or behind that part. */
export interface WalkWindow {
  bytes: Uint8Array;
  /** Offset in the file of `bytes[0]`. */
  base: number;
  /** Offset in the file of the next byte to be looked at. */
  offset: number;
}

/** What follows a record's header: first bytes to be copied, then bytes to be passed over, or looked through. */
export class RecordBody {
  readonly #window: WalkWindow;
  readonly #output: SkeletonOutput;
  #copyLeft = 0;
  #restLeft = 0;
  #counts = false;
  /** Where the copied bytes start in the output. */
  copyStart = 0;
  /** Whether there is a body that is not finished. */
  open = false;
  /** When counting: bytes of the rest that end a varint, and the last byte. */
  varintEnds = 0;
  lastByte = 0;

  constructor(window: WalkWindow, output: SkeletonOutput) {
    this.#window = window;
    this.#output = output;
  }

  begin(copy: number, rest: number, counts: boolean): void {
    this.#copyLeft = copy;
    this.#restLeft = rest;
    this.#counts = counts;
    this.copyStart = this.#output.pos;
    this.open = true;
    this.varintEnds = 0;
    this.lastByte = 0;
  }

  /** Goes on as far as the window has bytes. True when the body is finished. */
  advance(): boolean {
    const window = this.#window;
    const end = window.base + window.bytes.length;
    if (this.#copyLeft > 0) {
      const count = Math.min(this.#copyLeft, end - window.offset);
      const from = window.offset - window.base;
      this.#output.copy(window.bytes, from, from + count);
      this.#copyLeft -= count;
      window.offset += count;
      if (this.#copyLeft > 0) return false;
    }
    if (this.#counts) this.#count(Math.min(this.#restLeft, end - window.offset));
    else {
      window.offset += this.#restLeft;
      this.#restLeft = 0;
    }
    this.open = this.#restLeft > 0;
    return !this.open;
  }

  #count(count: number): void {
    const { bytes, base, offset } = this.#window;
    const from = offset - base;
    let ends = 0;
    for (let i = from; i < from + count; i++) if ((bytes[i] ?? 0) < 128) ends++;
    if (count > 0) this.lastByte = bytes[from + count - 1] ?? 0;
    this.varintEnds += ends;
    this.#restLeft -= count;
    this.#window.offset += count;
  }
}
