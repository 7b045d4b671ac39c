/** The view of a picture that replaces another one of the same graph: what one looked at stays where it was on screen. */
import type { PictureIndex, Rect } from './picture-index.ts';
import {
  bringInside,
  centreOf,
  fitArea,
  keepInPlace,
  viewAround,
  visibleArea,
  type Size,
  type Viewport,
} from './viewport.ts';

/** A picture that shrinks by less stays where it was. */
const FAR_TOO_SMALL = 3;

/**
 * Keeps the new picture's anchor in its place: the card or frame of that id, or the closed group that it now lies in.
 * Where nothing of it is left (groups are no longer shown), the same part of the whole is in the middle as before.
 */
export function keptPlace(before: PictureIndex, index: PictureIndex, view: Viewport, size: Size): Viewport {
  // Of ten thousand layers that were seen whole, the few cards that stand for them now would be a dot.
  const whole = fitArea(index.bounds, size);
  if (view.zoom < whole.zoom / FAR_TOO_SMALL) return whole;
  const anchor = index.picture.anchor ?? '';
  const old = boxOf(before, anchor);
  for (const id of old === null ? [] : withAround(before, anchor)) {
    const now = boxOf(index, id);
    if (old === null || now === null) continue;
    const next = keepInPlace(view, old, now);
    const inside = bringInside(next, now, size);
    return startsInView(next, now, size) ? { ...inside, y: next.y } : inside;
  }
  const [was, is] = [before.bounds, index.bounds];
  const middle = centreOf(view, size);
  const x = is.x + ((middle.x - was.x) / Math.max(1, was.width)) * is.width;
  const y = is.y + ((middle.y - was.y) / Math.max(1, was.height)) * is.height;
  return viewAround({ x, y }, view.zoom, size);
}

/**
 * Whether the header of what was pressed is in view: then it must stay at its height, however far what it became reaches out
 * of the window. Sideways the title, with what closes it again, has to be reached.
 */
function startsInView(view: Viewport, { y }: Rect, size: Size): boolean {
  const shown = visibleArea(view, size);
  return y >= shown.y && y < shown.y + shown.height;
}

/** A card or frame and the frames around it, innermost first. */
function withAround(
  { picture: { scene }, cardOfId, frameOfId }: PictureIndex,
  id: string,
): readonly string[] {
  const ids = [id];
  const card = scene.cards[cardOfId.get(id) ?? -1];
  let frame = scene.frames[(card ?? scene.frames[frameOfId.get(id) ?? -1])?.frame ?? -1];
  while (frame !== undefined) {
    ids.push(frame.id);
    frame = scene.frames[frame.frame];
  }
  return ids;
}

/** The box of a card, or of the frame that it became when it was opened in place. */
function boxOf(index: PictureIndex, id: string): Rect | null {
  const card = index.cardOfId.get(id);
  if (card !== undefined) return index.cardBox(card);
  const frame = index.frameOfId.get(id);
  return frame === undefined ? null : index.frameBox(frame);
}
