/** Which frames are under a point: where in the model one is. */
import type { PictureIndex, Rect } from './picture-index.ts';
import { isBlock } from './painting/overview-parts.ts';

/** The frames around a point, outermost first. */
export function framesAt(index: PictureIndex, x: number, y: number): readonly number[] {
  const found: number[] = [];
  const frameIn = (holder: number): number | undefined =>
    index.levels.frames(holder).find((f) => isInside(index.frameBox(f), x, y));
  for (let f = frameIn(-1); f !== undefined; f = frameIn(f)) found.push(f);
  return found;
}

/** The outermost frame at a point that is painted as one block at this zoom, -1 for none. */
export function blockAt(index: PictureIndex, x: number, y: number, zoom: number): number {
  return framesAt(index, x, y).find((f) => isBlock(index.frameBox(f), zoom)) ?? -1;
}

/**
 * Those of the frames around the middle of the view whose title is not in view; `bar`: how much of the view's top what names
 * them covers.
 */
export function untitledAt(index: PictureIndex, shown: Rect, bar: number): readonly number[] {
  const around = framesAt(index, shown.x + shown.width / 2, shown.y + shown.height / 2);
  const outside = (area: Rect): readonly number[] =>
    around.filter((f) => {
      const { x, y } = index.frameBox(f);
      return !isInside(area, x + TITLE, y + (index.picture.scene.frames[f]?.header ?? 0) / 2);
    });
  const hidden = outside(shown);
  return hidden.length === 0 ? hidden : outside({ ...shown, y: shown.y + bar, height: shown.height - bar });
}

/** Where in a frame's header its title is well under way. */
const TITLE = 40;

function isInside(box: Rect, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
