import { createAdam } from '../adam.ts';
import { seededRandom, shuffle } from '../random.ts';
import { createScratch, runBackward } from './backward.ts';
import { PIXELS, type DigitSet } from './mnist.ts';
import { argmax, createActivations, loadPicture, PARAMETERS, runForward, sliceWeights } from './network.ts';

const BATCH = 32;
const EPOCHS = 2;
const TOP_RATE = 0.004;

/** Trains on `set` and returns the flat parameters. `tell` hears a line now and then. */
export function trainDigits(set: DigitSet, seed: number, tell: (line: string) => void): Float32Array {
  const random = seededRandom(seed);
  const flat = new Float32Array(PARAMETERS);
  const weights = sliceWeights(flat);
  // He initialisation: deviation sqrt(2 / fan-in).
  for (const [array, fanIn] of [
    [weights.conv1, 9],
    [weights.conv2, 72],
    [weights.fc, 784],
  ] as const) {
    for (let i = 0; i < array.length; i++) array[i] = random.normal() * Math.sqrt(2 / fanIn);
  }
  const flatGradients = new Float32Array(PARAMETERS);
  const gradients = sliceWeights(flatGradients);
  const adam = createAdam(PARAMETERS);
  const activations = createActivations();
  const scratch = createScratch();
  const order = Uint32Array.from({ length: set.count }, (_, i) => i);
  const steps = EPOCHS * Math.floor(set.count / BATCH);
  let loss = 0;
  for (let step = 0; step < steps; step++) {
    const first = (step * BATCH) % (Math.floor(set.count / BATCH) * BATCH);
    if (first === 0) shuffle(order, random);
    for (let i = first; i < first + BATCH; i++) {
      const picture = order[i] ?? 0;
      // Moved by up to a pixel, so that a digit drawn by hand off-centre is recognised too.
      loadPicture(activations, set.pixels, picture * PIXELS, random.integer(3) - 1, random.integer(3) - 1);
      runForward(weights, activations);
      loss += runBackward(weights, activations, set.labels[picture] ?? 0, gradients, scratch);
    }
    for (let i = 0; i < PARAMETERS; i++) flatGradients[i] = (flatGradients[i] ?? 0) / BATCH;
    const done = step / steps;
    // A short rise, then down along half a cosine.
    adam.step(flat, flatGradients, TOP_RATE * Math.min(1, step / 100) * 0.5 * (1 + Math.cos(Math.PI * done)));
    if ((step + 1) % 500 === 0) {
      tell(`step ${step + 1} of ${steps}: cross entropy ${(loss / 500 / BATCH).toFixed(4)}`);
      loss = 0;
    }
  }
  return flat;
}

/** Share of `set` whose most likely class is right. */
export function measureAccuracy(flat: Float32Array, set: DigitSet): number {
  const weights = sliceWeights(flat);
  const activations = createActivations();
  let right = 0;
  for (let i = 0; i < set.count; i++) {
    loadPicture(activations, set.pixels, i * PIXELS, 0, 0);
    runForward(weights, activations);
    if (argmax(activations.logits) === set.labels[i]) right++;
  }
  return right / set.count;
}
