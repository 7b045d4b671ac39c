/** Tensors and sources for the tests of this folder. */
import { tensorIndex } from '../../base/indices.ts';
import type { Payload, Tensor } from '../../ir/tensor.ts';
import type { TensorSource } from '../tensor-source.ts';

/** A tensor with this payload. */
export function testTensor(dataType: number, dims: readonly number[], payload: Payload): Tensor {
  return {
    index: tensorIndex(0),
    name: 't',
    dataType,
    dims,
    docString: '',
    metadata: [],
    payload,
    storedBytes: 0,
  };
}

/** A tensor with its numbers in `raw_data`. */
export function rawTensor(
  dataType: number,
  dims: readonly number[],
  data: ArrayBufferView<ArrayBuffer>,
): Tensor {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  return testTensor(dataType, dims, { kind: 'inline-raw', bytes });
}

/** A source of these files; the model file is empty when none is given. */
export function testSource(
  modelFile: Blob = new Blob(),
  external: Readonly<Record<string, Blob>> = {},
): TensorSource {
  return { modelFile, externalFile: (location) => external[location] ?? null };
}

/** A protobuf varint. */
export function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}

/** A record with a length in front. */
export function record(field: number, content: ArrayLike<number>): number[] {
  return [...varint(BigInt(field * 8 + 2)), ...varint(BigInt(content.length)), ...Array.from(content)];
}
