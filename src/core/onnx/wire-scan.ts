/** Reads varints out of bytes without allocating: the value is left in `value`. */
export class VarintReader {
  /** Exact below 2^53, rounded above; a length that large is beyond any file anyway. */
  value = 0;

  /** Returns the index after the varint; -1 when it runs over `limit`, -2 when it has more than 10 bytes. */
  read(bytes: Uint8Array, from: number, limit: number): number {
    let value = 0;
    let scale = 1;
    const stop = Math.min(limit, from + 10);
    for (let i = from; i < stop; i++) {
      const byte = bytes[i] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) {
        this.value = value;
        return i + 1;
      }
      scale *= 128;
    }
    return stop < from + 10 ? -1 : -2;
  }
}

/** Elements of packed varints in `bytes[from, to)`: the bytes that end one. */
export function countVarintEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((bytes[i] ?? 0) < 128) count++;
  return count;
}

/** Index of a packed varint in `bytes[from, to)` that has more than 10 bytes or does not end; -1 when all are good. */
export function findBadVarint(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    if ((bytes[i] ?? 0) < 128) start = i + 1;
    else if (i - start >= 9) return start;
  }
  return start < to ? start : -1;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Whether `bytes[from, to)` are UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let high = 0;
  for (let i = from; i < to; i++) high |= bytes[i] ?? 0;
  if (high < 128) return true;
  try {
    strict.decode(bytes.subarray(from, to));
    return true;
  } catch {
    return false;
  }
}
