import { expect, it } from 'vitest';
import { ModelProto, NodeProto, TensorProto } from './onnx-proto.generated.js';
import { StringCache } from './string-cache.ts';
import { concat, record } from './testing/wire-bytes.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const tensorOf = (bytes: Uint8Array): TensorProto => TensorProto.decode(new WireReader(bytes));

it('64-bit integers survive, as numbers while they are exact', () => {
  const signed = [0, 1, -1, 127, 128, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53 - 1, -(2 ** 53) + 1];
  const wide = [2n ** 53n, -(2n ** 53n), 2n ** 63n - 1n, -(2n ** 63n)];
  const uint64Data = [0, 2 ** 32 - 1, 2n ** 64n - 1n, 2n ** 63n];
  const bytes = TensorProto.encode(
    { dims: [...signed, ...wide], int64Data: wide, uint64Data },
    new WireWriter(),
  ).finish();
  expect(tensorOf(bytes).dims).toEqual([...signed, ...wide]);
  expect(tensorOf(bytes).int64Data).toEqual(wide);
  expect(tensorOf(bytes).uint64Data).toEqual(uint64Data);
});

it('a writer refuses what is not a number, since protobufjs would write 0', () => {
  expect(() => ModelProto.encode({ irVersion: '8' as never }, new WireWriter())).toThrow(TypeError);
});

it('decoded bytes own their memory', () => {
  const raw = tensorOf(TensorProto.encode({ rawData: new Uint8Array(5) }, new WireWriter()).finish()).rawData;
  expect(raw.buffer.byteLength).toBe(5);
});

it('unknown fields are written again', () => {
  const bytes = record(99, Uint8Array.of(1, 2, 3));
  const again = TensorProto.encode(tensorOf(bytes), new WireWriter()).finish();
  expect(concat(again)).toEqual(bytes);
});

it('absent repeated fields are empty and cannot be pushed to', () => {
  const node = NodeProto.decode(new WireReader(new Uint8Array(0)));
  expect(node.input).toEqual([]);
  expect(Object.isFrozen(node.input)).toBe(true);
});

it('the string cache gives back what it was asked for', () => {
  const cache = new StringCache();
  const encoder = new TextEncoder();
  const texts = ['', 'a', 'ab', 'é', '\uFEFFbom', '日本', 'x'.repeat(300)];
  for (let i = 0; i < 70_000; i++) texts.push(`/layers.${i}/out`);
  for (const round of [0, 1]) {
    for (const text of texts) {
      const bytes = encoder.encode(text);
      if (cache.decode(bytes, 0, bytes.length) !== text) throw new Error(`round ${round}: ${text}`);
    }
  }
  expect(cache.decode(Uint8Array.of(0x61, 0xff), 0, 2)).toBe('a\uFFFD');
});
