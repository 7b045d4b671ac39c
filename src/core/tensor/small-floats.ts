import { DataType } from '../ir/element-type.ts';

/**
 * How a float of at most 16 bits is laid out: sign, exponent, mantissa from the highest bit on. `specials` says which
 * patterns are no finite numbers:
 * - `ieee`: the highest exponent is infinity (mantissa 0) or NaN
 * - `fn`: only all ones is NaN; there is no infinity
 * - `fnuz`: only "minus zero" is NaN; there is no infinity and no minus zero
 * - `none`: every pattern is a finite number
 * Layouts of the 8-bit types: ONNX, "Float stored in 8 bits"; of the 4-bit one: OCP Microscaling Formats 1.0.
 */
interface FloatLayout {
  readonly exponentBits: number;
  readonly mantissaBits: number;
  readonly bias: number;
  readonly specials: 'ieee' | 'fn' | 'fnuz' | 'none';
}

const LAYOUTS: ReadonlyMap<number, FloatLayout> = new Map([
  [DataType.FLOAT16, { exponentBits: 5, mantissaBits: 10, bias: 15, specials: 'ieee' }],
  [DataType.BFLOAT16, { exponentBits: 8, mantissaBits: 7, bias: 127, specials: 'ieee' }],
  [DataType.FLOAT8E4M3FN, { exponentBits: 4, mantissaBits: 3, bias: 7, specials: 'fn' }],
  [DataType.FLOAT8E4M3FNUZ, { exponentBits: 4, mantissaBits: 3, bias: 8, specials: 'fnuz' }],
  [DataType.FLOAT8E5M2, { exponentBits: 5, mantissaBits: 2, bias: 15, specials: 'ieee' }],
  [DataType.FLOAT8E5M2FNUZ, { exponentBits: 5, mantissaBits: 2, bias: 16, specials: 'fnuz' }],
  [DataType.FLOAT4E2M1, { exponentBits: 2, mantissaBits: 1, bias: 1, specials: 'none' }],
]);

function decodePattern(pattern: number, layout: FloatLayout): number {
  const { exponentBits, mantissaBits, bias, specials } = layout;
  const sign = pattern >> (exponentBits + mantissaBits) === 0 ? 1 : -1;
  const highest = (1 << exponentBits) - 1;
  const exponent = (pattern >> mantissaBits) & highest;
  const mantissa = pattern & ((1 << mantissaBits) - 1);
  const ones = (1 << mantissaBits) - 1;
  if (specials === 'ieee' && exponent === highest) return mantissa === 0 ? sign * Infinity : Number.NaN;
  if (specials === 'fn' && exponent === highest && mantissa === ones) return Number.NaN;
  if (specials === 'fnuz' && sign < 0 && exponent === 0 && mantissa === 0) return Number.NaN;
  // Exponent 0 has no hidden one, and the scale of exponent 1.
  const significand = exponent === 0 ? mantissa : mantissa + (1 << mantissaBits);
  return sign * significand * 2 ** (Math.max(exponent, 1) - bias - mantissaBits);
}

/** float8e8m0 is a bare exponent, the scale of a block: 2^(pattern - 127), and 255 is NaN. No sign, no zero. */
function decodeScale(pattern: number): number {
  return pattern === 255 ? Number.NaN : 2 ** (pattern - 127);
}

const tables = new Map<number, Float32Array<ArrayBuffer>>();

/**
 * The number of every bit pattern of a float type of at most 16 bits, made when first asked for (262 kB for a 16-bit
 * type); null for other types. Each of these numbers is a float32 exactly.
 */
export function smallFloatTable(dataType: number): Float32Array<ArrayBuffer> | null {
  const known = tables.get(dataType);
  if (known !== undefined) return known;
  const layout = LAYOUTS.get(dataType);
  let table: Float32Array<ArrayBuffer>;
  if (dataType === DataType.FLOAT8E8M0) table = Float32Array.from({ length: 256 }, (_, i) => decodeScale(i));
  else if (layout === undefined) return null;
  else {
    const bits = 1 + layout.exponentBits + layout.mantissaBits;
    table = Float32Array.from({ length: 1 << bits }, (_, i) => decodePattern(i, layout));
  }
  tables.set(dataType, table);
  return table;
}

/**
 * The nearest number of the type, ties to even, as if the type had no upper end; the number itself for other types.
 * Used to find the shortest text that means a given element.
 */
export function roundToType(value: number, dataType: number): number {
  if (dataType === DataType.FLOAT || dataType === DataType.COMPLEX64) return Math.fround(value);
  const layout = LAYOUTS.get(dataType) ?? (dataType === DataType.FLOAT8E8M0 ? SCALE_LAYOUT : undefined);
  if (layout === undefined || value === 0 || !Number.isFinite(value)) return value;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), 1 - layout.bias);
  const step = 2 ** (exponent - layout.mantissaBits);
  const scaled = value / step;
  const down = Math.floor(scaled);
  const rest = scaled - down;
  const up = rest > 0.5 || (rest === 0.5 && down % 2 !== 0);
  return (up ? down + 1 : down) * step;
}

/** Precision of float8e8m0: powers of two only. */
const SCALE_LAYOUT: FloatLayout = { exponentBits: 8, mantissaBits: 0, bias: 128, specials: 'none' };
