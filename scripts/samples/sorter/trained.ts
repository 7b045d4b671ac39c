import { readFileSync } from 'node:fs';
import { nameWeights, PARAMETERS, type Weights } from './network.ts';
import facts from './trained.json' with { type: 'json' };

/** What `train-sorter.ts` kept. */
export function readTrainedSorter(): {
  readonly weights: Weights;
  readonly accuracy: number;
  readonly sequences: number;
} {
  const bytes = readFileSync(new URL('weights.bin', import.meta.url));
  const flat = new Float32Array(PARAMETERS);
  if (bytes.length !== flat.byteLength)
    throw new Error('weights.bin does not fit the network: run train-sorter.ts');
  new Uint8Array(flat.buffer).set(bytes);
  return { ...facts, weights: nameWeights(flat, new Float32Array(PARAMETERS)) };
}
