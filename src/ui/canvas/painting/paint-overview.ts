/**
 * Paints what is in view as boxes and lines: for zooms at which a card could not be read anyway, and under cards that are
 * still to be mounted.
 */
import type { NoteMark, NoteMarks } from '../note-marks.ts';
import type { Highlight } from '../highlight.ts';
import type { PictureIndex, Rect } from '../picture-index.ts';
import { visibleArea, type Size, type Viewport } from '../viewport.ts';
import { findOverviewParts } from './overview-parts.ts';
import { paintCard } from './paint-cards.ts';
import { paintEdges } from './paint-edges.ts';
import { paintBlock, paintFrame } from './paint-frames.ts';
import { createPen, type PaintFonts, type Pen } from './pen.ts';
import type { PaintColours } from './resolve-colours.ts';

/** What stands out of the picture. */
export interface Emphasis {
  readonly highlight: Highlight | null;
  readonly marks: NoteMarks;
  /** Cards, and frames as `-1 - index`, that stand for what a search found. */
  readonly found: ReadonlySet<number>;
  /** The box of what is under the pointer. */
  readonly hovered: Rect | null;
}

export function paintOverview(
  context: CanvasRenderingContext2D,
  index: PictureIndex,
  view: Viewport,
  size: Size,
  colours: PaintColours,
  fonts: PaintFonts,
  { highlight, marks, found, hovered }: Emphasis,
): void {
  const scale = window.devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, size.width * scale, size.height * scale);
  context.setTransform(view.zoom * scale, 0, 0, view.zoom * scale, view.x * scale, view.y * scale);
  context.textBaseline = 'middle';
  const pen = createPen(context, index, colours, fonts, view.zoom);
  const parts = findOverviewParts(index, visibleArea(view, size), view.zoom);
  for (const f of parts.frames) paintFrame(pen, f);
  for (const f of parts.blocks) paintBlock(pen, index.frameBox(f));
  paintEdges(pen, parts.edges, highlight);
  for (const c of parts.cards) paintCard(pen, c, highlight);
  context.globalAlpha = 1;
  for (const f of highlight?.frames ?? []) paintBorder(pen, index.frameBox(f), colours.active);
  if (hovered !== null) paintBorder(pen, hovered, colours.edge);
  for (const c of parts.cards) {
    const mark = marks.get(c);
    if (mark !== undefined) paintMark(pen, index.cardBox(c), mark);
  }
  for (const end of found) paintFound(pen, end >= 0 ? index.cardBox(end) : index.frameBox(-1 - end));
}

function paintBorder({ context, hair }: Pen, { x, y, width, height }: Rect, colour: string): void {
  context.lineWidth = 2 * hair;
  context.strokeStyle = colour;
  context.strokeRect(x, y, width, height);
}

/** However small the card is, one sees where it is. */
function paintFound({ context, colours, hair }: Pen, { x, y, width, height }: Rect): void {
  const away = 2 * hair;
  const [wide, high] = [Math.max(width, 4 * hair), Math.max(height, 4 * hair)];
  context.lineWidth = 2 * hair;
  context.strokeStyle = colours.warn;
  context.strokeRect(x - away, y - away, wide + 2 * away, high + 2 * away);
}

/** A bar over the upper edge, as on a card; the first one is framed as well, however far away. */
function paintMark({ context, colours, hair }: Pen, { x, y, width, height }: Rect, mark: NoteMark): void {
  const bar = Math.max(3, 3 * hair);
  context.fillStyle = mark.kind === 'time' ? colours.warn : colours.error;
  context.fillRect(x, y - bar, mark.kind === 'time' ? width * mark.share : width, bar);
  if (mark.kind !== 'first') return;
  const away = 5 * hair;
  context.lineWidth = 2.5 * hair;
  context.strokeStyle = colours.error;
  context.strokeRect(x - away, y - bar - away, width + 2 * away, height + bar + 2 * away);
}
