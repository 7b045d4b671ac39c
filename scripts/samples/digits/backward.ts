import {
  CHANNELS_1,
  CHANNELS_2,
  CLASSES,
  FEATURES,
  softmax,
  type Activations,
  type DigitWeights,
} from './network.ts';

/** Scratch arrays of the backward pass; reused from picture to picture. */
export interface Scratch {
  readonly pool2: Float32Array;
  readonly conv2: Float32Array;
  readonly pool1: Float32Array;
  readonly conv1: Float32Array;
}

export function createScratch(): Scratch {
  return {
    pool2: new Float32Array(FEATURES),
    conv2: new Float32Array(CHANNELS_2 * 14 * 14),
    pool1: new Float32Array(CHANNELS_1 * 16 * 16),
    conv1: new Float32Array(CHANNELS_1 * 28 * 28),
  };
}

/** Gradients of a 3x3 convolution with a frame of one. `gradInput` may be null when nobody asks for it. */
function convolveBackward(
  input: Float32Array,
  weights: Float32Array,
  gradOutput: Float32Array,
  gradWeights: Float32Array,
  gradBias: Float32Array,
  gradInput: Float32Array | null,
  channels: number,
  filters: number,
  size: number,
): void {
  const framed = size + 2;
  gradInput?.fill(0);
  for (let f = 0; f < filters; f++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const g = gradOutput[(f * size + y) * size + x] ?? 0;
        // After max pooling three in four are zero.
        if (g === 0) continue;
        gradBias[f] = (gradBias[f] ?? 0) + g;
        for (let c = 0; c < channels; c++) {
          const w = (f * channels + c) * 9;
          for (let ky = 0; ky < 3; ky++) {
            const row = c * framed * framed + (y + ky) * framed + x;
            for (let kx = 0; kx < 3; kx++) {
              const at = w + ky * 3 + kx;
              gradWeights[at] = (gradWeights[at] ?? 0) + g * (input[row + kx] ?? 0);
              if (gradInput !== null)
                gradInput[row + kx] = (gradInput[row + kx] ?? 0) + g * (weights[at] ?? 0);
            }
          }
        }
      }
    }
  }
}

/** Adds this picture's gradient of the cross entropy to `grad` and returns the cross entropy (nats). */
export function runBackward(
  w: DigitWeights,
  a: Activations,
  label: number,
  grad: DigitWeights,
  s: Scratch,
): number {
  const probabilities = softmax(a.logits);
  s.pool2.fill(0);
  for (let k = 0; k < CLASSES; k++) {
    const g = (probabilities[k] ?? 0) - (k === label ? 1 : 0);
    grad.biasFc[k] = (grad.biasFc[k] ?? 0) + g;
    const row = k * FEATURES;
    for (let i = 0; i < FEATURES; i++) {
      grad.fc[row + i] = (grad.fc[row + i] ?? 0) + g * (a.pool2[i] ?? 0);
      s.pool2[i] = (s.pool2[i] ?? 0) + g * (w.fc[row + i] ?? 0);
    }
  }
  s.conv2.fill(0);
  for (let i = 0; i < FEATURES; i++) if ((a.pool2[i] ?? 0) > 0) s.conv2[a.argmax2[i] ?? 0] = s.pool2[i] ?? 0;
  convolveBackward(a.pool1, w.conv2, s.conv2, grad.conv2, grad.bias2, s.pool1, CHANNELS_1, CHANNELS_2, 14);
  s.conv1.fill(0);
  for (let c = 0; c < CHANNELS_1; c++) {
    for (let y = 0; y < 14; y++) {
      for (let x = 0; x < 14; x++) {
        const framed = c * 256 + (y + 1) * 16 + x + 1;
        if ((a.pool1[framed] ?? 0) > 0) s.conv1[a.argmax1[c * 196 + y * 14 + x] ?? 0] = s.pool1[framed] ?? 0;
      }
    }
  }
  convolveBackward(a.input, w.conv1, s.conv1, grad.conv1, grad.bias1, null, 1, CHANNELS_1, 28);
  return -Math.log(Math.max(probabilities[label] ?? 0, 1e-12));
}
