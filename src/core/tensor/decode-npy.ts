import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { countElements } from '../ir/tensor.ts';
import { decodeRaw } from './decode-raw.ts';
import { DataType, elementTypeOf } from '../ir/element-type.ts';
import type { NpyError } from './npy-header.ts';
import { parseNpyHeader } from './npy-header.ts';
import { dataTypeOfDescr } from './npy-dtype.ts';
import type { NumericArray } from './numeric-array.ts';

/** What a `.npy` holds, in row-major order whatever the file's. */
export interface NpyArray {
  /** TensorProto.DataType number. */
  readonly dataType: number;
  readonly dims: readonly number[];
  /** Complex elements take two entries each; float16 ones are widened. */
  readonly values: NumericArray | readonly string[];
}

/** Reverses the bytes of every unit of `width` bytes. */
function swapBytes(bytes: Uint8Array<ArrayBuffer>, width: number): Uint8Array<ArrayBuffer> {
  const swapped = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += width) {
    for (let i = 0; i < width; i += 1) swapped[at + i] = bytes[at + width - 1 - i] ?? 0;
  }
  return swapped;
}

/** Column-major elements of `width` bytes in row-major order. */
function toRowMajor(
  bytes: Uint8Array<ArrayBuffer>,
  dims: readonly number[],
  width: number,
): Uint8Array<ArrayBuffer> {
  const ordered = new Uint8Array(bytes.length);
  const strides: number[] = [];
  let stride = width;
  for (const dim of dims) {
    strides.push(stride);
    stride *= dim;
  }
  const index = dims.map(() => 0);
  let from = 0;
  for (let to = 0; to < ordered.length; to += width) {
    for (let i = 0; i < width; i += 1) ordered[to + i] = bytes[from + i] ?? 0;
    // The next element in row-major order: the last index counts fastest.
    for (let axis = dims.length - 1; axis >= 0; axis -= 1) {
      const next = (index[axis] ?? 0) + 1;
      const dim = dims[axis] ?? 1;
      from += strides[axis] ?? 0;
      index[axis] = next;
      if (next < dim) break;
      index[axis] = 0;
      from -= dim * (strides[axis] ?? 0);
    }
  }
  return ordered;
}

/** numpy pads texts with zeros behind, which are no part of them. `U` has UTF-32 code points, `S` bytes. */
function decodeTexts(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  width: number,
  isUnicode: boolean,
): string[] {
  const latin1 = new TextDecoder('latin1');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, n) => {
    if (!isUnicode) return latin1.decode(bytes.subarray(n * width, (n + 1) * width)).replace(/\0+$/, '');
    let text = '';
    for (let at = n * width; at < (n + 1) * width; at += 4) {
      const point = view.getUint32(at, true);
      text += String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
    }
    return text.replace(/\0+$/, '');
  });
}

/** Reads a whole `.npy`: versions 1 to 3, either byte order, either memory order, numbers and texts. */
export function decodeNpy(file: Uint8Array<ArrayBuffer>): Result<NpyArray, NpyError> {
  const header = parseNpyHeader(file);
  if (!header.ok) return header;
  const { descr, fortranOrder, shape, dataOffset } = header.value;
  const parts = /^([<>|=])(([a-zA-Z])(\d+))$/.exec(descr);
  const [, order = '', code = '', letter = '', size = ''] = parts ?? [];
  const isText = letter === 'U' || letter === 'S';
  const dataType = isText ? DataType.STRING : dataTypeOfDescr(code);
  const type = dataType === null ? null : elementTypeOf(dataType);
  if (type === null) return err({ kind: 'npy-dtype', descr });
  const width = letter === 'U' ? 4 * Number(size) : Number(size);
  const count = countElements(shape);
  const expected = dataOffset + count * width;
  if (!(file.length >= expected)) return err({ kind: 'npy-short', expected, actual: file.length });
  let bytes = file.subarray(dataOffset, expected);
  const unit = letter === 'U' ? 4 : letter === 'c' ? width / 2 : width;
  if (order === '>' && letter !== 'S') bytes = swapBytes(bytes, unit);
  if (fortranOrder && shape.length > 1) bytes = toRowMajor(bytes, shape, width);
  const values = isText ? decodeTexts(bytes, count, width, letter === 'U') : decodeRaw(type, bytes, count);
  return ok({ dataType: type.dataType, dims: shape, values });
}
