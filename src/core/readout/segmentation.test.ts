import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { readSegmentation } from './segmentation.ts';
import { bytes, errorKind, floats, longs, pixelAt, valueOf } from './testing/held.ts';

const OPTIONS = { threshold: 0.5, labels: ['road', 'car', 'sky'] };
/** 64 pixels: the first two of class 1, the next of class 2. */
const scores = (channel: number, pixel: number) => {
  const best = pixel < 2 ? 1 : pixel === 2 ? 2 : 0;
  return channel === best ? 2 : -1;
};

describe('readSegmentation', () => {
  it('takes the class with the highest score, channels first or last', async () => {
    const first = Array.from({ length: 192 }, (_, i) => scores(Math.floor(i / 64), i % 64));
    const last = Array.from({ length: 192 }, (_, i) => scores(i % 3, Math.floor(i / 3)));
    const a = valueOf(await readSegmentation(floats([1, 3, 8, 8], first), OPTIONS));
    const b = valueOf(await readSegmentation(floats([1, 8, 8, 3], last), OPTIONS));
    expect([...a.classes.subarray(0, 4)]).toEqual([1, 1, 2, 0]);
    expect(b).toEqual(a);
    expect(a.legend.map(({ label, share }) => [label, share])).toEqual([
      ['road', 61 / 64],
      ['car', 2 / 64],
      ['sky', 1 / 64],
    ]);
    expect(pixelAt(a.pixels, 0, 0)).toEqual([...(a.legend[1]?.colour ?? []), 255]);
  });

  it('takes a threshold of one channel, through a sigmoid for logits', async () => {
    const logits = floats(
      [1, 1, 8, 8],
      Array.from({ length: 64 }, (_, i) => (i === 0 ? 3 : -3)),
    );
    const mask = valueOf(await readSegmentation(logits, OPTIONS));
    expect(mask.binary).toBe(true);
    expect([...mask.classes.subarray(0, 2)]).toEqual([1, 0]);
    expect(pixelAt(mask.pixels, 1, 0)[3]).toBe(0);
    const shares = floats(
      [8, 8],
      Array.from({ length: 64 }, (_, i) => (i === 5 ? 0.6 : 0.4)),
    );
    expect(valueOf(await readSegmentation(shares, OPTIONS)).classes.indexOf(1)).toBe(5);
    expect(valueOf(await readSegmentation(shares, { ...OPTIONS, threshold: 0.7 })).classes.indexOf(1)).toBe(
      -1,
    );
  });

  it('takes class numbers as they are, the first of a batch', async () => {
    const numbers = Array.from({ length: 128 }, (_, i) => (i < 64 ? i % 3 : 7));
    const map = valueOf(await readSegmentation(longs([2, 8, 8], numbers.map(BigInt)), OPTIONS));
    expect([map.width, map.height, map.classes.length, map.legend.length]).toEqual([8, 8, 64, 3]);
    const small = valueOf(
      await readSegmentation(bytes([1, 8, 8], numbers.slice(0, 64), DataType.UINT8), OPTIONS),
    );
    expect(small.classes).toEqual(map.classes);
  });

  it('refuses a vector', async () => {
    expect(errorKind(await readSegmentation(floats([4], [1, 2, 3, 4]), OPTIONS))).toBe('wrong-shape');
  });
});
