/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShown(rgb: readonly number[]): boolean {
  return rgb.every((part) => part >= -1e-4 && part <= 1 + 1e-4);
}

function toByte(linear: number): number {
  const part = Math.min(1, Math.max(0, linear));
  const encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}

/**
 * OKLCH to sRGB by the matrices of Björn Ottosson, "A perceptual color space for image processing" (2020). A colour that
 * no screen shows loses chroma until one does: clipping its parts would change lightness and hue.
 */
export function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  let shown = linearRgb(lightness, chroma, hue);
  if (!isShown(shown)) {
    let low = 0;
    let high = chroma;
    for (let step = 0; step < 16; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(linearRgb(lightness, middle, hue))) low = middle;
      else high = middle;
    }
    shown = linearRgb(lightness, low, hue);
  }
  return [toByte(shown[0]), toByte(shown[1]), toByte(shown[2])];
}
