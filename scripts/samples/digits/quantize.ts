import { PIXELS, type DigitSet } from './mnist.ts';
import {
  argmax,
  CHANNELS_1,
  CHANNELS_2,
  connect,
  convolve,
  createActivations,
  loadPicture,
  reluPool,
  runForward,
  sliceWeights,
  type Activations,
  type DigitWeights,
} from './network.ts';

/** An affine uint8 scale: value = (q - zero) * scale. */
export interface ActivationScale {
  readonly scale: number;
  readonly zero: number;
}

export interface ActivationScales {
  readonly input: ActivationScale;
  readonly relu1: ActivationScale;
  readonly relu2: ActivationScale;
  readonly logits: ActivationScale;
}

/** A weight array in int8 with one symmetric scale a filter, and its bias in int32 at input scale times filter scale. */
export interface QuantizedLayer {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Int32Array;
  readonly biasScales: Float32Array;
}

export interface QuantizedDigits {
  readonly conv1: QuantizedLayer;
  readonly conv2: QuantizedLayer;
  readonly fc: QuantizedLayer;
}

/** To the nearest integer, ties to even, as QuantizeLinear demands. */
export function roundTiesToEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}

/** The scale whose 256 steps span [low, high] and hit 0 exactly. */
function spanning(low: number, high: number): ActivationScale {
  const scale = Math.fround((Math.max(high, 0) - Math.min(low, 0)) / 255);
  return { scale, zero: roundTiesToEven(-Math.min(low, 0) / scale) };
}

/** Runs the first `count` pictures and returns scales that span what was seen. */
export function calibrate(flat: Float32Array, set: DigitSet, count: number): ActivationScales {
  const weights = sliceWeights(flat);
  const a = createActivations();
  let relu1 = 0;
  let relu2 = 0;
  let low = 0;
  let high = 0;
  for (let i = 0; i < count; i++) {
    loadPicture(a, set.pixels, i * PIXELS, 0, 0);
    runForward(weights, a);
    for (const value of a.pool1) relu1 = Math.max(relu1, value);
    for (const value of a.pool2) relu2 = Math.max(relu2, value);
    for (const value of a.logits) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return {
    input: { scale: Math.fround(1 / 255), zero: 0 },
    relu1: spanning(0, relu1),
    relu2: spanning(0, relu2),
    logits: spanning(low, high),
  };
}

function quantizeLayer(weights: Float32Array, bias: Float32Array, inputScale: number): QuantizedLayer {
  const filters = bias.length;
  const per = weights.length / filters;
  const layer = {
    weights: new Int8Array(weights.length),
    scales: new Float32Array(filters),
    bias: new Int32Array(filters),
    biasScales: new Float32Array(filters),
  };
  for (let f = 0; f < filters; f++) {
    let most = 0;
    for (let i = f * per; i < (f + 1) * per; i++) most = Math.max(most, Math.abs(weights[i] ?? 0));
    const scale = Math.fround(most / 127);
    layer.scales[f] = scale;
    for (let i = f * per; i < (f + 1) * per; i++)
      layer.weights[i] = roundTiesToEven((weights[i] ?? 0) / scale);
    layer.biasScales[f] = scale * inputScale;
    layer.bias[f] = roundTiesToEven((bias[f] ?? 0) / (layer.biasScales[f] ?? 1));
  }
  return layer;
}

export function quantizeDigits(flat: Float32Array, scales: ActivationScales): QuantizedDigits {
  const w = sliceWeights(flat);
  return {
    conv1: quantizeLayer(w.conv1, w.bias1, scales.input.scale),
    conv2: quantizeLayer(w.conv2, w.bias2, scales.relu1.scale),
    fc: quantizeLayer(w.fc, w.biasFc, scales.relu2.scale),
  };
}

function restore(quantized: Int8Array | Int32Array, scales: Float32Array): Float32Array {
  const per = quantized.length / scales.length;
  return Float32Array.from(quantized, (q, i) => q * (scales[Math.floor(i / per)] ?? 0));
}

/** The weights as the quantized model sees them after DequantizeLinear. */
export function restoreWeights(q: QuantizedDigits): DigitWeights {
  return {
    conv1: restore(q.conv1.weights, q.conv1.scales),
    bias1: restore(q.conv1.bias, q.conv1.biasScales),
    conv2: restore(q.conv2.weights, q.conv2.scales),
    bias2: restore(q.conv2.bias, q.conv2.biasScales),
    fc: restore(q.fc.weights, q.fc.scales),
    biasFc: restore(q.fc.bias, q.fc.biasScales),
  };
}

/** QuantizeLinear and DequantizeLinear in place. */
function throughUint8(values: Float32Array, { scale, zero }: ActivationScale): void {
  for (let i = 0; i < values.length; i++) {
    const q = Math.min(255, Math.max(0, roundTiesToEven((values[i] ?? 0) / scale) + zero));
    values[i] = (q - zero) * scale;
  }
}

/** From the loaded picture to logits with every activation rounded to its scale. */
export function runQuantized(w: DigitWeights, scales: ActivationScales, a: Activations): void {
  throughUint8(a.input, scales.input);
  convolve(a.input, w.conv1, w.bias1, a.conv1, 1, CHANNELS_1, 28);
  // Rounding keeps order, so it may come after the maximum.
  reluPool(a.conv1, a.pool1, a.argmax1, CHANNELS_1, 28, 1);
  throughUint8(a.pool1, scales.relu1);
  convolve(a.pool1, w.conv2, w.bias2, a.conv2, CHANNELS_1, CHANNELS_2, 14);
  reluPool(a.conv2, a.pool2, a.argmax2, CHANNELS_2, 14, 0);
  throughUint8(a.pool2, scales.relu2);
  connect(a.pool2, w.fc, w.biasFc, a.logits);
  throughUint8(a.logits, scales.logits);
}

/** Share of `set` that the quantized network gets right. */
export function measureQuantizedAccuracy(
  flat: Float32Array,
  scales: ActivationScales,
  set: DigitSet,
): number {
  const weights = restoreWeights(quantizeDigits(flat, scales));
  const a = createActivations();
  let right = 0;
  for (let i = 0; i < set.count; i++) {
    loadPicture(a, set.pixels, i * PIXELS, 0, 0);
    runQuantized(weights, scales, a);
    if (argmax(a.logits) === set.labels[i]) right++;
  }
  return right / set.count;
}
