import type { Pixels } from '../../core/feeds/image-options.ts';

/** A PNG of these pixels; null when the browser makes none (too many of them). */
export async function pixelsToPng({ width, height, rgba }: Pixels): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const image = new ImageData(width, height);
  image.data.set(rgba);
  context.putImageData(image, 0, 0);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
