/** A landscape drawn with arithmetic only: the same bytes everywhere. */
type Colour = readonly [red: number, green: number, blue: number];

function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** A hill: a parabola with its top at (`x0`, `y0`). */
function belowHill(x: number, y: number, x0: number, y0: number, curve: number): boolean {
  return y > y0 + curve * (x - x0) * (x - x0);
}

/** Colour at (x, y) of the unit square, y downwards; the last that covers the point wins. */
function colourAt(x: number, y: number): Colour {
  let colour = mix([0.16, 0.36, 0.72], [0.98, 0.8, 0.62], Math.min(1, y * 1.5));
  if ((x - 0.74) ** 2 + (y - 0.25) ** 2 < 0.011) colour = [1, 0.93, 0.55];
  if (belowHill(x, y, 0.2, 0.42, 1.2)) colour = [0.42, 0.5, 0.66];
  if (belowHill(x, y, 0.85, 0.5, 1.4)) colour = [0.35, 0.46, 0.5];
  if (belowHill(x, y, 0.45, 0.64, 0.3))
    colour = mix([0.33, 0.58, 0.26], [0.16, 0.36, 0.15], (y - 0.64) * 2.6);
  // A house: wall, roof, door, window with a cross.
  if (x > 0.2 && x < 0.46 && y > 0.56 && y < 0.78) colour = [0.93, 0.88, 0.8];
  if (y > 0.42 && y < 0.57 && Math.abs(x - 0.33) < (y - 0.42) * 1.12) colour = [0.7, 0.24, 0.2];
  if (x > 0.25 && x < 0.31 && y > 0.65 && y < 0.78) colour = [0.36, 0.23, 0.16];
  if (x > 0.36 && x < 0.43 && y > 0.61 && y < 0.69)
    colour = Math.abs(x - 0.395) < 0.006 || Math.abs(y - 0.65) < 0.006 ? [0.93, 0.88, 0.8] : [0.2, 0.3, 0.42];
  // A fence, and a tree.
  if (y > 0.76 && y < 0.87 && x > 0.5 && ((x * 17) % 1 < 0.3 || Math.abs(y - 0.8) < 0.009))
    colour = [0.86, 0.76, 0.6];
  if (Math.abs(x - 0.68) < 0.014 && y > 0.6 && y < 0.8) colour = [0.33, 0.22, 0.14];
  if ((x - 0.68) ** 2 + (y - 0.55) ** 2 < 0.0085 || (x - 0.62) ** 2 + (y - 0.6) ** 2 < 0.004)
    colour = [0.14, 0.4, 0.19];
  return colour;
}

const SUPERSAMPLES = 4;

/** The picture at size x size, 3 planes (channels first), 0 to 1. Every pixel is the mean of 4 x 4 points. */
export function drawPicture(size: number): Float32Array {
  const planes = new Float32Array(3 * size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum: [number, number, number] = [0, 0, 0];
      for (let sy = 0; sy < SUPERSAMPLES; sy++) {
        for (let sx = 0; sx < SUPERSAMPLES; sx++) {
          const colour = colourAt(
            (x + (sx + 0.5) / SUPERSAMPLES) / size,
            (y + (sy + 0.5) / SUPERSAMPLES) / size,
          );
          for (const c of [0, 1, 2] as const) sum[c] += colour[c];
        }
      }
      for (const c of [0, 1, 2] as const) planes[(c * size + y) * size + x] = sum[c] / SUPERSAMPLES ** 2;
    }
  }
  return planes;
}

/** Means of `factor` x `factor` pixels. */
export function shrink(planes: Float32Array, size: number, factor: number): Float32Array {
  const small = size / factor;
  const out = new Float32Array(3 * small * small);
  for (let i = 0; i < planes.length; i++) {
    const x = i % size;
    const row = Math.floor(i / size);
    // Rows of all three planes lie below each other, and `size` is a multiple of `factor`.
    const at = Math.floor(row / factor) * small + Math.floor(x / factor);
    out[at] = (out[at] ?? 0) + (planes[i] ?? 0) / factor ** 2;
  }
  return out;
}

/** Channels first, 0 to 1, to interleaved bytes. */
export function toBytes(planes: Float32Array, size: number): Uint8Array {
  const area = size * size;
  return Uint8Array.from({ length: 3 * area }, (_, i) =>
    Math.round(Math.min(1, Math.max(0, planes[(i % 3) * area + Math.floor(i / 3)] ?? 0)) * 255),
  );
}

/** Interleaved bytes to channels first, 0 to 1. */
export function fromBytes(bytes: Uint8Array, size: number): Float32Array {
  const area = size * size;
  return Float32Array.from(
    { length: 3 * area },
    (_, i) => (bytes[(i % area) * 3 + Math.floor(i / area)] ?? 0) / 255,
  );
}
