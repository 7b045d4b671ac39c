/** Where the weights come from. No training: every number has a formula. */

export const FACTOR = 3;
/** How much of the detail is added back. Chosen for the highest peak signal-to-noise ratio on the sample picture. */
export const SHARPNESS = 0.5;
/** Detail below this is taken for noise and not amplified. */
export const CORING = 0.02;

/** Cubic convolution (Keys 1981) with a = -1/2, the kernel of bicubic interpolation. */
export function cubic(x: number): number {
  const t = Math.abs(x);
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1;
  if (t < 2) return -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2;
  return 0;
}

/** Phase `p` of 3 lies (p - 1) / 3 of a pixel from the centre of its source pixel. Taps at -2 to 2. */
function phaseTaps(phase: number): readonly number[] {
  return [-2, -1, 0, 1, 2].map((tap) => cubic(tap - (phase - 1) / FACTOR));
}

function outer(column: readonly number[], row: readonly number[]): number[] {
  return column.flatMap((a) => row.map((b) => a * b));
}

const BINOMIAL_5 = [1, 4, 6, 4, 1].map((n) => n / 16);
const IDENTITY_5 = outer([0, 0, 1, 0, 0], [0, 0, 1, 0, 0]);

/**
 * 1 to 3 channels, 5x5: the luminance itself; its detail (what a binomial blur would remove) above the coring
 * threshold; and below it, negated. After Relu, the second minus the third is the detail with its noise cut off.
 */
export function featureFilters(): { readonly weights: Float32Array; readonly bias: Float32Array } {
  const blur = outer(BINOMIAL_5, BINOMIAL_5);
  const detail = IDENTITY_5.map((value, i) => value - (blur[i] ?? 0));
  return {
    weights: Float32Array.from([...IDENTITY_5, ...detail, ...detail.map((value) => -value)]),
    bias: Float32Array.of(0, -CORING, -CORING),
  };
}

/**
 * 3 to 2 channels, 3x3: the sharpened luminance, and how far it is above white. After Relu, the first minus the second
 * is the sharpened luminance held between black and white.
 */
export function sharpenFilters(): { readonly weights: Float32Array; readonly bias: Float32Array } {
  const centre = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  // Slightly smoothed, so that a staircase at a slanted edge is not made worse.
  const soft = [0, 1, 0, 1, 12, 1, 0, 1, 0].map((n) => (n / 16) * SHARPNESS);
  const one = [...centre, ...soft, ...soft.map((value) => -value)];
  return { weights: Float32Array.from([...one, ...one]), bias: Float32Array.of(0, -1) };
}

/** 2 to 9 channels, 5x5: bicubic interpolation at the nine places of a 3 x 3 output block, row by row. */
export function polyphaseFilters(): { readonly weights: Float32Array; readonly bias: Float32Array } {
  const weights: number[] = [];
  for (let row = 0; row < FACTOR; row++) {
    for (let column = 0; column < FACTOR; column++) {
      const taps = outer(phaseTaps(row), phaseTaps(column));
      weights.push(...taps, ...taps.map((value) => -value));
    }
  }
  return { weights: Float32Array.from(weights), bias: new Float32Array(FACTOR ** 2) };
}

/** ITU-R BT.601 over the full range; colour differences are moved to 0.5. */
export const TO_YCBCR = {
  weights: Float32Array.of(0.299, 0.587, 0.114, -0.168736, -0.331264, 0.5, 0.5, -0.418688, -0.081312),
  bias: Float32Array.of(0, 0.5, 0.5),
};
export const TO_RGB = {
  weights: Float32Array.of(1, 0, 1.402, 1, -0.344136, -0.714136, 1, 1.772, 0),
  bias: Float32Array.of(-0.5 * 1.402, 0.5 * (0.344136 + 0.714136), -0.5 * 1.772),
};
