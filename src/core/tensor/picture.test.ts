import { describe, expect, it } from 'vitest';
import type { Tensor } from '../ir/tensor.ts';
import { DataType } from '../ir/element-type.ts';
import { drawPicture } from './picture.ts';
import { hasPicture, MAX_SIDE } from './picture-plan.ts';
import { rawTensor, record, testSource, testTensor } from './testing/test-tensors.ts';
import type { TensorPicture } from './types.ts';

async function draw(tensor: Tensor, plane = 0): Promise<TensorPicture> {
  const result = await drawPicture(tensor, testSource(), plane);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** Every fourth byte from this one: 0 red, 3 alpha. */
const channel = ({ rgba }: TensorPicture, c: number) => Array.from(rgba).filter((_, i) => i % 4 === c);

describe('drawPicture', () => {
  it('draws the last two dims, black for the lowest and white for the highest', async () => {
    const tensor = rawTensor(
      DataType.FLOAT,
      [2, 2, 3],
      Float32Array.of(0, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 60),
    );
    const first = await draw(tensor);
    expect(first).toMatchObject({ width: 3, height: 2, planes: 2, channels: 1, low: 0, high: 5 });
    expect(channel(first, 0)).toEqual([0, 51, 102, 153, 204, 255]);
    expect(channel(first, 2)).toEqual(channel(first, 0));
    expect(await draw(tensor, 1)).toMatchObject({ low: 10, high: 60 });
    expect(await draw(tensor, 99)).toMatchObject({ low: 10, high: 60 });
  });

  it('leaves NaN transparent and draws infinities at the ends', async () => {
    const picture = await draw(
      rawTensor(DataType.FLOAT, [2, 2], Float32Array.of(Number.NaN, -Infinity, Infinity, 1)),
    );
    expect(channel(picture, 3)).toEqual([0, 255, 255, 255]);
    expect(channel(picture, 0).slice(1)).toEqual([0, 255, 128]);
    expect(picture).toMatchObject({ low: 1, high: 1 });
  });

  it('takes three channels that look like an image as colours', async () => {
    const side = 8;
    // Pixel i has red i, green 255 - i, blue 255.
    const colours = Array.from({ length: side * side }, (_, i) => [i, 255 - i, 255]);
    const planes = [0, 1, 2].map((c) => colours.map((colour) => colour[c] ?? 0));
    const planar = rawTensor(DataType.UINT8, [1, 3, side, side], Uint8Array.from(planes.flat()));
    const interleaved = rawTensor(
      DataType.FLOAT,
      [side, side, 3],
      Float32Array.from(colours.flat(), (level) => level / 255),
    );
    for (const tensor of [planar, interleaved]) {
      const picture = await draw(tensor);
      expect(picture).toMatchObject({ width: side, height: side, planes: 1, channels: 3 });
      expect([0, 1, 2].map((c) => channel(picture, c))).toEqual(planes);
    }
    const points = await draw(rawTensor(DataType.UINT8, [2, 4, 3], new Uint8Array(24)));
    expect(points).toMatchObject({ width: 3, height: 4, planes: 2, channels: 1 });
  });

  it('keeps the filters of a convolution over three channels grey', async () => {
    const weights = Float32Array.from({ length: 2 * 3 * 64 }, (_, i) => i - 5);
    expect(await draw(rawTensor(DataType.FLOAT, [2, 3, 8, 8], weights), 5)).toMatchObject({
      planes: 6,
      channels: 1,
      low: 315,
    });
  });

  it('samples large planes with a stride, the same pixels however they are read', async () => {
    // Rows are far enough apart to be read one by one.
    const rows = 1025;
    const columns = 33_000;
    const data = Uint8Array.from(
      { length: rows * columns },
      (_, i) => (Math.floor(i / columns) * 31 + i * 7) & 255,
    );
    const file = new Blob([data]);
    const range = { offset: 0, length: file.size };
    const tensor = testTensor(DataType.UINT8, [rows, columns], { kind: 'file-raw', range });
    const result = await drawPicture(tensor, testSource(file), 0);
    if (!result.ok) throw new Error(result.error.kind);
    const stride = Math.ceil(columns / MAX_SIDE);
    const { width, height, low, high } = result.value;
    expect([width, height, low, high]).toEqual([Math.ceil(columns / stride), Math.ceil(rows / 3), 0, 255]);
    const at = (pixel: number) => Math.floor(pixel / width) * 3 * columns + (pixel % width) * stride;
    const wrong = channel(result.value, 0).findIndex((level, pixel) => level !== data[at(pixel)]);
    expect(wrong).toBe(-1);
  });

  it('samples interleaved colours and typed records', async () => {
    const side = 600;
    const image = Uint8Array.from({ length: side * side * 3 }, (_, i) =>
      i % 3 === 1 ? Math.floor(i / 3 / side) % 256 : 0,
    );
    const picture = await draw(rawTensor(DataType.UINT8, [side, side, 3], image));
    expect(picture).toMatchObject({ width: 300, height: 300, channels: 3, low: 0, high: 254 });
    expect(channel(picture, 1)[300 * 127 + 5]).toBe(255);
    expect(channel(picture, 0).every((level) => level === 0)).toBe(true);
    const stream = Uint8Array.from(record(7, [9, 1, 2, 3]));
    const runs = [{ offset: 0, length: stream.length }];
    const typed = testTensor(DataType.INT64, [2, 2], { kind: 'file-typed', field: 'int64_data', runs });
    const result = await drawPicture(typed, testSource(new Blob([stream])), 0);
    expect(result).toMatchObject({ ok: true, value: { low: 1, high: 9 } });
  });

  it('draws doubles whose range is beyond a double', async () => {
    const picture = await draw(rawTensor(DataType.DOUBLE, [2, 2], Float64Array.of(-1.7e308, 0, 0, 1.7e308)));
    expect(channel(picture, 0)).toEqual([0, 128, 128, 255]);
  });

  it('is not for vectors, strings or thin planes', async () => {
    expect(hasPicture(DataType.FLOAT, [5])).toBe(false);
    expect(hasPicture(DataType.FLOAT, [5, 1])).toBe(false);
    expect(hasPicture(DataType.FLOAT, [0, 2, 2])).toBe(false);
    expect(hasPicture(DataType.STRING, [2, 2])).toBe(false);
    expect(hasPicture(99, [2, 2])).toBe(false);
    expect(hasPicture(DataType.BOOL, [2, 2])).toBe(true);
    const vector = rawTensor(DataType.FLOAT, [2], Float32Array.of(1, 2));
    expect(await drawPicture(vector, testSource(), 0)).toEqual({
      ok: false,
      error: { kind: 'not-a-picture' },
    });
  });
});
