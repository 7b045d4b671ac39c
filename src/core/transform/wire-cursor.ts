import { BlobWindow, windowSizesFor, type WindowSizes } from '../onnx/blob-window.ts';
import { CorruptWire } from './transform-error.ts';

/** One field of a message. `value` is the number of a varint field; `start` and `end` bound the content of a LEN field. */
export interface WireRecord {
  readonly field: number;
  /** 0 varint, 1 fixed64, 2 length-delimited, 3 a whole group, 5 fixed32. */
  readonly wireType: number;
  /** First byte of the tag. */
  readonly tag: number;
  readonly value: number;
  readonly start: number;
  /** First byte after the record. */
  readonly end: number;
}

/** A tag and a length take at most ten bytes each. */
const HEADER_BYTES = 20;

/** Walks the records of protobuf messages in a Blob; contents are skipped without being read. */
export class WireCursor {
  readonly #blob: Blob;
  readonly #window: BlobWindow;
  readonly #signal: AbortSignal | undefined;

  constructor(blob: Blob, signal?: AbortSignal, sizes: WindowSizes = windowSizesFor(blob)) {
    this.#blob = blob;
    this.#window = new BlobWindow(blob, sizes);
    this.#signal = signal;
  }

  /** The record that begins at `at`, within a message that ends at `limit`. Throws `CorruptWire`. */
  async read(at: number, limit: number): Promise<WireRecord> {
    const record = await this.#readPart(at, limit);
    if (record.wireType === 4) throw new CorruptWire(at);
    return record.wireType === 3 ? this.#readGroup(record, limit) : record;
  }

  /** Nothing of ONNX is a group, but a reader has to pass over an unknown one; counted, since they nest at will. */
  async #readGroup(group: WireRecord, limit: number): Promise<WireRecord> {
    const open = [group.field];
    let at = group.end;
    while (open.length > 0) {
      if (at >= limit) throw new CorruptWire(group.tag);
      const part = await this.#readPart(at, limit);
      if (part.wireType === 3) open.push(part.field);
      else if (part.wireType === 4 && open.pop() !== part.field) throw new CorruptWire(at);
      at = part.end;
    }
    return { ...group, end: at };
  }

  /** As `read`, but the start or the end of a group is a record of its own. */
  async #readPart(at: number, limit: number): Promise<WireRecord> {
    const loaded = this.#window.base + this.#window.bytes.length;
    if (at < this.#window.base || (at + HEADER_BYTES > loaded && loaded < this.#blob.size) || at >= loaded) {
      this.#signal?.throwIfAborted();
      await this.#window.moveTo(at);
    }
    const [key, afterKey] = this.#varint(at, limit);
    const field = Math.floor(key / 8);
    const wireType = key % 8;
    if (field === 0) throw new CorruptWire(at);
    const record = { field, wireType, tag: at };
    switch (wireType) {
      case 0: {
        const [value, end] = this.#varint(afterKey, limit);
        return { ...record, value, start: afterKey, end };
      }
      case 1:
        return this.#bounded({ ...record, value: 0, start: afterKey, end: afterKey + 8 }, limit);
      case 2: {
        const [length, start] = this.#varint(afterKey, limit);
        return this.#bounded({ ...record, value: length, start, end: start + length }, limit);
      }
      case 3:
      case 4:
        return { ...record, value: 0, start: afterKey, end: afterKey };
      case 5:
        return this.#bounded({ ...record, value: 0, start: afterKey, end: afterKey + 4 }, limit);
      default:
        throw new CorruptWire(at);
    }
  }

  #bounded(record: WireRecord, limit: number): WireRecord {
    if (record.end > limit) throw new CorruptWire(record.tag);
    return record;
  }

  /** A varint as a number, exact to 2^53, and the place after it. */
  #varint(at: number, limit: number): readonly [number, number] {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 10; i += 1) {
      const place = at + i;
      const byte = place < limit ? this.#window.bytes[place - this.#window.base] : undefined;
      if (byte === undefined) throw new CorruptWire(at);
      value += (byte & 127) * factor;
      if (byte < 128) return [value, place + 1];
      factor *= 128;
    }
    throw new CorruptWire(at);
  }
}
