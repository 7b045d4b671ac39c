/**
 * The measures of a card in scene units (CSS pixels at 100 %). The SVG export and the page draw with the same numbers, so
 * that a card never needs to be measured where it is shown.
 */
import type { SceneUnits } from '../base/units.ts';
import { measureText } from './measure-text.ts';

export const CARD = {
  radius: 4,
  /** The category bar along the left edge, within the card. */
  bar: 4,
  /** From the card's left edge to its text: the bar and 10 units of air. */
  paddingLeft: 14,
  paddingRight: 12,
  minWidth: 80,
  maxWidth: 288,

  titleSize: 13,
  titleLine: 18,
  subtitleSize: 11,
  subtitleLine: 16,
  /** Names are cut here unless title or rows are wider anyway: scoped names would make every card of a transformer wide. */
  maxSubtitle: 188,
  /** Room for a name, whatever it is, in the frame of a group. */
  groupedSubtitle: 112,
  /** Above the title and below the last line of the head. */
  headPadding: 7,

  rowSize: 11,
  rowLine: 16,
  /** Above the first and below the last row. */
  rowsPadding: 6,
  /** Between the names and the texts of the rows. */
  columnGap: 12,
  /** Longest name of a row. */
  maxRowName: 120,

  /** Side of the marks after the title (opens in place; has a finding) and the air before each. */
  mark: 12,
  markGap: 8,
} as const;

export const LABEL = {
  size: 11,
  line: 16,
  /** Left and right of the text, within the label's box. */
  padding: 4,
} as const;

export const EDGE = {
  width: 1.25,
  /** Corners of an edge's polyline. */
  radius: 8,
  /** Length and width of the arrow head; the line ends where the head begins. */
  head: 7,
  headWidth: 6.5,
} as const;

export const FRAME = {
  radius: 6,
  paddingLeft: 14,
  titleSize: 13,
  /** Air to the right of the header's texts. */
  paddingRight: 16,
  /** The rows of a header follow the title more closely than those of a card, where a line lies between. */
  rowsLift: 8,
} as const;

/** Size of a title that is a name from the file: monospace looks larger than the interface font. */
export const NAME_TITLE_SIZE: SceneUnits = 12;

/** Room for text between the paddings of the widest card. */
export const MAX_TEXT_WIDTH: SceneUnits = CARD.maxWidth - CARD.paddingLeft - CARD.paddingRight;

/** No type in a sane file is longer; what a hostile one says beyond it shows in the inspector. */
export const MAX_LABEL_WIDTH: SceneUnits = 960;

/** Height of the part with title and name. */
export function headHeight(hasSubtitle: boolean): SceneUnits {
  return 2 * CARD.headPadding + CARD.titleLine + (hasSubtitle ? CARD.subtitleLine : 0);
}

/** Height of the part with `rows` rows; 0 without rows. */
export function rowsHeight(rows: number): SceneUnits {
  return rows === 0 ? 0 : rows * CARD.rowLine + 2 * CARD.rowsPadding;
}

interface RowText {
  readonly name: string;
  readonly text: string;
}

/** Where the texts of the rows begin, counted from where their names begin: one column for the whole card. */
export function rowColumn(rows: readonly RowText[]): SceneUnits {
  let widest = 0;
  for (const row of rows) {
    if (row.text !== '') widest = Math.max(widest, measureText(row.name, 'mono', CARD.rowSize));
  }
  return widest === 0 ? 0 : Math.ceil(widest) + CARD.columnGap;
}

/** Width that the rows take, without the card's paddings. */
export function rowsWidth(rows: readonly RowText[]): SceneUnits {
  const column = rowColumn(rows);
  let widest = 0;
  for (const row of rows) {
    const width =
      row.text === ''
        ? measureText(row.name, 'mono', CARD.rowSize)
        : column + measureText(row.text, 'mono', CARD.rowSize);
    widest = Math.max(widest, width);
  }
  return widest;
}

/** Height of a frame's header with `rows` rows. */
export function frameHeaderHeight(hasSubtitle: boolean, rows: number): SceneUnits {
  return onGrid(headHeight(hasSubtitle) + (rows === 0 ? 0 : rowsHeight(rows) - FRAME.rowsLift));
}

/** The next multiple of the 4-unit grid. */
export function onGrid(length: SceneUnits): SceneUnits {
  return Math.ceil(length / 4) * 4;
}
