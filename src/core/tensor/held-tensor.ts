import { tensorIndex } from '../base/indices.ts';
import type { Tensor } from '../ir/tensor.ts';
import type { TensorSource } from './tensor-source.ts';

/**
 * A tensor outside any model (an input, an output, an activation): its description as the IR has it, and its bytes. Those of
 * a large one are in a Blob of its own, which passes between page and workers without a copy and outlives the worker that
 * made it; those of a small one are in `tensor.payload`, since copying them takes less than a millisecond and a Blob more.
 */
export interface HeldTensor {
  readonly tensor: Tensor;
  /** The elements as `raw_data` would have them; empty when they are in `tensor.payload`, as strings always are. */
  readonly blob: Blob;
}

/** Up to this size, bytes are sent along. */
const SMALL = 262_144;
const NOWHERE = new Blob([]);

const PLAIN = { index: tensorIndex(0), docString: '', metadata: [] } as const;

/** A tensor whose bytes are not yet in a Blob: the elements as `raw_data` would have them. */
export interface TensorBytes {
  readonly name: string;
  readonly dataType: number;
  readonly dims: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `bytes` are the elements as `raw_data` would have them: little-endian, types below 8 bits packed low bits first. */
export function holdBytes(
  name: string,
  dataType: number,
  dims: readonly number[],
  bytes: Uint8Array<ArrayBuffer>,
): HeldTensor {
  const made = { name, dataType, dims, bytes };
  return isLarge(made) ? holdBlob(made, new Blob([bytes])) : holdSmall(made);
}

/**
 * Holds many at once, in their order; what is held already stays as it is. Making a Blob of a hundred large arrays and
 * cutting it takes a browser a third of the time that a hundred Blobs take.
 */
export function holdAll(tensors: readonly (TensorBytes | HeldTensor)[]): readonly HeldTensor[] {
  const large = tensors.flatMap((tensor) => ('bytes' in tensor && isLarge(tensor) ? [tensor.bytes] : []));
  const whole = large.length === 0 ? NOWHERE : new Blob(large);
  let at = 0;
  return tensors.map((tensor) => {
    if (!('bytes' in tensor)) return tensor;
    if (!isLarge(tensor)) return holdSmall(tensor);
    const start = at;
    at += tensor.bytes.byteLength;
    // A cut costs a lone output's run as much as the Blob itself.
    return holdBlob(tensor, at - start === whole.size ? whole : whole.slice(start, at));
  });
}

function isLarge({ bytes }: TensorBytes): boolean {
  return bytes.byteLength > SMALL;
}

function holdBlob({ name, dataType, dims, bytes }: TensorBytes, blob: Blob): HeldTensor {
  const length = bytes.byteLength;
  const payload = { kind: 'file-raw', range: { offset: 0, length } } as const;
  return { tensor: { ...PLAIN, name, dataType, dims, payload, storedBytes: length }, blob };
}

function holdSmall({ name, dataType, dims, bytes }: TensorBytes): HeldTensor {
  // Whoever sends a view sends all that lies around it as well.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  const payload = { kind: 'inline-raw', bytes: own } as const;
  return { tensor: { ...PLAIN, name, dataType, dims, payload, storedBytes: own.byteLength }, blob: NOWHERE };
}

/** A tensor of strings. */
export function holdStrings(name: string, dims: readonly number[], strings: readonly string[]): HeldTensor {
  const encoder = new TextEncoder();
  const values = strings.map((text) => encoder.encode(text));
  const storedBytes = values.reduce((sum, bytes) => sum + bytes.byteLength, 0);
  return {
    tensor: { ...PLAIN, name, dataType: 8, dims, payload: { kind: 'inline-strings', values }, storedBytes },
    blob: NOWHERE,
  };
}

/** Where the functions of this folder find a held tensor's bytes. */
export function heldSource({ blob }: HeldTensor): TensorSource {
  return { modelFile: blob, externalFile: () => null };
}

/** The elements of one that `holdBytes` or `holdAll` made, as `raw_data` would have them. */
export async function heldBytes({ tensor: { payload }, blob }: HeldTensor): Promise<Uint8Array<ArrayBuffer>> {
  return payload.kind === 'inline-raw' ? payload.bytes.slice() : new Uint8Array(await blob.arrayBuffer());
}
