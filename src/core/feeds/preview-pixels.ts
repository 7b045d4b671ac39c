import { heldSource, type HeldTensor } from '../tensor/held-tensor.ts';
import { openPayload } from '../tensor/open-payload.ts';
import { readSlices } from '../tensor/slices.ts';
import type { ImageOptions, Pixels } from './image-options.ts';
import { imageExtent } from './image-to-tensor.ts';

/** What the model sees: the first picture of a made input, its numbers back to levels. Null when it is no picture. */
export async function previewPixels(held: HeldTensor, options: ImageOptions): Promise<Pixels | null> {
  const extent = imageExtent(held.tensor.dims, options);
  const opened = await openPayload(held.tensor, heldSource(held));
  if (extent === null || !opened.ok) return null;
  const { width, height, channels } = extent;
  const pixels = width * height;
  const numbers = new Float64Array(pixels * channels);
  for await (const slice of readSlices(opened.value, {})) {
    if (!slice.ok) return null;
    const { start, values, count } = slice.value;
    for (let i = 0; i < count && start + i < numbers.length; i += 1)
      numbers[start + i] = Number(values[i] ?? 0);
    if (start + count >= numbers.length) break;
  }
  const rgba = new Uint8ClampedArray(pixels * 4);
  for (let p = 0; p < pixels; p += 1) {
    for (let c = 0; c < 3; c += 1) {
      // The model's own order of channels is put back, or a preview of BGR would look wrong for being right.
      const channel = channels === 1 ? 0 : options.channels === 'bgr' ? 2 - c : c;
      const value = numbers[options.layout === 'NCHW' ? channel * pixels + p : p * channels + channel] ?? 0;
      rgba[p * 4 + c] =
        (value * (options.deviation[channel] ?? 1) + (options.mean[channel] ?? 0)) / options.scale;
    }
    rgba[p * 4 + 3] = 255;
  }
  return { width, height, rgba };
}
