import type { ElementType } from '../ir/element-type.ts';
import { DataType, packedBytes } from '../ir/element-type.ts';
import { bytesOf, unitBytes, viewUnits } from './numeric-array.ts';
import { smallFloatTable } from './small-floats.ts';

/** Numbers to store: integers of 64 bits as bigints where they must be exact. Complex ones take two entries each. */
export type Numbers = ArrayLike<number | bigint>;

/** The nearest bit pattern, ties to the even one; what is too large becomes infinity, or the largest where there is none. */
function patternEncoder(table: Float32Array): (value: number) => number {
  const half = table.length >> 1;
  // Patterns of one sign ascend with their numbers up to the first that is no finite number.
  let finite = half;
  for (let i = 0; i < half; i += 1) {
    if (Number.isFinite(table[i])) continue;
    finite = i;
    break;
  }
  const infinity = table[finite] === Infinity ? finite : finite - 1;
  const nan = table.findIndex((number) => Number.isNaN(number));
  const largest = table[finite - 1] ?? 0;
  const step = largest - (table[finite - 2] ?? 0);
  return (value) => {
    if (Number.isNaN(value)) return Math.max(0, nan);
    const sign = value < 0 || Object.is(value, -0) ? half : 0;
    const size = Math.abs(value);
    if (size >= largest + step / 2) return sign + infinity;
    let low = 0;
    let high = finite - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((table[middle] ?? 0) < size) low = middle + 1;
      else high = middle;
    }
    if (low > 0) {
      const below = size - (table[low - 1] ?? 0);
      const above = (table[low] ?? 0) - size;
      if (below < above || (below === above && low % 2 === 1)) low -= 1;
    }
    // "Minus zero" of the fnuz types is their NaN.
    return low === 0 && Number.isNaN(table[sign]) ? 0 : sign + low;
  };
}

/**
 * float8e8m0 holds powers of two from 2^-127 on, the scales of blocks: it is rounded up, as the standard's Cast does unless
 * told otherwise. Zero and less becomes the smallest, what is too large the largest.
 */
function scaleEncoder(table: Float32Array): (value: number) => number {
  const nan = table.length - 1;
  return (value) => {
    if (Number.isNaN(value)) return nan;
    let low = 0;
    let high = nan - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((table[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const encoders = new Map<number, (value: number) => number>();

function encoderFor(type: ElementType): ((value: number) => number) | null {
  const known = encoders.get(type.dataType);
  if (known !== undefined) return known;
  const table = smallFloatTable(type.dataType);
  if (table === null) return null;
  const encoder = type.dataType === DataType.FLOAT8E8M0 ? scaleEncoder(table) : patternEncoder(table);
  encoders.set(type.dataType, encoder);
  return encoder;
}

/** Lowest and highest integer of a type; for booleans 0 and 1. */
export function integerRange(type: ElementType): { readonly low: bigint; readonly high: bigint } {
  if (type.kind === 'bool') return { low: 0n, high: 1n };
  const bits = BigInt(type.bits);
  return type.kind === 'signed'
    ? { low: -(1n << (bits - 1n)), high: (1n << (bits - 1n)) - 1n }
    : { low: 0n, high: (1n << bits) - 1n };
}

/**
 * The inverse of `decodeRaw`: numbers as `raw_data` has them. Floats are rounded to the nearest number of the type, ties to
 * even (float8e8m0 up); integers are truncated and clamped to the type's range. Not for strings.
 */
export function encodeRaw(type: ElementType, numbers: Numbers): Uint8Array<ArrayBuffer> {
  if (type.bits < 8) return packBits(type, numbers);
  const units = viewUnits(new Uint8Array(numbers.length * unitBytes(type.unit)), type.unit);
  const encode = encoderFor(type);
  if (units instanceof BigInt64Array || units instanceof BigUint64Array) {
    const { low, high } = integerRange(type);
    for (let i = 0; i < numbers.length; i += 1) {
      const value = toInteger(numbers[i] ?? 0);
      units[i] = value < low ? low : value > high ? high : value;
    }
    return bytesOf(units);
  }
  const clamp = type.kind === 'float' || type.kind === 'complex' ? null : numberRange(type);
  for (let i = 0; i < numbers.length; i += 1) {
    const value = Number(numbers[i] ?? 0);
    if (encode !== null) units[i] = encode(value);
    else if (clamp === null) units[i] = value;
    else units[i] = clampTo(value, clamp);
  }
  return bytesOf(units);
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function numberRange(type: ElementType): Range {
  const { low, high } = integerRange(type);
  return { low: Number(low), high: Number(high) };
}

function clampTo(value: number, { low, high }: Range): number {
  return Number.isNaN(value) ? 0 : Math.min(high, Math.max(low, Math.trunc(value)));
}

function toInteger(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  if (Number.isFinite(value)) return BigInt(Math.trunc(value));
  return value === Infinity ? 2n ** 64n : value === -Infinity ? -(2n ** 63n) : 0n;
}

/** Elements of 2 or 4 bits, low bits of a byte first; the last byte is padded with zeros. */
function packBits(type: ElementType, numbers: Numbers): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(packedBytes(type, numbers.length));
  const encode = encoderFor(type);
  const range = encode === null ? numberRange(type) : null;
  const mask = (1 << type.bits) - 1;
  const perByte = 8 / type.bits;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = Number(numbers[i] ?? 0);
    const pattern = encode !== null ? encode(value) : range === null ? 0 : clampTo(value, range);
    const at = Math.floor(i / perByte);
    bytes[at] = (bytes[at] ?? 0) | ((pattern & mask) << ((i % perByte) * type.bits));
  }
  return bytes;
}
