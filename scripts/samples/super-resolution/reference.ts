/** The network as plain image processing, without a convolution layer: what the model must agree with. */
import { CORING, cubic, FACTOR, SHARPNESS, TO_RGB, TO_YCBCR } from './filters.ts';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

type Plane = (x: number, y: number) => number;

function planeOf(data: Float32Array, plane: number, size: number): Plane {
  return (x, y) => data[plane * size * size + clamp(y, 0, size - 1) * size + clamp(x, 0, size - 1)] ?? 0;
}

function tabulate(size: number, margin: number, at: Plane): Plane {
  const width = size + 2 * margin;
  const data = new Float64Array(width * width);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) data[y * width + x] = at(x - margin, y - margin);
  return (x, y) => data[(y + margin) * width + x + margin] ?? 0;
}

function applyColour(matrix: Float32Array, bias: Float32Array, colour: readonly number[]): number[] {
  return [0, 1, 2].map((row) =>
    [0, 1, 2].reduce((sum, i) => sum + (matrix[row * 3 + i] ?? 0) * (colour[i] ?? 0), bias[row] ?? 0),
  );
}

/** Unsharp masking with coring, clamped: at the edges, the picture goes on with its last pixels. */
function sharpened(luma: Plane, size: number): Plane {
  const weights = [1, 4, 6, 4, 1];
  const cored = tabulate(size, 3, (x, y) => {
    let blur = 0;
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++)
        blur += ((weights[dy + 2] ?? 0) * (weights[dx + 2] ?? 0) * luma(x + dx, y + dy)) / 256;
    const detail = luma(x, y) - blur;
    return Math.sign(detail) * Math.max(0, Math.abs(detail) - CORING);
  });
  return tabulate(size, 2, (x, y) => {
    const around = cored(x - 1, y) + cored(x + 1, y) + cored(x, y - 1) + cored(x, y + 1);
    return clamp(luma(x, y) + SHARPNESS * (0.75 * cored(x, y) + around / 16), 0, 1);
  });
}

function bicubicAt(plane: Plane, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  let sum = 0;
  for (let dy = -1; dy <= 2; dy++)
    for (let dx = -1; dx <= 2; dx++)
      sum += cubic(y - top - dy) * cubic(x - left - dx) * plane(left + dx, top + dy);
  return sum;
}

function bilinearAt(plane: Plane, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const upper = plane(left, top) * (left + 1 - x) + plane(left + 1, top) * (x - left);
  const lower = plane(left, top + 1) * (left + 1 - x) + plane(left + 1, top + 1) * (x - left);
  return upper * (top + 1 - y) + lower * (y - top);
}

/** Three planes of `size` to three of 3 x `size`. Without `sharpen`, plain bicubic (luminance) and bilinear (colour). */
export function enlarge(rgb: Float32Array, size: number, sharpen: boolean): Float32Array {
  const ycc = new Float32Array(rgb.length);
  const area = size * size;
  for (let i = 0; i < area; i++) {
    const colour = applyColour(TO_YCBCR.weights, TO_YCBCR.bias, [
      rgb[i] ?? 0,
      rgb[area + i] ?? 0,
      rgb[2 * area + i] ?? 0,
    ]);
    for (let c = 0; c < 3; c++) ycc[c * area + i] = colour[c] ?? 0;
  }
  const plain = planeOf(ycc, 0, size);
  const luma = sharpen ? sharpened(plain, size) : plain;
  const large = size * FACTOR;
  const out = new Float32Array(3 * large * large);
  for (let y = 0; y < large; y++) {
    for (let x = 0; x < large; x++) {
      const sx = (x + 0.5) / FACTOR - 0.5;
      const sy = (y + 0.5) / FACTOR - 0.5;
      const colour = [
        bicubicAt(luma, sx, sy),
        bilinearAt(planeOf(ycc, 1, size), sx, sy),
        bilinearAt(planeOf(ycc, 2, size), sx, sy),
      ];
      applyColour(TO_RGB.weights, TO_RGB.bias, colour).forEach((value, c) => {
        out[(c * large + y) * large + x] = clamp(value, 0, 1);
      });
    }
  }
  return out;
}

/** Peak signal-to-noise ratio in dB, for values between 0 and 1. */
export function peakSignalToNoise(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return 10 * Math.log10(a.length / sum);
}
