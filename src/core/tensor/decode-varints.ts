import type { NumericArray } from './numeric-array.ts';

/** Entries that were complete, and where they end. */
export interface DecodedVarints {
  readonly values: NumericArray;
  readonly end: number;
}

function asArray(
  words: Uint32Array<ArrayBuffer>,
  count: number,
  scalar: 'i32' | 'i64' | 'u64',
): NumericArray {
  if (scalar === 'i64') return new BigInt64Array(words.buffer, 0, count);
  if (scalar === 'u64') return new BigUint64Array(words.buffer, 0, count);
  const values = new Int32Array(count);
  for (let i = 0; i < count; i += 1) values[i] = words[2 * i] ?? 0;
  return values;
}

/**
 * The varints from `at` on that end before `end`, as signed 32-bit, signed 64-bit or unsigned 64-bit integers. Null when
 * one has more than 10 bytes. Works on pairs of 32-bit words (low, high): a BigInt for each would be far slower.
 */
export function decodeVarints(
  bytes: Uint8Array,
  at: number,
  end: number,
  scalar: 'i32' | 'i64' | 'u64',
): DecodedVarints | null {
  let capacity = 0;
  for (let i = at; i < end; i += 1) capacity += (bytes[i] ?? 0) < 0x80 ? 1 : 0;
  const words = new Uint32Array(capacity * 2);
  let position = at;
  for (let n = 0; n < capacity; n += 1) {
    let byte = bytes[position++] ?? 0;
    let low = byte & 0x7f;
    let high = 0;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      if (shift > 63) return null;
      byte = bytes[position++] ?? 0;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high = bits >> 4;
      } else high |= bits << (shift - 32);
    }
    words[2 * n] = low;
    words[2 * n + 1] = high;
  }
  return end - position >= 10 ? null : { values: asArray(words, capacity, scalar), end: position };
}
