/**
 * Scrolling over more rows than a box may be high: browsers cut a box at 33,554,428 pixels or less (Firefox at
 * 17,895,700), ten million rows ask for 220 million. The scroll track is then shorter than the rows, and a position on
 * it stands for a row in proportion.
 */
import type { CssPixels } from '../../../../core/base/units.ts';

export interface Axis {
  /** Rows or columns. */
  readonly count: number;
  /** Height of a row, width of a column. */
  readonly size: CssPixels;
  /** What is in view of them. */
  readonly view: CssPixels;
}

/** Below every browser's limit, and long enough that a pixel of the track stays a few rows. */
export const MAX_TRACK: CssPixels = 8_000_000;

export function trackLength(axis: Axis): CssPixels {
  return Math.min(axis.count * axis.size, MAX_TRACK);
}

/** Whether a pixel of the track is more than a pixel of rows: wheel and keys must then move by rows, not by pixels. */
export function isScaled(axis: Axis): boolean {
  return axis.count * axis.size > MAX_TRACK;
}

/** The largest first row: the last one then ends at the lower edge. */
export function lastFirst(axis: Axis): number {
  return Math.max(0, axis.count - axis.view / axis.size);
}

/** First row in view, with a fraction, at a position of the track. */
export function firstAt(axis: Axis, scroll: CssPixels): number {
  if (!isScaled(axis)) return Math.min(scroll / axis.size, lastFirst(axis));
  const room = trackLength(axis) - axis.view;
  return room <= 0 ? 0 : Math.min(1, Math.max(0, scroll / room)) * lastFirst(axis);
}

/** Position of the track at which `first` is the first row in view. */
export function scrollTo(axis: Axis, first: number): CssPixels {
  const clamped = Math.min(Math.max(0, first), lastFirst(axis));
  if (!isScaled(axis)) return clamped * axis.size;
  return (clamped / lastFirst(axis)) * (trackLength(axis) - axis.view);
}

/** Rows to draw: from the first that is at least partly in view to one past the last. */
export function shownRange(axis: Axis, first: number): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.floor(first));
  return { from, to: Math.min(axis.count, Math.ceil(first + axis.view / axis.size) + 1) };
}
