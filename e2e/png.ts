/** Pictures for and from the page. */
import { inflateSync } from 'node:zlib';
import { encodePng } from '../scripts/samples/files/png.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly rgb: Uint8Array;
}

/** Gradients and a disc: every pixel differs from its neighbours, so that none can be taken for another. */
export function testPicture(width: number, height: number): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = (x - width * 0.4) ** 2 + (y - height * 0.6) ** 2 < (height / 4) ** 2;
      rgb.set(
        [(x * 255) / width, (y * 255) / height, inside ? 220 : (x * 7 + y * 13) % 90],
        (y * width + x) * 3,
      );
    }
  }
  return { width, height, rgb };
}

export function toPng({ width, height, rgb }: Picture): Buffer {
  return Buffer.from(encodePng(width, height, 3, rgb));
}

/** A PNG of eight bits a channel, in colour, not interlaced: what a browser's canvas writes. */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colour, , , interlaced] = file.subarray(24);
  const channels = colour === 6 ? 4 : 3;
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('another kind of PNG');
  const rows = unfilter(inflateSync(Buffer.concat(dataChunks(file))), width * channels, channels);
  const rgb = rows.filter((_, i) => channels === 3 || i % 4 < 3);
  if (rgb.length !== width * height * 3) throw new Error('the PNG is cut short');
  return { width, height, rgb };
}

function dataChunks(file: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return found;
}

/** Rows without their filters; each begins with the number of its own. */
function unfilter(filtered: Buffer, row: number, channels: number): Uint8Array {
  const height = filtered.length / (row + 1);
  const bytes = new Uint8Array(height * row);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - row] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (bytes[at - row - channels] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      bytes[at] = (filtered[y * (row + 1) + 1 + x] ?? 0) + (guesses[filter] ?? NaN);
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
