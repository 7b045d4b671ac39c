import { CARD, NAME_TITLE_SIZE, headHeight, rowColumn } from '../../../core/scene/card-geometry.ts';
import { measureText } from '../../../core/scene/measure-text.ts';
import type { Card } from '../../../core/scene/types.ts';
import type { Highlight } from '../highlight.ts';
import type { Rect } from '../picture-index.ts';
import { between, type Pen } from './pen.ts';

/** A title under this many CSS pixels is noise. */
const MIN_TEXT = 4.5;
/** CSS pixels that a title wants when cards are small. */
const FAR_TEXT = 9;
/** Texts of rows are bars: at 5 px a letter is not told from a bar, and costs ten times as much. */
const ROW_BAR = 4;
const ROW_ALPHA = 0.32;
const DIM = 0.38;

/** A card as it looks when it is mounted, less and less of its inside with the distance. */
export function paintCard(pen: Pen, c: number, highlight: Highlight | null): void {
  const { context, index, colours, hair, detail } = pen;
  const card = index.picture.scene.cards[c];
  if (card === undefined) return;
  const box = index.cardBox(c);
  const alpha = highlight?.dims === true && !highlight.cards.has(c) ? DIM : 1;
  context.globalAlpha = alpha;
  const ground = shapeOf(pen, card, box, box.height);
  if (detail > 0 && card.rows.length > 0) {
    context.fillStyle = colours.card;
    context.fill(ground);
    context.fillStyle = colours.fill(card.category);
    context.globalAlpha = alpha * (1 - detail);
    context.fill(ground);
    context.globalAlpha = alpha;
    context.fill(shapeOf(pen, card, box, headHeight(card.subtitle !== '')));
    paintRows(pen, card, box, alpha);
  } else {
    context.fillStyle = colours.fill(card.category);
    context.fill(ground);
  }
  context.fillStyle = colours.bar(card.category);
  context.fillRect(box.x, box.y, Math.max(CARD.bar, hair * 1.5), box.height);
  const chosen = highlight?.selected.has(c) === true;
  context.lineWidth = chosen ? hair * 2 : between(pen, 1, hair * 0.75);
  context.strokeStyle = chosen ? colours.active : colours.cardBorder;
  context.stroke(ground);
  paintTitle(pen, card, box);
}

function shapeOf({ detail }: Pen, card: Card, { x, y, width }: Rect, height: number): Path2D {
  const path = new Path2D();
  if (detail === 0) path.rect(x, y, width, height);
  else path.roundRect(x, y, width, height, card.pin === null ? CARD.radius : Math.min(14, height / 2));
  return path;
}

function paintTitle(pen: Pen, card: Card, box: Rect): void {
  const { context, colours, zoom } = pen;
  const isName = card.ref.kind !== 'node' && card.ref.kind !== 'group';
  const near = isName ? NAME_TITLE_SIZE : CARD.titleSize;
  // Larger than on a card, as far as the box has room: the op types are what one looks for from afar.
  const room = (near * (box.width - 12)) / measureText(card.title, isName ? 'mono' : 'sans-bold', near);
  const far = Math.min(Math.max(near, FAR_TEXT / zoom), box.height * 0.7, room);
  const size = between(pen, near, far);
  if (size * zoom < MIN_TEXT) return;
  pen.setFont(size, isName ? 'mono' : 'title');
  context.fillStyle = colours.text;
  const line = between(pen, CARD.headPadding + CARD.titleLine / 2, Math.min(box.height / 2, far));
  context.fillText(card.title, box.x + between(pen, CARD.paddingLeft, 8), box.y + line);
}

function paintRows({ context, colours, detail }: Pen, card: Card, box: Rect, alpha: number): void {
  const column = rowColumn(card.rows);
  const left = box.x + CARD.paddingLeft;
  let y = box.y + headHeight(card.subtitle !== '') + CARD.rowsPadding + (CARD.rowLine - ROW_BAR) / 2;
  context.fillStyle = colours.text;
  context.globalAlpha = alpha * detail * ROW_ALPHA;
  for (const { name, text } of card.rows) {
    context.fillRect(left, y, measureText(name, 'mono', CARD.rowSize), ROW_BAR);
    if (text !== '') context.fillRect(left + column, y, measureText(text, 'mono', CARD.rowSize), ROW_BAR);
    y += CARD.rowLine;
  }
  context.globalAlpha = alpha;
}
