import { readFileSync } from 'node:fs';
import { LAYOUT, PARAMETERS } from './network.ts';
import type { ActivationScales } from './quantize.ts';
import { tensor } from '../../onnx-writer/build.ts';
import type { TensorSpec } from '../../onnx-writer/spec.ts';
import facts from './trained.json' with { type: 'json' };

/** What `train-digits.ts` kept. */
export interface TrainedDigits {
  readonly flat: Float32Array;
  readonly scales: ActivationScales;
  readonly accuracy: number;
  readonly quantizedAccuracy: number;
  readonly shown: { readonly label: number; readonly pixels: Uint8Array };
}

export function readTrainedDigits(): TrainedDigits {
  const bytes = readFileSync(new URL('weights.bin', import.meta.url));
  const flat = new Float32Array(PARAMETERS);
  if (bytes.length !== flat.byteLength)
    throw new Error('weights.bin does not fit the network: run train-digits.ts');
  new Uint8Array(flat.buffer).set(bytes);
  return {
    ...facts,
    flat,
    shown: { label: facts.shown.label, pixels: new Uint8Array(Buffer.from(facts.shown.pixels, 'base64')) },
  };
}

/** The weights as float32 initializers. */
export function digitInitializers(flat: Float32Array): TensorSpec[] {
  let at = 0;
  return LAYOUT.map(({ name, dims }) => {
    const count = dims.reduce<number>((a, b) => a * b, 1);
    return tensor(name, dims, 'float32', flat.subarray(at, (at += count)));
  });
}
