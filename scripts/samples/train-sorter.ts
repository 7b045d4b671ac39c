/**
 * Trains the transformer that sorts digits and keeps `sorter/weights.bin` (float32, in the order of
 * `sorter/network.ts`) and `sorter/trained.json` (what was measured). Needs nothing but this script:
 *
 *   node scripts/run.mjs scripts/samples/train-sorter.ts
 */
import { writeFileSync } from 'node:fs';
import { measureSorting, trainSorter } from './sorter/train.ts';

const SEED = 1;
const MEASURE_SEED = 2;
const MEASURED = 5000;

export function main(): void {
  const flat = trainSorter(SEED, console.log);
  const trained = { sequences: MEASURED, accuracy: measureSorting(flat, MEASURE_SEED, MEASURED) };
  console.log(`sorted without a fault: ${trained.accuracy}`);
  writeFileSync(new URL('sorter/weights.bin', import.meta.url), Buffer.from(flat.buffer));
  writeFileSync(new URL('sorter/trained.json', import.meta.url), `${JSON.stringify(trained, null, 2)}\n`);
}
