import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { heldBytes, holdAll, holdBytes, holdStrings, type TensorBytes } from './held-tensor.ts';

/** The largest of which the bytes are sent along. */
const SMALL = 262_144;

const of = (name: string, bytes: Uint8Array<ArrayBuffer>): TensorBytes => ({
  name,
  dataType: DataType.UINT8,
  dims: [bytes.length],
  bytes,
});
const hold = ({ name, dataType, dims, bytes }: TensorBytes) => holdBytes(name, dataType, dims, bytes);
const large = (last: number) => new Uint8Array(SMALL + 1).fill(last, SMALL);

it('holds many tensors as it holds each', async () => {
  const made = [
    of('a', Uint8Array.of(1, 2)),
    of('none', new Uint8Array()),
    of('b', large(3)),
    of('c', Uint8Array.of(4)),
    of('d', large(5)),
  ];
  const strings = holdStrings('s', [1], ['a']);
  const held = holdAll([strings, ...made]);
  expect(held.map(({ tensor }) => tensor)).toEqual([strings, ...made.map(hold)].map(({ tensor }) => tensor));
  expect(await Promise.all(held.slice(1).map(heldBytes))).toEqual(made.map(({ bytes }) => bytes));
});

describe('a held tensor', () => {
  it('has a Blob when it is large, its bytes with it when not', async () => {
    const small = hold(of('small', new Uint8Array(SMALL).fill(1)));
    expect([small.blob.size, small.tensor.storedBytes]).toEqual([0, SMALL]);
    expect(await heldBytes(small)).toHaveLength(SMALL);
    const more = hold(of('large', large(1)));
    expect([more.blob.size, more.tensor.storedBytes]).toEqual([SMALL + 1, SMALL + 1]);
    expect(await heldBytes(more)).toEqual(large(1));
  });

  it('is sent without what lies around its bytes', () => {
    const around = Uint8Array.of(0, 1, 2, 3);
    const { payload } = hold(of('v', around.subarray(1, 3))).tensor;
    if (payload.kind !== 'inline-raw') throw new Error(payload.kind);
    expect([payload.bytes.buffer.byteLength, ...payload.bytes]).toEqual([2, 1, 2]);
  });
});
