/** Functions that both JavaScript snippets have, as text; each is put in only where it is called. */

/** Bilinear as Pillow has it: a triangle as wide as the step, so that a smaller picture is no ragged one. */
export const RESIZE = String.raw`
// picture: { width, height, data: red, green, blue ... }
function resize(picture, width, height) {
  // Weights in fixed point, as Pillow's
  const one = 2 ** 22;
  const axis = (length, size) => Array.from({ length: size }, (_, at) => {
    const step = length / size;
    const reach = Math.max(step, 1);
    const centre = (at + 0.5) * step;
    const first = Math.max(0, Math.floor(centre - reach + 0.5));
    const last = Math.min(length, Math.floor(centre + reach + 0.5));
    const weights = [];
    for (let i = first; i < last; i++) weights.push(Math.max(0, 1 - Math.abs((i - centre + 0.5) / reach)));
    const sum = weights.reduce((a, b) => a + b, 0);
    return { first, weights: weights.map((weight) => Math.floor((weight / sum) * one + 0.5)) };
  });
  const level = (value) => Math.min(255, Math.max(0, Math.floor(value / one + 0.5)));
  const across = axis(picture.width, width);
  const down = axis(picture.height, height);
  const rows = new Uint8Array(width * picture.height * 3);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        across[x].weights.forEach((weight, i) => (sum += weight * picture.data[(y * picture.width + across[x].first + i) * 3 + c]));
        rows[(y * width + x) * 3 + c] = level(sum);
      }
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        down[y].weights.forEach((weight, i) => (sum += weight * rows[((down[y].first + i) * width + x) * 3 + c]));
        data[(y * width + x) * 3 + c] = level(sum);
      }
  return { width, height, data };
}
`;

export const PLACE = String.raw`
function place(picture, width, height, how, centred, pad) {
  if (how === 'none') return picture;
  if (how === 'stretch') return resize(picture, width, height);
  const scale = Math[how === 'crop' ? 'max' : 'min'](width / picture.width, height / picture.height);
  const w = Math.max(1, Math.floor(picture.width * scale + 0.5));
  const h = Math.max(1, Math.floor(picture.height * scale + 0.5));
  const inner = resize(picture, w, h);
  // Less than 0: what sticks out is cut off
  const [left, top] = centred ? [Math.floor((width - w) / 2), Math.floor((height - h) / 2)] : [0, 0];
  const data = new Uint8Array(width * height * 3).fill(pad);
  for (let y = Math.max(0, top); y < Math.min(height, top + h); y++) {
    const from = ((y - top) * w + Math.max(0, -left)) * 3;
    data.set(inner.data.subarray(from, from + Math.min(w, width) * 3), (y * width + Math.max(0, left)) * 3);
  }
  return { width, height, data };
}
`;

export const PIXEL_VALUES = String.raw`
// (pixel * scale - mean) / deviation, in the order of the layout
function pixelValues({ width, height, data }, { channels, order, layout, scale, mean, deviation, invert }) {
  const values = new Float64Array(width * height * channels);
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = data.subarray(i * 3, i * 3 + 3);
    const grey = (r * 19595 + g * 38470 + b * 7471 + 32768) >> 16;
    const levels = order === 'rgb' ? [r, g, b] : order === 'bgr' ? [b, g, r] : [grey, grey, grey];
    for (let c = 0; c < channels; c++) {
      const level = invert ? 255 - levels[c] : levels[c];
      values[layout === 'NCHW' ? c * width * height + i : i * channels + c] = (level * scale - mean[c]) / deviation[c];
    }
  }
  return values;
}

function repeat(values, count) {
  const all = new Float64Array(values.length * count);
  for (let i = 0; i < count; i++) all.set(values, i * values.length);
  return all;
}
`;

export const HALF = String.raw`
// float16 as its bits, rounded to nearest, ties to even
function half(value) {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0x7e00;
  const even = (x) => {
    const floor = Math.floor(x);
    const rest = x - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  };
  if (size < 2 ** -14) return sign | even(size * 2 ** 24);
  if (size >= 65520) return sign | 0x7c00;
  let exponent = Math.floor(Math.log2(size));
  if (2 ** exponent > size) exponent--;
  return sign | (((exponent + 14) << 10) + even((size / 2 ** exponent) * 1024));
}
`;

export const NPY = String.raw`
function parseNpy(buffer, descr, Type) {
  const view = new DataView(buffer);
  const long = view.getUint8(6) > 1;
  const start = (long ? 12 : 10) + (long ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(new Uint8Array(buffer, 0, start));
  if (!header.includes("'" + descr + "'") || header.includes('True'))
    throw new Error('expected ' + descr + ' in C order: ' + header);
  return new Type(buffer.slice(start));
}
`;

/** Bits of a float16 are read by hand where the language has no such array. */
export const NUMBERS = String.raw`
function numbers(tensor) {
  if (tensor.type !== 'float16' || !(tensor.data instanceof Uint16Array)) return Array.from(tensor.data, Number);
  return Array.from(tensor.data, (bits) => {
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const size = exponent === 0 ? fraction * 2 ** -24 : exponent === 31 ? (fraction ? NaN : Infinity) : (1 + fraction / 1024) * 2 ** (exponent - 15);
    return bits & 0x8000 ? -size : size;
  });
}
`;

export const TO_PIXELS = String.raw`
// [..., channels, height, width] or [..., height, width, channels] to red, green, blue
function toPicture(tensor, layout, multiply, add) {
  const [a, b, c] = tensor.dims.slice(-3);
  const [channels, height, width] = layout === 'NCHW' ? [a, b, c] : [c, a, b];
  const values = numbers(tensor);
  const data = new Uint8ClampedArray(width * height * 3);
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < 3; k++) {
      const from = channels < 3 ? 0 : k;
      data[i * 3 + k] = values[layout === 'NCHW' ? from * width * height + i : i * channels + from] * multiply + add;
    }
  return { width, height, data };
}
`;

export const CLASSES = String.raw`
function printClasses(tensor, count, softmax, labels) {
  let scores = numbers(tensor).slice(0, tensor.dims.at(-1));
  if (softmax) {
    const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    scores = scores.map((score) => Math.exp(score - most));
    const sum = scores.reduce((a, b) => a + b, 0);
    scores = scores.map((score) => score / sum);
  }
  const order = scores.map((_, index) => index).sort((a, b) => scores[b] - scores[a]);
  for (const index of order.slice(0, count)) console.log(index, ...labels.slice(index, index + 1), scores[index].toFixed(6));
}
`;
