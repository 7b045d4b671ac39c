/** Between canvases, picture files and pixels. */

/** Paints pixels as they are, one each; the style of the canvas says how large they are seen. */
export function paintPixels(
  canvas: HTMLCanvasElement,
  {
    width,
    height,
    rgba,
  }: { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> },
): void {
  canvas.width = width;
  canvas.height = height;
  if (width > 0 && height > 0)
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
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
