import { CARD, FRAME } from '../../../core/scene/card-geometry.ts';
import type { Rect } from '../picture-index.ts';
import { between, type Pen } from './pen.ts';

/** A title under this many CSS pixels is noise. */
const MIN_TEXT = 5.5;
/** The fill of a group's card would not be seen on the ground of the canvas, a few pixels wide. */
const BLOCK_ALPHA = 0.35;

/** A frame too far away to look into. */
export function paintBlock({ context, colours, hair }: Pen, { x, y, width, height }: Rect): void {
  context.fillStyle = colours.bar('group');
  context.globalAlpha = BLOCK_ALPHA;
  context.fillRect(x, y, Math.max(width, hair), Math.max(height, hair));
  context.globalAlpha = 1;
  context.fillRect(x, y, Math.max(CARD.bar, hair * 1.5), height);
}

export function paintFrame(pen: Pen, f: number): void {
  const { context, index, colours, zoom, hair, detail } = pen;
  const frame = index.picture.scene.frames[f];
  if (frame === undefined) return;
  const box = index.frameBox(f);
  context.fillStyle = colours.frame;
  context.fillRect(box.x, box.y, box.width, box.height);
  if (detail > 0) {
    context.globalAlpha = detail;
    context.fillStyle = colours.fill(frame.category);
    context.fillRect(box.x, box.y, box.width, frame.header);
    context.fillStyle = colours.bar(frame.category);
    context.fillRect(box.x, box.y, CARD.bar, frame.header);
    context.globalAlpha = 1;
  }
  context.lineWidth = between(pen, 1, hair);
  context.strokeStyle = colours.frameBorder;
  context.strokeRect(box.x, box.y, box.width, box.height);
  // Titles of frames stay readable on the way out: they are the map's place names.
  const far = Math.min(FRAME.titleSize / Math.min(zoom, 1), box.height / 3, box.width / 6);
  const size = between(pen, FRAME.titleSize, far);
  if (size * zoom < MIN_TEXT) return;
  context.fillStyle = colours.frameText;
  pen.setFont(size, 'title');
  const top = between(pen, CARD.headPadding + CARD.titleLine / 2, 7 + size / 2);
  context.fillText(frame.title, box.x + FRAME.paddingLeft, box.y + top, box.width - 2 * FRAME.paddingLeft);
}
