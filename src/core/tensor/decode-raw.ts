import { DataType } from '../ir/element-type.ts';
import type { ElementType } from '../ir/element-type.ts';
import type { NumericArray } from './numeric-array.ts';
import { viewUnits } from './numeric-array.ts';
import { smallFloatTable } from './small-floats.ts';

/** Packed elements of 2 or 4 bits, low bits of a byte first; `skip` elements of the first byte are left out. */
function unpackPatterns(
  bytes: Uint8Array,
  bits: number,
  count: number,
  skip: number,
): Uint8Array<ArrayBuffer> {
  const patterns = new Uint8Array(count);
  const mask = (1 << bits) - 1;
  const perByte = 8 / bits;
  for (let i = 0; i < count; i += 1) {
    const at = i + skip;
    patterns[i] = ((bytes[Math.floor(at / perByte)] ?? 0) >> ((at % perByte) * bits)) & mask;
  }
  return patterns;
}

/** Patterns of `bits` bits as two's complement numbers. */
function signExtend(patterns: Uint8Array, bits: number): Int8Array<ArrayBuffer> {
  const shift = 32 - bits;
  const numbers = new Int8Array(patterns.length);
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = ((patterns[i] ?? 0) << shift) >> shift;
  return numbers;
}

function lookUp(table: Float32Array, patterns: Uint8Array | Uint16Array): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(patterns.length);
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = table[patterns[i] ?? 0] ?? 0;
  return numbers;
}

/** bfloat16 is the upper half of a float32. */
function widenBfloat16(patterns: Uint16Array): Float32Array<ArrayBuffer> {
  const words = new Uint32Array(patterns.length);
  for (let i = 0; i < words.length; i += 1) words[i] = (patterns[i] ?? 0) << 16;
  return new Float32Array(words.buffer);
}

/** Any byte but 0 is true. */
function normalizeBooleans(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(bytes.length);
  for (let i = 0; i < flags.length; i += 1) flags[i] = bytes[i] === 0 ? 0 : 1;
  return flags;
}

/**
 * Decodes `count` elements from their stored bytes (little-endian, as in `raw_data`). The bytes must be enough.
 * `skip`: elements to leave out at the start of the first byte, for types of less than 8 bits. The result may share
 * memory with `bytes`.
 */
export function decodeRaw(
  type: ElementType,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  skip = 0,
): NumericArray {
  if (type.bits < 8) {
    const patterns = unpackPatterns(bytes, type.bits, count, skip);
    const table = smallFloatTable(type.dataType);
    if (table !== null) return lookUp(table, patterns);
    return type.kind === 'signed' ? signExtend(patterns, type.bits) : patterns;
  }
  const stored = viewUnits(bytes.subarray(0, count * (type.bits / 8)), type.unit);
  if (type.kind === 'bool' && stored instanceof Uint8Array) return normalizeBooleans(stored);
  if (type.kind !== 'float' || type.bits > 16) return stored;
  if (type.dataType === DataType.BFLOAT16 && stored instanceof Uint16Array) return widenBfloat16(stored);
  const table = smallFloatTable(type.dataType);
  return table !== null && (stored instanceof Uint8Array || stored instanceof Uint16Array)
    ? lookUp(table, stored)
    : stored;
}
