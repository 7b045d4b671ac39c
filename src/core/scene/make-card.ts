/** Elides the texts of a card or of a frame's header, and gives it its size. */
import type { SceneUnits } from '../base/units.ts';
import type { CanvasWords } from '../../words/en/canvas.ts';
import {
  CARD,
  FRAME,
  frameHeaderHeight,
  headHeight,
  MAX_LABEL_WIDTH,
  MAX_TEXT_WIDTH,
  NAME_TITLE_SIZE,
  onGrid,
  rowColumn,
  rowsHeight,
  rowsWidth,
} from './card-geometry.ts';
import { elideEnd, elideMiddle } from './elide-text.ts';
import { measureText, type TextFont } from './measure-text.ts';
import type { CardRow } from './types.ts';

export interface CardTexts {
  readonly title: string;
  /** The title is a name from the file (set in monospace), not an operator. */
  readonly titleIsName: boolean;
  readonly subtitle: string;
  readonly rows: readonly CardRow[];
  /** Marks after the title: opens in place, has a finding. */
  readonly marks: number;
  /** The subtitle takes the same room whatever it says: names differ among equal groups, and their pictures must not. */
  readonly grouped: boolean;
}

export interface SizedTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly CardRow[];
  readonly width: SceneUnits;
  readonly height: SceneUnits;
}

export function sizeCard(texts: CardTexts): SizedTexts {
  const { title, subtitle, rows, width, height } = sizeTexts(texts);
  const outer = Math.max(CARD.minWidth, onGrid(CARD.paddingLeft + width + CARD.paddingRight));
  return { title, subtitle, rows, width: outer, height };
}

/** `width` is the least the header needs, `height` the header's. */
export function sizeFrameHeader(texts: CardTexts): SizedTexts {
  const { title, subtitle, rows, width } = sizeTexts(texts);
  const outer = onGrid(FRAME.paddingLeft + width + FRAME.paddingRight);
  return { title, subtitle, rows, width: outer, height: frameHeaderHeight(subtitle !== '', rows.length) };
}

/** `width` without paddings. */
function sizeTexts({ title, titleIsName, subtitle, rows, marks, grouped }: CardTexts): SizedTexts {
  const font: TextFont = titleIsName ? 'mono' : 'sans-bold';
  const size = titleIsName ? NAME_TITLE_SIZE : CARD.titleSize;
  const marksWidth = marks * (CARD.mark + CARD.markGap);
  const room = MAX_TEXT_WIDTH - marksWidth;
  const shownTitle = titleIsName ? elideMiddle(title, room, font, size) : elideEnd(title, room, font, size);
  const shownRows = elideRows(rows);
  const needed = Math.max(measureText(shownTitle, font, size) + marksWidth, rowsWidth(shownRows));
  const most = Math.max(needed, grouped ? CARD.groupedSubtitle : CARD.maxSubtitle);
  const shownSubtitle = elideMiddle(subtitle, most, 'mono', CARD.subtitleSize);
  const wide = grouped ? most : measureText(shownSubtitle, 'mono', CARD.subtitleSize);
  const width = subtitle === '' ? needed : Math.max(needed, wide);
  return {
    title: shownTitle,
    subtitle: shownSubtitle,
    rows: shownRows,
    width,
    height: onGrid(headHeight(shownSubtitle !== '') + rowsHeight(rows.length)),
  };
}

function elideRows(rows: readonly CardRow[]): readonly CardRow[] {
  if (rows.length === 0) return rows;
  const shorten = (name: string): string => elideMiddle(name, CARD.maxRowName, 'mono', CARD.rowSize);
  // Nearly always all fits: then the rows stay the objects they are, which counts at 30,000 cards.
  const named = rows.every(({ name }) => shorten(name) === name)
    ? rows
    : rows.map(({ kind, name, text, ref }) => ({ kind, name: shorten(name), text, ref }));
  const room = MAX_TEXT_WIDTH - rowColumn(named);
  // Types and shapes stand in full, here as on edges: the card then grows wider than others may.
  const cut = ({ kind, text }: CardRow): string =>
    elideEnd(text, kind === 'value' ? MAX_LABEL_WIDTH : room, 'mono', CARD.rowSize);
  return named.every((row) => cut(row) === row.text)
    ? named
    : named.map((row) => ({ kind: row.kind, name: row.name, text: cut(row), ref: row.ref }));
}

/** The first rows, and one that says how many are left out. */
export function capRows(rows: readonly CardRow[], most: number, words: CanvasWords): readonly CardRow[] {
  // One row more costs no more room than the row that would stand for it.
  if (rows.length <= most + 1) return rows;
  const kind = rows[0]?.kind ?? 'attribute';
  return [...rows.slice(0, most), { kind, name: words.moreRows(rows.length - most), text: '', ref: null }];
}
