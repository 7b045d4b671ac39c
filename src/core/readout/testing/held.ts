/** Held tensors for the tests of this folder. */
import type { Result } from '../../base/result.ts';
import { DataType } from '../../ir/element-type.ts';
import { holdBytes } from '../../tensor/held-tensor.ts';
import type { HeldTensor } from '../../tensor/held-tensor.ts';

function bytesOf(array: ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function floats(dims: readonly number[], values: Iterable<number>, name = 't'): HeldTensor {
  return holdBytes(name, DataType.FLOAT, dims, bytesOf(Float32Array.from(values)));
}

export function doubles(dims: readonly number[], values: Iterable<number>, name = 't'): HeldTensor {
  return holdBytes(name, DataType.DOUBLE, dims, bytesOf(Float64Array.from(values)));
}

export function bytes(
  dims: readonly number[],
  values: Iterable<number>,
  dataType: number = DataType.UINT8,
): HeldTensor {
  return holdBytes('t', dataType, dims, Uint8Array.from(values));
}

export function longs(dims: readonly number[], values: Iterable<bigint>, name = 't'): HeldTensor {
  return holdBytes(name, DataType.INT64, dims, bytesOf(BigInt64Array.from(values)));
}

/** The value of a result that must be one. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The kind of an error that must be one. */
export function errorKind<T, E extends { readonly kind: string }>(result: Result<T, E>): string {
  if (result.ok) throw new Error('no error');
  return result.error.kind;
}

/** The four bytes of a pixel. */
export function pixelAt(
  pixels: { readonly width: number; readonly rgba: Uint8ClampedArray },
  x: number,
  y: number,
) {
  const at = (y * pixels.width + x) * 4;
  return [...pixels.rgba.subarray(at, at + 4)];
}
