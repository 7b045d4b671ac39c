import { createAdam } from '../adam.ts';
import { seededRandom, type Random } from '../random.ts';
import { decode, encode, LONGEST, nameWeights, PARAMETERS, SHAPES, sortGreedily, START } from './network.ts';
import { crossEntropy, sendBack, type Tape } from './tape.ts';

const BATCH = 32;
const STEPS = 5000;
const TOP_RATE = 0.004;
const SHORTEST = 3;

function randomDigits(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.integer(10));
}

/** Trains on random sequences and returns the flat parameters. `tell` hears a line now and then. */
export function trainSorter(seed: number, tell: (line: string) => void): Float32Array {
  const random = seededRandom(seed);
  const flat = new Float32Array(PARAMETERS);
  const gradients = new Float32Array(PARAMETERS);
  const weights = nameWeights(flat, gradients);
  for (const [name, rows, cols] of SHAPES) {
    const { data } = weights(name);
    if (name.includes('norm') && name.endsWith('weight')) data.fill(1);
    else if (name.includes('embeddings'))
      for (let i = 0; i < data.length; i++) data[i] = random.normal() * 0.3;
    else if (rows > 1)
      for (let i = 0; i < data.length; i++) data[i] = random.normal() * Math.sqrt(2 / (rows + cols));
  }
  const adam = createAdam(PARAMETERS);
  const tape: Tape = { steps: [] };
  let loss = 0;
  for (let step = 0; step < STEPS; step++) {
    const length = SHORTEST + random.integer(LONGEST - SHORTEST + 1);
    const rows = Array.from({ length: BATCH }, () => randomDigits(random, length));
    const sorted = rows.map((row) => row.toSorted((a, b) => a - b));
    const memory = encode(tape, weights, rows.flat(), length);
    const written = sorted.flatMap((row) => [START, ...row.slice(0, -1)]);
    loss += crossEntropy(decode(tape, weights, memory, written, length), sorted.flat());
    sendBack(tape);
    adam.step(
      flat,
      gradients,
      TOP_RATE * Math.min(1, step / 200) * 0.5 * (1 + Math.cos((Math.PI * step) / STEPS)),
    );
    if ((step + 1) % 500 === 0) {
      tell(`step ${step + 1} of ${STEPS}: cross entropy ${(loss / 500).toFixed(5)}`);
      loss = 0;
    }
  }
  return flat;
}

/** Share of `count` fresh sequences (of 3 to 8 digits) that come out sorted without a fault. */
export function measureSorting(flat: Float32Array, seed: number, count: number): number {
  const random = seededRandom(seed);
  const weights = nameWeights(flat, new Float32Array(PARAMETERS));
  let right = 0;
  for (let i = 0; i < count; i++) {
    const digits = randomDigits(random, SHORTEST + random.integer(LONGEST - SHORTEST + 1));
    const { sorted } = sortGreedily(weights, digits);
    if (sorted.join() === digits.toSorted((a, b) => a - b).join()) right++;
  }
  return right / count;
}
