import { encodeNpy } from '../files/npy.ts';
import type { Sample } from '../sample.ts';
import { sorterModel } from './model.ts';
import { sortGreedily } from './network.ts';
import { readTrainedSorter } from './trained.ts';

const DIGITS = [7, 2, 9, 2, 0, 5, 8];

export function sorterSample(): Sample {
  const { weights, accuracy, sequences } = readTrainedSorter();
  const { sorted, confidence } = sortGreedily(weights, DIGITS);
  const dims = [1, DIGITS.length];
  return {
    name: 'tiny-transformer',
    facts: {
      title: 'Transformer that sorts',
      sentence:
        'A tiny encoder-decoder transformer that reads up to eight digits and writes them in order, one at each turn of a Loop.',
      inputs: [{ name: 'digits', file: 'input.npy', kind: 'npy', dims }],
      expected: [
        { name: 'sorted', file: 'expected.npy', kind: 'npy', dims, tolerance: 0 },
        { name: 'confidence', file: 'expected-confidence.npy', kind: 'npy', dims, tolerance: 1e-4 },
      ],
      measured: { sortedWithoutFault: accuracy, sequences },
    },
    model: sorterModel(weights),
    files: {
      'input.npy': encodeNpy('int64', dims, BigInt64Array.from(DIGITS, BigInt)),
      'expected.npy': encodeNpy('int64', dims, BigInt64Array.from(sorted, BigInt)),
      'expected-confidence.npy': encodeNpy('float32', dims, Float32Array.from(confidence)),
    },
  };
}
