import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { NumericArray } from './numeric-array.ts';
import { viewUnits } from './numeric-array.ts';
import { readVarint } from './read-varint.ts';
import type { RecordFormat } from './record-format.ts';
import { decodeVarints } from './decode-varints.ts';

/** Where the stream is broken: bytes since its start, to the beginning of the stretch that could not be read. */
export interface BrokenRecord {
  readonly at: number;
}

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/**
 * Decodes a stream of whole protobuf records of one repeated field of numbers, fed in chunks that may end anywhere.
 * Packed and unpacked records may be mixed, as protobuf allows.
 */
export class TypedRecordDecoder {
  readonly #format: RecordFormat;
  /** Bytes of the chunk before that end within an entry or a record's head: at most 20. */
  #rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  /** Bytes that the packed record we are in still has. */
  #packed = 0;
  #consumed = 0;

  constructor(format: RecordFormat) {
    this.#format = format;
  }

  /** The entries that this chunk completes, in order, in one array for each stretch of them. */
  push(chunk: Uint8Array<ArrayBuffer>): Result<NumericArray[], BrokenRecord> {
    const bytes =
      this.#rest.length === 0 ? chunk : joinAll([this.#rest, chunk], this.#rest.length + chunk.length);
    const entries: NumericArray[] = [];
    let at = 0;
    while (at < bytes.length) {
      const next =
        this.#packed > 0 ? this.#readPacked(bytes, at, entries) : this.#readHead(bytes, at, entries);
      if (next === 'broken') return err({ at: this.#consumed + at });
      if (next === at) break;
      at = next;
    }
    this.#consumed += at;
    this.#rest = bytes.slice(at);
    return ok(entries);
  }

  /** Null when the stream ended where a record ends. */
  finish(): BrokenRecord | null {
    return this.#packed > 0 || this.#rest.length > 0 ? { at: this.#consumed } : null;
  }

  /** Entries of the packed record we are in; answers where they end, `at` itself when none is complete. */
  #readPacked(bytes: Uint8Array<ArrayBuffer>, at: number, entries: NumericArray[]): number | 'broken' {
    const end = Math.min(bytes.length, at + this.#packed);
    const next = this.#decode(bytes, at, end, entries);
    if (next === 'broken' || (next < end && end - at === this.#packed)) return 'broken';
    this.#packed -= next - at;
    return next;
  }

  /** A record's tag with the length of a packed record, or with the one entry of an unpacked one. */
  #readHead(bytes: Uint8Array<ArrayBuffer>, at: number, entries: NumericArray[]): number | 'broken' {
    const tag = readVarint(bytes, at);
    if (tag === null) return bytes.length - at > 10 ? 'broken' : at;
    if (Math.floor(tag.value / 8) !== this.#format.number) return 'broken';
    const wire = tag.value % 8;
    if (wire === LENGTH_DELIMITED) {
      const length = readVarint(bytes, tag.end);
      if (length === null) return bytes.length - tag.end > 10 ? 'broken' : at;
      this.#packed = length.value;
      return length.end;
    }
    if (wire !== this.#unpackedWire()) return 'broken';
    const width = wire === FIXED32 ? 4 : wire === FIXED64 ? 8 : varintLength(bytes, tag.end);
    if (width > 10) return 'broken';
    if (width === 0 || tag.end + width > bytes.length) return at;
    return this.#decode(bytes, tag.end, tag.end + width, entries);
  }

  #unpackedWire(): number {
    const { scalar } = this.#format;
    return scalar === 'f32' ? FIXED32 : scalar === 'f64' ? FIXED64 : VARINT;
  }

  #decode(
    bytes: Uint8Array<ArrayBuffer>,
    at: number,
    end: number,
    entries: NumericArray[],
  ): number | 'broken' {
    const { scalar } = this.#format;
    if (scalar === 'f32' || scalar === 'f64') {
      const width = scalar === 'f32' ? 4 : 8;
      const next = end - ((end - at) % width);
      if (next > at) entries.push(viewUnits(bytes.subarray(at, next), scalar));
      return next;
    }
    if (scalar === 'bytes') return 'broken';
    const decoded = decodeVarints(bytes, at, end, scalar);
    if (decoded === null) return 'broken';
    if (decoded.values.length > 0) entries.push(decoded.values);
    return decoded.end;
  }
}

/** Decodes a stream of records of one repeated field of byte strings, fed in chunks that may end anywhere. */
export class StringRecordDecoder {
  /** Chunks that end within a string; joined once it is complete, or a long string would be copied for every chunk. */
  #pending: Uint8Array<ArrayBuffer>[] = [];
  #pendingBytes = 0;
  /** Pending bytes that the string needs. */
  #needed = 0;
  #consumed = 0;
  readonly #tag: number;

  constructor({ number }: RecordFormat) {
    this.#tag = number * 8 + LENGTH_DELIMITED;
  }

  /** The strings that this chunk completes. */
  push(chunk: Uint8Array<ArrayBuffer>): Result<Uint8Array<ArrayBuffer>[], BrokenRecord> {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    if (this.#pendingBytes < this.#needed) return ok([]);
    const bytes = joinAll(this.#pending, this.#pendingBytes);
    const strings: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    this.#needed = 0;
    while (at < bytes.length) {
      const tag = readVarint(bytes, at);
      const length = tag === null ? null : readVarint(bytes, tag.end);
      const isString = tag === null || tag.value === this.#tag;
      if (!isString || (length === null && bytes.length - at > 20)) return err({ at: this.#consumed + at });
      if (length === null) break;
      const end = length.end + length.value;
      if (end > bytes.length) {
        this.#needed = end - at;
        break;
      }
      strings.push(bytes.slice(length.end, end));
      at = end;
    }
    this.#consumed += at;
    this.#pending = [bytes.slice(at)];
    this.#pendingBytes = bytes.length - at;
    return ok(strings);
  }

  /** Null when the stream ended where a record ends. */
  finish(): BrokenRecord | null {
    return this.#pendingBytes > 0 ? { at: this.#consumed } : null;
  }
}

function joinAll(pieces: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Bytes of the varint at `at`; 0 when it is not complete, 11 when it is longer than a varint may be. */
function varintLength(bytes: Uint8Array, at: number): number {
  for (let i = 0; i < 10; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return 0;
    if (byte < 0x80) return i + 1;
  }
  return 11;
}
