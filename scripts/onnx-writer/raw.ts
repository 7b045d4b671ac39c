import { elementBits, type ElementType } from './element-type.ts';
import type { Integer } from './spec.ts';
import { float32Bytes, float64Bytes } from './wire.ts';

/**
 * The `raw_data` of elements: little-endian, several to a byte below eight bits, low bits first. Float types of 16 bits
 * and fewer are given as bit patterns; complex numbers as alternating real and imaginary parts.
 */
export function rawBytes(type: ElementType, values: ArrayLike<Integer>): Uint8Array {
  switch (type) {
    case 'float32':
    case 'complex64':
      return float32Bytes(Array.from(values, Number));
    case 'float64':
    case 'complex128':
      return float64Bytes(Array.from(values, Number));
    default:
      return packBits(elementBits(type), values);
  }
}

function packBits(bits: number, values: ArrayLike<Integer>): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * bits) / 8));
  const mask = (1n << BigInt(bits)) - 1n;
  for (let i = 0; i < values.length; i++) {
    let rest = BigInt(values[i] ?? 0) & mask;
    for (let bit = i * bits, end = bit + bits; bit < end; bit += Math.min(bits, 8)) {
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) | Number((rest & 255n) << BigInt(bit & 7));
      rest >>= 8n;
    }
  }
  return bytes;
}
