/** Pictures made on the page. */

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** Paints these pixels as they are; the canvas gets their size. Nothing for an empty picture. */
export function paintPixels(canvas: HTMLCanvasElement, { width, height, rgba }: Pixels): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  const image = new ImageData(width, height);
  image.data.set(rgba);
  context.putImageData(image, 0, 0);
}

/** A canvas that is nowhere on the page, with these pixels. */
export function canvasOf(pixels: Pixels): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  paintPixels(canvas, pixels);
  return canvas;
}

/** A PNG of the canvas; null when the browser makes none. */
export function canvasFile(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** What the video shows now. */
export async function grabFrame(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (canvas.width === 0) return null;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvasFile(canvas);
}
