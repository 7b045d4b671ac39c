import protobuf from 'protobufjs/minimal.js';
import { StringCache } from './string-cache.ts';

/**
 * protobufjs's reader with some differences: a 64-bit integer is a number while it is exact and a bigint beyond 2^53
 * (no `Long` objects, of which a large model would have millions); bytes are copies, since a view would keep the whole
 * skeleton alive and be cloned with all of it; equal strings are one; and unknown fields are kept.
 */
export class WireReader extends protobuf.Reader {
  readonly #strings: StringCache;

  /** Readers of one file may share their strings. */
  constructor(bytes: Uint8Array, strings: StringCache = new StringCache()) {
    super(bytes);
    this.discardUnknown = false;
    this.#strings = strings;
  }

  override string(): string {
    const length = this.size();
    const start = this.pos;
    if (start + length > this.len) throw new RangeError('index out of range');
    this.pos += length;
    return this.#strings.decode(this.buf, start, this.pos);
  }

  override raw(start: number, end: number): Uint8Array {
    return this.buf.slice(start, end);
  }

  // protobufjs types these as Long, which its generated code only passes through.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  override int64(): never {
    return this.#varint64(true) as never;
  }

  override uint64(): never {
    return this.#varint64(false) as never;
  }
  /* oxlint-enable typescript/no-unsafe-type-assertion */

  #varint64(signed: boolean): number | bigint {
    const { buf } = this;
    let pos = this.pos;
    let low = 0;
    let high = 0;
    for (let i = 0; i < 10; i++) {
      if (pos >= this.len) throw new RangeError('index out of range');
      const byte = buf[pos++] ?? 0;
      const bits = byte & 127;
      if (i < 4) low |= bits << (7 * i);
      else if (i === 4) {
        low |= bits << 28;
        high = bits >> 4;
      } else high |= bits << (7 * i - 32);
      if (byte < 128) {
        this.pos = pos;
        return fromBits(low >>> 0, signed ? high | 0 : high >>> 0);
      }
    }
    throw new RangeError('invalid varint encoding');
  }
}

/** `high` carries the sign. */
function fromBits(low: number, high: number): number | bigint {
  if (high === 0) return low;
  const value = high * 4_294_967_296 + low;
  return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low);
}
