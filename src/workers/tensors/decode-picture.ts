import { err, ok, type Result } from '../../core/base/result.ts';
import type { Pixels } from '../../core/feeds/image-options.ts';
import type { FeedError } from '../../core/feeds/recipe.ts';

/** Beyond this a picture takes gigabytes while it is resized. */
const MAX_PIXELS = 100_000_000;

/** A picture file as pixels, upright as its EXIF says. */
export async function decodePicture(file: Blob, fileName: string): Promise<Result<Pixels, FeedError>> {
  let bitmap: ImageBitmap;
  try {
    // Colours as they are in the file: a conversion to the screen's would differ from every other library.
    bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  } catch (error) {
    return err({
      kind: 'not-a-picture',
      fileName,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
  const { width, height } = bitmap;
  if (width * height > MAX_PIXELS) {
    bitmap.close();
    return err({ kind: 'too-large', bytes: width * height * 4, limit: MAX_PIXELS * 4 });
  }
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return err({ kind: 'not-a-picture', fileName, reason: 'no canvas' });
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return ok({ width, height, rgba: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) });
}
