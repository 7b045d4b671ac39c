import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, encodePng, pngChunk, scanLines } from './png-encode.ts';

async function* inStrips(
  pixels: Uint8ClampedArray,
  width: number,
  rows: number,
): AsyncGenerator<Uint8ClampedArray> {
  for (let at = 0; at < pixels.length; at += 4 * width * rows) yield pixels.slice(at, at + 4 * width * rows);
}

/** Width, height and RGB of a PNG as written here: 8-bit RGB, every row with filter 1. */
function decode(png: Uint8Array): { width: number; height: number; rgb: number[] } {
  const view = new DataView(png.buffer, png.byteOffset);
  const data: Uint8Array[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    if (type === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const lines = inflateSync(Buffer.concat(data));
  const rgb: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const start = row * (1 + 3 * width);
    expect(lines[start]).toBe(1);
    for (let i = 0; i < 3 * width; i += 1) {
      const left = i < 3 ? 0 : (rgb[rgb.length - 3] ?? 0);
      rgb.push(((lines[start + 1 + i] ?? 0) + left) & 0xff);
    }
  }
  return { width, height, rgb };
}

describe('encodePng', () => {
  it('gives the pixels back, however they were cut into strips', async () => {
    const [width, height] = [7, 5];
    const pixels = new Uint8ClampedArray(4 * width * height).map((_, i) => (i * 37) % 256);
    const expected = [...pixels].filter((_, i) => i % 4 !== 3);
    for (const rows of [1, 2, 5]) {
      const blob = await encodePng(width, height, inStrips(pixels, width, rows));
      expect(blob.type).toBe('image/png');
      expect(decode(new Uint8Array(await blob.arrayBuffer()))).toEqual({ width, height, rgb: expected });
    }
  });

  it('fails when a strip cannot be drawn', async () => {
    async function* broken(): AsyncGenerator<Uint8ClampedArray> {
      yield new Uint8ClampedArray(4);
      throw new Error('no canvas');
    }
    await expect(encodePng(1, 2, broken())).rejects.toThrow('no canvas');
  });
});

describe('the parts of a PNG', () => {
  it('has the CRC of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('frames a chunk by its length and checksum', () => {
    expect([...pngChunk('IEND', new Uint8Array())]).toEqual([
      0, 0, 0, 0, 73, 69, 78, 68, 0xae, 0x42, 0x60, 0x82,
    ]);
  });

  it('starts each line with its filter and leaves alpha out', () => {
    const two = new Uint8ClampedArray([10, 20, 30, 255, 15, 20, 25, 255]);
    expect([...scanLines(two, 2)]).toEqual([1, 10, 20, 30, 5, 0, 251]);
  });
});
