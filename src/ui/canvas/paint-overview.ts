/** Paints what is in view as boxes and lines: for zooms at which a card could not be read anyway. */
import { measureText } from '../../core/scene/measure-text.ts';
import type { DifferenceMarks } from './difference-marks.ts';
import type { Highlight } from './highlight.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import type { PaintColours } from './resolve-colours.ts';
import { visibleArea, type Size, type Viewport } from './viewport.ts';

/** A title under this many CSS pixels is noise. */
const MIN_TEXT = 5.5;
/** CSS pixels that a title wants when cards are small. */
const FAR_TEXT = 9;
/** Edges shorter than this on screen are hidden by the boxes they join. */
const MIN_EDGE = 1.5;

/** What stands out of the picture. */
export interface Emphasis {
  readonly highlight: Highlight | null;
  readonly marks: DifferenceMarks;
}

export function paintOverview(
  context: CanvasRenderingContext2D,
  index: PictureIndex,
  view: Viewport,
  size: Size,
  colours: PaintColours,
  { highlight, marks }: Emphasis,
): void {
  const { scene, layout } = index.picture;
  const scale = window.devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, size.width * scale, size.height * scale);
  context.setTransform(view.zoom * scale, 0, 0, view.zoom * scale, view.x * scale, view.y * scale);
  const area = visibleArea(view, size);
  const hair = 1 / view.zoom;

  for (let f = 0; f < scene.frames.length; f++) {
    paintFrame(context, index, f, area, view.zoom, colours);
  }

  const [plain, lit] = [new Path2D(), new Path2D()];
  for (const e of index.edgesIn(area)) {
    const box = index.edgeBox(e);
    if (Math.max(box.width, box.height) * view.zoom < MIN_EDGE) continue;
    const path = highlight?.edges.has(e) === true ? lit : plain;
    for (let p = layout.routeStart[e] ?? 0; p < (layout.routeStart[e + 1] ?? 0); p++) {
      const [x, y] = [layout.routePoints[2 * p] ?? 0, layout.routePoints[2 * p + 1] ?? 0];
      if (p === layout.routeStart[e]) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  context.lineWidth = Math.max(1.25, hair * 0.8);
  context.strokeStyle = highlight === null ? colours.edge : colours.edgeDim;
  context.stroke(plain);
  context.lineWidth = Math.max(2, hair * 1.6);
  context.strokeStyle = colours.active;
  context.stroke(lit);

  const family = getComputedStyle(context.canvas).fontFamily;
  context.textBaseline = 'middle';
  const cards = index.cardsIn(area);
  for (const c of cards) {
    const card = scene.cards[c];
    if (card === undefined) continue;
    const box = index.cardBox(c);
    const dim = highlight !== null && !highlight.cards.has(c);
    context.globalAlpha = dim ? 0.4 : 1;
    context.fillStyle = colours.fill(card.category);
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = colours.bar(card.category);
    context.fillRect(box.x, box.y, Math.max(4, hair * 1.5), box.height);
    const chosen = highlight?.selected.has(c) === true;
    context.lineWidth = chosen ? hair * 2 : hair * 0.75;
    context.strokeStyle = chosen ? colours.active : colours.cardBorder;
    context.strokeRect(box.x, box.y, box.width, box.height);
    // Larger than on a card, as far as the box has room: the op types are what one looks for from afar.
    const room = (13 * (box.width - 12)) / measureText(card.title, 'sans-bold', 13);
    const textSize = Math.min(Math.max(13, FAR_TEXT / view.zoom), box.height * 0.7, room);
    if (textSize * view.zoom >= MIN_TEXT) {
      context.font = `600 ${textSize}px ${family}`;
      context.fillStyle = colours.text;
      context.fillText(card.title, box.x + 8, box.y + Math.min(box.height / 2, textSize));
    }
  }
  context.globalAlpha = 1;
  for (const c of cards) {
    const mark = marks.get(c);
    if (mark !== undefined) paintMark(context, index.cardBox(c), mark, view.zoom, colours.error);
  }
}

/** A bar over the upper edge, as on a card; the first one is framed as well, however far away. */
function paintMark(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  mark: 'first' | 'differs',
  zoom: number,
  colour: string,
): void {
  const bar = Math.max(3, 3 / zoom);
  context.fillStyle = colour;
  context.fillRect(x, y - bar, width, bar);
  if (mark !== 'first') return;
  const away = 5 / zoom;
  context.lineWidth = 2.5 / zoom;
  context.strokeStyle = colour;
  context.strokeRect(x - away, y - bar - away, width + 2 * away, height + bar + 2 * away);
}

function paintFrame(
  context: CanvasRenderingContext2D,
  index: PictureIndex,
  f: number,
  area: Rect,
  zoom: number,
  colours: PaintColours,
): void {
  const frame = index.picture.scene.frames[f];
  const box = index.frameBox(f);
  if (frame === undefined || box.x > area.x + area.width || box.x + box.width < area.x) return;
  if (box.y > area.y + area.height || box.y + box.height < area.y) return;
  context.fillStyle = colours.frame;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.lineWidth = 1 / zoom;
  context.strokeStyle = colours.frameBorder;
  context.strokeRect(box.x, box.y, box.width, box.height);
  // Titles of frames stay readable on the way out: they are the map's place names.
  const textSize = Math.min(13 / Math.min(zoom, 1), box.height / 3, box.width / 6);
  if (textSize * zoom < MIN_TEXT) return;
  context.fillStyle = colours.frameText;
  context.font = `600 ${textSize}px ${getComputedStyle(context.canvas).fontFamily}`;
  context.textBaseline = 'top';
  context.fillText(frame.title, box.x + 12, box.y + 7, box.width - 24);
}
