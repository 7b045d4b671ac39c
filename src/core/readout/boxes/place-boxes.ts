import type { ImagePlacement } from '../../feeds/image-options.ts';
import type { Detection } from './detection.ts';

function clip(value: number, limit: number): number {
  return Math.max(0, Math.min(limit, value));
}

/** Boxes from the input's pixels to the picture's, cut off at its edges; what lies wholly in the padding is left out. */
export function placeBoxes(detections: readonly Detection[], placement: ImagePlacement): Detection[] {
  const { scaleX, scaleY, offsetX, offsetY, pictureWidth, pictureHeight } = placement;
  const placed: Detection[] = [];
  for (const detection of detections) {
    const x0 = clip((detection.x0 - offsetX) / scaleX, pictureWidth);
    const x1 = clip((detection.x1 - offsetX) / scaleX, pictureWidth);
    const y0 = clip((detection.y0 - offsetY) / scaleY, pictureHeight);
    const y1 = clip((detection.y1 - offsetY) / scaleY, pictureHeight);
    if (x1 > x0 && y1 > y0) placed.push({ ...detection, x0, y0, x1, y1 });
  }
  return placed;
}
