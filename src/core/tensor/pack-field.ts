import { defined } from '../base/assert.ts';
import type { ElementType } from '../ir/element-type.ts';
import { bytesOf, unitBytes, viewUnits } from './numeric-array.ts';

/** Low bits of each entry, several to a byte, the first in the low bits. */
function packBits(entries: ArrayLike<number | bigint>, bits: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((entries.length * bits) / 8));
  const mask = (1 << bits) - 1;
  for (let i = 0; i < entries.length; i += 1) {
    const at = i * bits;
    const byte = at >> 3;
    bytes[byte] = (bytes[byte] ?? 0) | ((Number(entries[i]) & mask) << (at & 7));
  }
  return bytes;
}

/**
 * Entries of a typed field as the bytes that `raw_data` would hold instead: int32_data of a float16 tensor has one bit
 * pattern an entry, of an int4 tensor one byte (two elements) an entry. What does not fit wraps around. Some writers
 * give elements of less than 8 bits an entry each: such a field has as many entries as there are `elements`.
 */
export function packField(
  type: ElementType,
  entries: ArrayLike<number | bigint>,
  elements = 0,
): Uint8Array<ArrayBuffer> {
  if (type.bits < 8 && elements > 1 && entries.length >= elements) return packBits(entries, type.bits);
  const units = viewUnits(new Uint8Array(entries.length * unitBytes(type.unit)), type.unit);
  const at = (i: number) => defined(entries[i], 'entry');
  if (units instanceof BigInt64Array || units instanceof BigUint64Array) {
    for (let i = 0; i < units.length; i += 1) units[i] = BigInt(at(i));
  } else if (type.kind === 'bool') {
    for (let i = 0; i < units.length; i += 1) units[i] = Number(at(i)) === 0 ? 0 : 1;
  } else {
    for (let i = 0; i < units.length; i += 1) units[i] = Number(at(i));
  }
  return bytesOf(units);
}
