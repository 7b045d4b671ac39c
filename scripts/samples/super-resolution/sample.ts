import { encodeNpy } from '../files/npy.ts';
import { encodePng } from '../files/png.ts';
import type { Sample } from '../sample.ts';
import { FACTOR } from './filters.ts';
import { superResolutionModel } from './model.ts';
import { drawPicture, fromBytes, shrink, toBytes } from './picture.ts';
import { enlarge, peakSignalToNoise } from './reference.ts';

const SIZE = 48;
const LARGE = SIZE * FACTOR;

const rounded = (x: number): number => Math.round(x * 100) / 100;

export function superResolutionSample(): Sample {
  const original = drawPicture(LARGE);
  const bytes = toBytes(shrink(original, LARGE, FACTOR), SIZE);
  const input = fromBytes(bytes, SIZE);
  const upscaled = enlarge(input, SIZE, true);
  return {
    name: 'super-resolution',
    facts: {
      title: 'Super-resolution x3',
      sentence:
        'Enlarges a picture of any size three times with a sub-pixel convolution network whose weights are computed, not trained.',
      inputs: [{ name: 'image', file: 'input.png', kind: 'image', dims: [1, 3, SIZE, SIZE] }],
      expected: [
        {
          name: 'upscaled',
          file: 'expected.npy',
          kind: 'npy',
          dims: [1, 3, LARGE, LARGE],
          picture: 'expected.png',
          tolerance: 1e-4,
        },
      ],
      measured: {
        psnrToOriginal: rounded(peakSignalToNoise(upscaled, original)),
        psnrOfBicubic: rounded(peakSignalToNoise(enlarge(input, SIZE, false), original)),
      },
    },
    model: superResolutionModel(),
    files: {
      'input.png': encodePng(SIZE, SIZE, 3, bytes),
      'expected.npy': encodeNpy('float32', [1, 3, LARGE, LARGE], upscaled),
      'expected.png': encodePng(LARGE, LARGE, 3, toBytes(upscaled, LARGE)),
    },
  };
}
