import { tensorIndex } from '../base/indices.ts';
import type { Tensor } from '../ir/tensor.ts';
import type { TensorSource } from './tensor-source.ts';

/**
 * A tensor outside any model (an input, an output, an activation): its description as the IR has it, and its bytes in a
 * Blob of its own, which passes between page and workers without a copy and outlives the worker that made it.
 */
export interface HeldTensor {
  readonly tensor: Tensor;
  /** The elements as `raw_data` would have them; empty for strings, which are in `tensor.payload`. */
  readonly blob: Blob;
}

const PLAIN = { index: tensorIndex(0), docString: '', metadata: [] } as const;

/** `bytes` are the elements as `raw_data` would have them: little-endian, types below 8 bits packed low bits first. */
export function holdBytes(
  name: string,
  dataType: number,
  dims: readonly number[],
  bytes: Uint8Array<ArrayBuffer>,
): HeldTensor {
  const length = bytes.byteLength;
  const payload = { kind: 'file-raw', range: { offset: 0, length } } as const;
  return {
    tensor: { ...PLAIN, name, dataType, dims, payload, storedBytes: length },
    blob: new Blob([bytes]),
  };
}

/** A tensor of strings. */
export function holdStrings(name: string, dims: readonly number[], strings: readonly string[]): HeldTensor {
  const encoder = new TextEncoder();
  const values = strings.map((text) => encoder.encode(text));
  const storedBytes = values.reduce((sum, bytes) => sum + bytes.byteLength, 0);
  return {
    tensor: { ...PLAIN, name, dataType: 8, dims, payload: { kind: 'inline-strings', values }, storedBytes },
    blob: new Blob([]),
  };
}

/** Where the functions of this folder find a held tensor's bytes. */
export function heldSource({ blob }: HeldTensor): TensorSource {
  return { modelFile: blob, externalFile: () => null };
}
