/** Reads the elements of a tiny tensor that the IR holds inline, as text. */
import { formatFloat32, formatNumber, formatRounded } from '../base/format-number.ts';
import { quoteText } from '../base/format-text.ts';
import { countElements, type Tensor } from '../ir/tensor.ts';

/** More elements are never shown on a card. */
export const MOST_ELEMENTS = 6;
/** A longer string is cut on a card. */
const STRING_LENGTH = 20;

/** The elements as text, or null when there are too many, they are not held inline, or their type is not shown so. */
export function readSmallElements(tensor: Tensor): readonly string[] | null {
  const count = countElements(tensor.dims);
  if (!(count >= 1 && count <= MOST_ELEMENTS)) return null;
  switch (tensor.payload.kind) {
    case 'inline-raw':
      return readRaw(tensor.payload.bytes, tensor.dataType, count);
    case 'inline-typed':
      return readTyped(tensor.payload.values, tensor.dataType, count);
    case 'inline-strings': {
      if (tensor.payload.values.length < count) return null;
      const decoder = new TextDecoder();
      return tensor.payload.values
        .slice(0, count)
        .map((bytes) => quoteText(decoder.decode(bytes.subarray(0, 4 * STRING_LENGTH)), STRING_LENGTH));
    }
    case 'file-raw':
    case 'file-typed':
    case 'external':
    case 'none':
      return null;
  }
}

type Read = (view: DataView, at: number) => string;

interface RawType {
  readonly bytes: number;
  readonly read: Read;
}

const int = (bytes: number, read: (view: DataView, at: number) => number | bigint): RawType => ({
  bytes,
  read: (view, at) => formatInteger(read(view, at)),
});

/** "To the end", as exporters write it into every Slice: nineteen digits would make the card twice as wide. No superscripts: few monospaces have them. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['9223372036854775807', '2^63-1'],
  ['-9223372036854775808', '-2^63'],
  ['-9223372036854775807', '-2^63+1'],
  ['2147483647', '2^31-1'],
]);

function formatInteger(value: number | bigint): string {
  const digits = String(value);
  return BOUNDS.get(digits) ?? digits;
}

/** Readers of `raw_data` (little-endian) by TensorProto.DataType number. */
const RAW_TYPES: ReadonlyMap<number, RawType> = new Map([
  [1, { bytes: 4, read: (view, at) => formatFloat32(view.getFloat32(at, true)) }],
  [2, int(1, (view, at) => view.getUint8(at))],
  [3, int(1, (view, at) => view.getInt8(at))],
  [4, int(2, (view, at) => view.getUint16(at, true))],
  [5, int(2, (view, at) => view.getInt16(at, true))],
  [6, int(4, (view, at) => view.getInt32(at, true))],
  [7, int(8, (view, at) => view.getBigInt64(at, true))],
  [9, { bytes: 1, read: (view, at) => (view.getUint8(at) === 0 ? 'false' : 'true') }],
  [10, { bytes: 2, read: (view, at) => formatHalf(view.getUint16(at, true)) }],
  [11, { bytes: 8, read: (view, at) => formatNumber(view.getFloat64(at, true)) }],
  [12, int(4, (view, at) => view.getUint32(at, true))],
  [13, int(8, (view, at) => view.getBigUint64(at, true))],
  [16, { bytes: 2, read: (view, at) => formatBfloat16(view.getUint16(at, true)) }],
]);

function readRaw(bytes: Uint8Array, dataType: number, count: number): readonly string[] | null {
  const type = RAW_TYPES.get(dataType);
  if (type === undefined || bytes.length < count * type.bytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, i) => type.read(view, i * type.bytes));
}

function readTyped(
  values: readonly (number | bigint)[],
  dataType: number,
  count: number,
): readonly string[] | null {
  if (values.length < count) return null;
  const format = typedFormat(dataType);
  return format === null ? null : values.slice(0, count).map(format);
}

/** How the numbers of a typed field read for a data type; null where an entry is not one whole element. */
function typedFormat(dataType: number): ((value: number | bigint) => string) | null {
  switch (dataType) {
    case 1:
      return (value) => formatFloat32(Number(value));
    case 11:
      return (value) => formatNumber(value);
    case 9:
      return (value) => (Number(value) === 0 ? 'false' : 'true');
    case 10:
      return (value) => formatHalf(Number(value) & 0xffff);
    case 16:
      return (value) => formatBfloat16(Number(value) & 0xffff);
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 12:
    case 13:
      return formatInteger;
    default:
      return null;
  }
}

/** IEEE 754 binary16 from its bit pattern. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function formatHalf(bits: number): string {
  return formatBinary(halfToNumber(bits), 10, -14);
}

function formatBfloat16(bits: number): string {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits << 16);
  return formatBinary(view.getFloat32(0), 7, -126);
}

/** The shortest decimal within half a unit in the last place of a format with so many fraction bits. */
function formatBinary(value: number, fractionBits: number, leastExponent: number): string {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), leastExponent);
  const half = 2 ** (exponent - fractionBits - 1);
  return formatRounded(value, (candidate) => (Math.abs(candidate - value) < half ? value : candidate));
}
