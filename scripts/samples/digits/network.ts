/**
 * The digit classifier as arithmetic: Conv 3x3 (1 to 8) - Relu - MaxPool 2 - Conv 3x3 (8 to 16) - Relu - MaxPool 2 -
 * Gemm (784 to 10). Written for this one network, and independent of the ONNX model that is made from the same weights:
 * the two are compared.
 */
export const CHANNELS_1 = 8;
export const CHANNELS_2 = 16;
export const FEATURES = CHANNELS_2 * 49;
export const CLASSES = 10;

/** Where each array lies in the flat parameter array, in the order of the ONNX initializers. */
export const LAYOUT = [
  { name: 'conv1.weight', dims: [CHANNELS_1, 1, 3, 3] },
  { name: 'conv1.bias', dims: [CHANNELS_1] },
  { name: 'conv2.weight', dims: [CHANNELS_2, CHANNELS_1, 3, 3] },
  { name: 'conv2.bias', dims: [CHANNELS_2] },
  { name: 'fc.weight', dims: [CLASSES, FEATURES] },
  { name: 'fc.bias', dims: [CLASSES] },
] as const;

export interface DigitWeights {
  readonly conv1: Float32Array;
  readonly bias1: Float32Array;
  readonly conv2: Float32Array;
  readonly bias2: Float32Array;
  readonly fc: Float32Array;
  readonly biasFc: Float32Array;
}

export const PARAMETERS = LAYOUT.reduce(
  (sum, entry) => sum + entry.dims.reduce<number>((a, b) => a * b, 1),
  0,
);

/** Views of `flat` (of `PARAMETERS` elements), one for each array. */
export function sliceWeights(flat: Float32Array): DigitWeights {
  let at = 0;
  const take = (count: number): Float32Array => flat.subarray(at, (at += count));
  return {
    conv1: take(CHANNELS_1 * 9),
    bias1: take(CHANNELS_1),
    conv2: take(CHANNELS_2 * CHANNELS_1 * 9),
    bias2: take(CHANNELS_2),
    fc: take(CLASSES * FEATURES),
    biasFc: take(CLASSES),
  };
}

/** Everything one picture leaves behind on its way through; reused from picture to picture. */
export interface Activations {
  /** 1 x 30 x 30: the picture, 0 to 1, in a frame of zeros. */
  readonly input: Float32Array;
  readonly conv1: Float32Array;
  /** 8 x 16 x 16: pooled, in a frame of zeros. */
  readonly pool1: Float32Array;
  readonly argmax1: Uint32Array;
  readonly conv2: Float32Array;
  readonly pool2: Float32Array;
  readonly argmax2: Uint32Array;
  readonly logits: Float32Array;
}

export function createActivations(): Activations {
  return {
    input: new Float32Array(30 * 30),
    conv1: new Float32Array(CHANNELS_1 * 28 * 28),
    pool1: new Float32Array(CHANNELS_1 * 16 * 16),
    argmax1: new Uint32Array(CHANNELS_1 * 14 * 14),
    conv2: new Float32Array(CHANNELS_2 * 14 * 14),
    pool2: new Float32Array(FEATURES),
    argmax2: new Uint32Array(FEATURES),
    logits: new Float32Array(CLASSES),
  };
}

/** Puts a picture of 784 grey bytes into the frame, moved by (dx, dy) pixels. */
export function loadPicture(
  a: Activations,
  pixels: Uint8Array,
  offset: number,
  dx: number,
  dy: number,
): void {
  a.input.fill(0);
  for (let y = 0; y < 28; y++) {
    const to = y + dy;
    if (to < 0 || to >= 28) continue;
    for (let x = 0; x < 28; x++) {
      const across = x + dx;
      if (across < 0 || across >= 28) continue;
      a.input[(to + 1) * 30 + across + 1] = (pixels[offset + y * 28 + x] ?? 0) / 255;
    }
  }
}

/** 3x3 convolution with a frame of one: `input` is channels x (size+2)^2, `output` filters x size^2. */
export function convolve(
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  output: Float32Array,
  channels: number,
  filters: number,
  size: number,
): void {
  const framed = size + 2;
  for (let f = 0; f < filters; f++) {
    const out = f * size * size;
    output.fill(bias[f] ?? 0, out, out + size * size);
    for (let c = 0; c < channels; c++) {
      const w = (f * channels + c) * 9;
      const w0 = weights[w] ?? 0,
        w1 = weights[w + 1] ?? 0,
        w2 = weights[w + 2] ?? 0;
      const w3 = weights[w + 3] ?? 0,
        w4 = weights[w + 4] ?? 0,
        w5 = weights[w + 5] ?? 0;
      const w6 = weights[w + 6] ?? 0,
        w7 = weights[w + 7] ?? 0,
        w8 = weights[w + 8] ?? 0;
      for (let y = 0; y < size; y++) {
        let top = c * framed * framed + y * framed;
        let middle = top + framed;
        let bottom = middle + framed;
        for (let o = out + y * size, end = o + size; o < end; o++, top++, middle++, bottom++) {
          output[o] =
            (output[o] ?? 0) +
            w0 * (input[top] ?? 0) +
            w1 * (input[top + 1] ?? 0) +
            w2 * (input[top + 2] ?? 0) +
            w3 * (input[middle] ?? 0) +
            w4 * (input[middle + 1] ?? 0) +
            w5 * (input[middle + 2] ?? 0) +
            w6 * (input[bottom] ?? 0) +
            w7 * (input[bottom + 1] ?? 0) +
            w8 * (input[bottom + 2] ?? 0);
        }
      }
    }
  }
}

/** Relu then 2x2 maximum: channels x size^2 into channels x (size/2 + 2*frame)^2. `argmax` remembers the source. */
export function reluPool(
  input: Float32Array,
  output: Float32Array,
  argmax: Uint32Array,
  channels: number,
  size: number,
  frame: number,
): void {
  const half = size / 2;
  const framed = half + 2 * frame;
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        const corner = c * size * size + 2 * y * size + 2 * x;
        let best = corner;
        let most = input[corner] ?? 0;
        for (const at of [corner + 1, corner + size, corner + size + 1]) {
          const value = input[at] ?? 0;
          if (value > most) {
            most = value;
            best = at;
          }
        }
        argmax[c * half * half + y * half + x] = best;
        output[c * framed * framed + (y + frame) * framed + x + frame] = most > 0 ? most : 0;
      }
    }
  }
}

/** Fully connected layer: `output[k] = bias[k] + sum_i weights[k, i] input[i]`. */
export function connect(
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  output: Float32Array,
): void {
  for (let k = 0; k < output.length; k++) {
    let sum = bias[k] ?? 0;
    const row = k * input.length;
    for (let i = 0; i < input.length; i++) sum += (weights[row + i] ?? 0) * (input[i] ?? 0);
    output[k] = sum;
  }
}

/** From the loaded picture to logits; everything in between stays in `a`. */
export function runForward(w: DigitWeights, a: Activations): void {
  convolve(a.input, w.conv1, w.bias1, a.conv1, 1, CHANNELS_1, 28);
  reluPool(a.conv1, a.pool1, a.argmax1, CHANNELS_1, 28, 1);
  convolve(a.pool1, w.conv2, w.bias2, a.conv2, CHANNELS_1, CHANNELS_2, 14);
  reluPool(a.conv2, a.pool2, a.argmax2, CHANNELS_2, 14, 0);
  connect(a.pool2, w.fc, w.biasFc, a.logits);
}

/** Index of the largest element; the first of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}

/** Probabilities from logits. */
export function softmax(logits: ArrayLike<number>): Float32Array {
  const values = Array.from(logits);
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
