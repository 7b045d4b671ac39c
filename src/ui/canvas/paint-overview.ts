/** Paints what is in view as boxes and lines: for zooms at which a card could not be read anyway. */
import { measureText } from '../../core/scene/measure-text.ts';
import type { DifferenceMarks } from './difference-marks.ts';
import type { Highlight } from './highlight.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import type { PaintColours } from './resolve-colours.ts';
import { findOverviewParts } from './overview-parts.ts';
import { visibleArea, type Size, type Viewport } from './viewport.ts';

/** A title under this many CSS pixels is noise. */
const MIN_TEXT = 5.5;
/** CSS pixels that a title wants when cards are small. */
const FAR_TEXT = 9;

/** The fill of a group's card would not be seen on the ground of the canvas, a few pixels wide. */
const BLOCK_ALPHA = 0.35;

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

  const parts = findOverviewParts(index, area, view.zoom);
  const family = getComputedStyle(context.canvas).fontFamily;
  const setFont = fontSetter(context, family);
  for (const f of parts.frames) paintFrame(context, index, f, view.zoom, colours, setFont);
  for (const f of parts.blocks) paintBlock(context, index.frameBox(f), hair, colours);
  for (const f of highlight?.frames ?? []) {
    const { x, y, width, height } = index.frameBox(f);
    context.lineWidth = 2 * hair;
    context.strokeStyle = colours.active;
    context.strokeRect(x, y, width, height);
  }

  const [plain, lit] = [new Path2D(), new Path2D()];
  for (const e of parts.edges) {
    const path = highlight?.edges.has(e) === true ? lit : plain;
    for (let p = layout.routeStart[e] ?? 0; p < (layout.routeStart[e + 1] ?? 0); p++) {
      const [x, y] = [layout.routePoints[2 * p] ?? 0, layout.routePoints[2 * p + 1] ?? 0];
      if (p === layout.routeStart[e]) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  context.lineWidth = Math.max(1.25, hair * 0.8);
  context.strokeStyle = highlight?.dims === true ? colours.edgeDim : colours.edge;
  context.stroke(plain);
  context.lineWidth = Math.max(2, hair * 1.6);
  context.strokeStyle = colours.active;
  context.stroke(lit);

  context.textBaseline = 'middle';
  for (const c of parts.cards) {
    const card = scene.cards[c];
    if (card === undefined) continue;
    const box = index.cardBox(c);
    const dim = highlight?.dims === true && !highlight.cards.has(c);
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
      setFont(textSize);
      context.fillStyle = colours.text;
      context.fillText(card.title, box.x + 8, box.y + Math.min(box.height / 2, textSize));
    }
  }
  context.globalAlpha = 1;
  for (const c of parts.cards) {
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

/** Setting a font costs more than writing with it: sizes are rounded, and the same one is not set twice. */
function fontSetter(context: CanvasRenderingContext2D, family: string): (size: number) => void {
  let current = 0;
  return (size) => {
    const step = size > 40 ? Math.round(size / 4) * 4 : Math.round(size);
    if (step === current) return;
    current = step;
    context.font = `600 ${step}px ${family}`;
  };
}

/** A frame too far away to look into. */
function paintBlock(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  hair: number,
  colours: PaintColours,
): void {
  context.fillStyle = colours.bar('group');
  context.globalAlpha = BLOCK_ALPHA;
  context.fillRect(x, y, Math.max(width, hair), Math.max(height, hair));
  context.globalAlpha = 1;
  context.fillRect(x, y, Math.max(4, hair * 1.5), height);
}

function paintFrame(
  context: CanvasRenderingContext2D,
  index: PictureIndex,
  f: number,
  zoom: number,
  colours: PaintColours,
  setFont: (size: number) => void,
): void {
  const frame = index.picture.scene.frames[f];
  if (frame === undefined) return;
  const box = index.frameBox(f);
  context.fillStyle = colours.frame;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.lineWidth = 1 / zoom;
  context.strokeStyle = colours.frameBorder;
  context.strokeRect(box.x, box.y, box.width, box.height);
  // Titles of frames stay readable on the way out: they are the map's place names.
  const textSize = Math.min(13 / Math.min(zoom, 1), box.height / 3, box.width / 6);
  if (textSize * zoom < MIN_TEXT) return;
  context.fillStyle = colours.frameText;
  setFont(textSize);
  context.textBaseline = 'top';
  context.fillText(frame.title, box.x + 12, box.y + 7, box.width - 24);
}
