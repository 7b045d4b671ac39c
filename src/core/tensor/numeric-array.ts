import type { StorageUnit } from '../ir/element-type.ts';

/** Decoded elements; complex ones take two entries each (re, im), booleans are 0 or 1. */
export type NumericArray =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>
  | BigUint64Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

const BYTES: Readonly<Record<StorageUnit, number>> = {
  i8: 1,
  u8: 1,
  i16: 2,
  u16: 2,
  i32: 4,
  u32: 4,
  i64: 8,
  u64: 8,
  f32: 4,
  f64: 8,
};

/** Bytes of one stored unit. */
export function unitBytes(unit: StorageUnit): number {
  return BYTES[unit];
}

/**
 * Little-endian bytes as an array of units, without a copy where the bytes happen to be aligned. A remainder that
 * fills no unit is left out. Typed arrays have the machine's byte order, and every machine that runs browsers or Node
 * today is little-endian.
 */
export function viewUnits(bytes: Uint8Array<ArrayBuffer>, unit: StorageUnit): NumericArray {
  const width = BYTES[unit];
  const length = Math.floor(bytes.byteLength / width);
  const { buffer, byteOffset } = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  switch (unit) {
    case 'i8':
      return new Int8Array(buffer, byteOffset, length);
    case 'u8':
      return new Uint8Array(buffer, byteOffset, length);
    case 'i16':
      return new Int16Array(buffer, byteOffset, length);
    case 'u16':
      return new Uint16Array(buffer, byteOffset, length);
    case 'i32':
      return new Int32Array(buffer, byteOffset, length);
    case 'u32':
      return new Uint32Array(buffer, byteOffset, length);
    case 'i64':
      return new BigInt64Array(buffer, byteOffset, length);
    case 'u64':
      return new BigUint64Array(buffer, byteOffset, length);
    case 'f32':
      return new Float32Array(buffer, byteOffset, length);
    case 'f64':
      return new Float64Array(buffer, byteOffset, length);
  }
}

/** The bytes behind an array. */
export function bytesOf(array: NumericArray): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
