/**
 * Deflate with the fixed Huffman code and a simple search for matches (RFC 1951). Node's own zlib would do, but its
 * output changes with the zlib it was built with, and these files are committed and compared byte by byte.
 */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const WINDOW = 32768;

interface BitSink {
  /** Low bit first. */
  put(value: number, bits: number): void;
  finish(): Uint8Array;
}

function createBitSink(): BitSink {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  return {
    put(value, bits) {
      held |= value << count;
      count += bits;
      while (count >= 8) {
        bytes.push(held & 255);
        held >>>= 8;
        count -= 8;
      }
    },
    finish() {
      if (count > 0) bytes.push(held & 255);
      return Uint8Array.from(bytes);
    },
  };
}

/** Huffman codes go out high bit first. */
function putCode(sink: BitSink, code: number, bits: number): void {
  let reversed = 0;
  for (let i = 0; i < bits; i++) if (code & (1 << i)) reversed |= 1 << (bits - 1 - i);
  sink.put(reversed, bits);
}

function putSymbol(sink: BitSink, symbol: number): void {
  if (symbol < 144) putCode(sink, 0x30 + symbol, 8);
  else if (symbol < 256) putCode(sink, 0x190 + symbol - 144, 9);
  else if (symbol < 280) putCode(sink, symbol - 256, 7);
  else putCode(sink, 0xc0 + symbol - 280, 8);
}

function lastNotAbove(table: readonly number[], value: number): number {
  let at = table.length - 1;
  while ((table[at] ?? 0) > value) at--;
  return at;
}

function putMatch(sink: BitSink, length: number, distance: number): void {
  const l = lastNotAbove(LENGTH_BASE, length);
  putSymbol(sink, 257 + l);
  sink.put(length - (LENGTH_BASE[l] ?? 0), LENGTH_BITS[l] ?? 0);
  const d = lastNotAbove(DISTANCE_BASE, distance);
  putCode(sink, d, 5);
  sink.put(distance - (DISTANCE_BASE[d] ?? 0), DISTANCE_BITS[d] ?? 0);
}

/** One final block of raw deflate, without a zlib or gzip header. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const sink = createBitSink();
  sink.put(1, 1);
  sink.put(1, 2);
  // Last place where these three bytes were seen.
  const seen = new Map<number, number>();
  const keyAt = (at: number): number =>
    ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  let at = 0;
  while (at < bytes.length) {
    const before = at + 2 < bytes.length ? seen.get(keyAt(at)) : undefined;
    let length = 0;
    if (before !== undefined && at - before <= WINDOW)
      while (length < 258 && at + length < bytes.length && bytes[before + length] === bytes[at + length])
        length++;
    const step = before !== undefined && length >= 3 ? length : 1;
    if (before !== undefined && length >= 3) putMatch(sink, length, at - before);
    else putSymbol(sink, bytes[at] ?? 0);
    for (const end = at + step; at < end; at++) if (at + 2 < bytes.length) seen.set(keyAt(at), at);
  }
  putSymbol(sink, 256);
  return sink.finish();
}
