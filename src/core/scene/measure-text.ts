/**
 * Text widths without a DOM, so that cards have their size in a worker, in Node and on the page alike. The numbers are
 * slightly generous: a card that is two units too wide looks right, a clipped name does not.
 */
import type { SceneUnits } from '../base/units.ts';
import { FIRST_CODE, SANS_BOLD_WIDTHS, SANS_WIDTHS } from './text-widths.ts';

export type TextFont = 'sans' | 'sans-bold' | 'mono';

/** Room for the fonts of `--font-ui` that run wider than the table (Noto Sans, semibold Segoe UI). */
const SANS_MARGIN = 1.06;
/** Menlo and DejaVu Sans Mono, the widest of `--font-mono`, advance 0.602 em. */
const MONO_ADVANCE = 0.604;

/** Width of `text` in one line at `size` units a em. Control characters and lone surrogates count as wide as a letter. */
export function measureText(text: string, font: TextFont, size: SceneUnits): SceneUnits {
  let ems = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) {
      ems += asciiWidth(code, font);
      continue;
    }
    const point = text.codePointAt(at) ?? code;
    if (point > 0xffff) at++;
    ems += widthOfCodePoint(point, font);
  }
  return ems * size;
}

/** Width of one code point in em. */
export function widthOfCodePoint(point: number, font: TextFont): number {
  if (point < 0x7f) return asciiWidth(point, font);
  if (isCombining(point)) return 0;
  if (isWide(point)) return 1.04;
  if (font === 'mono') return MONO_ADVANCE;
  // Accented Latin runs to 0.72 em, Greek, Cyrillic and signs such as × to 0.85.
  return (point < 0x180 ? 0.72 : 0.85) * SANS_MARGIN;
}

function asciiWidth(code: number, font: TextFont): number {
  if (font === 'mono') return MONO_ADVANCE;
  const widths = font === 'sans' ? SANS_WIDTHS : SANS_BOLD_WIDTHS;
  return (code < FIRST_CODE ? 0.6 : (widths[code - FIRST_CODE] ?? 0.6)) * SANS_MARGIN;
}

function isCombining(point: number): boolean {
  return (
    (point >= 0x300 && point <= 0x36f) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x20d0 && point <= 0x20ff) ||
    (point >= 0xfe00 && point <= 0xfe0f)
  );
}

/** East Asian wide and full-width characters and emoji (UAX #11 W and F, in coarse blocks). */
function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x1f300
  );
}
