import { expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { holdAll, holdBytes, holdStrings } from './held-tensor.ts';

it('holds many tensors as it holds each', async () => {
  const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
  const of = (name: string, ...numbers: number[]) => ({
    name,
    dataType: DataType.UINT8,
    dims: [numbers.length],
    bytes: bytes(...numbers),
  });
  const strings = holdStrings('s', [1], ['a']);
  const held = holdAll([of('a', 1, 2), of('none'), strings, of('b', 3)]);
  const each = [
    holdBytes('a', DataType.UINT8, [2], bytes(1, 2)),
    holdBytes('none', DataType.UINT8, [0], bytes()),
    strings,
    holdBytes('b', DataType.UINT8, [1], bytes(3)),
  ];
  expect(held.map(({ tensor }) => tensor)).toEqual(each.map(({ tensor }) => tensor));
  const contents = (all: typeof each) =>
    Promise.all(all.map(async ({ blob }) => [...new Uint8Array(await blob.arrayBuffer())]));
  expect(await contents([...held])).toEqual(await contents(each));
});
