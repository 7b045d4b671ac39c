import { err, ok, type Result } from '../../../core/base/result.ts';
import type { PictureSize } from './picture-size.ts';
import { encodePng } from './png-encode.ts';

/** Pixels of a strip: 16 MB of RGBA, well below what any browser gives a canvas. */
const STRIP_PIXELS = 4_000_000;

/** Draws an SVG into a PNG, in strips, `scale` pixels for each of its units. */
export async function rasterize(
  svg: Blob,
  size: PictureSize,
  scale: number,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<Result<Blob, string>> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const width = Math.ceil(size.width * scale);
    const height = Math.ceil(size.height * scale);
    return ok(await encodePng(width, height, drawStrips(image, width, height, scale, signal, onProgress)));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function* drawStrips(
  image: HTMLImageElement,
  width: number,
  height: number,
  scale: number,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): AsyncGenerator<Uint8ClampedArray> {
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = rows;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('canvas');
  for (let top = 0; top < height; top += rows) {
    signal.throwIfAborted();
    const count = Math.min(rows, height - top);
    context.setTransform(scale, 0, 0, scale, 0, -top);
    context.drawImage(image, 0, 0);
    yield context.getImageData(0, 0, width, count).data;
    onProgress(Math.min(1, (top + count) / height));
    // One strip a task: the page stays alive, and Cancel is heard.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
