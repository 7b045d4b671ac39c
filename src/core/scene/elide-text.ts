/** Shortens text to a width. Names are data from a file: they may hold line breaks, controls, or a million letters. */
import type { SceneUnits } from '../base/units.ts';
import { measureText, widthOfCodePoint, type TextFont } from './measure-text.ts';

const ELLIPSIS = '…';
/** No card is wide enough for more; a longer name is cut to its ends before it is measured. */
const LONGEST = 2000;

/** `text` itself when it fits, else its beginning and an ellipsis. */
export function elideEnd(text: string, width: SceneUnits, font: TextFont, size: SceneUnits): string {
  const long = text.length > LONGEST;
  const shown = displayText(long ? text.slice(0, LONGEST) : text);
  if (!long && measureText(shown, font, size) <= width) return shown;
  const points = [...shown];
  let room = width / size - widthOfCodePoint(0x2026, font);
  let kept = 0;
  for (; kept < points.length; kept++) {
    room -= pointWidth(points, kept, font);
    if (room < 0) break;
  }
  return points.slice(0, kept).join('').trimEnd() + ELLIPSIS;
}

/** `text` itself when it fits, else its beginning and its end around an ellipsis: the end of a scoped name tells most. */
export function elideMiddle(text: string, width: SceneUnits, font: TextFont, size: SceneUnits): string {
  const long = text.length > LONGEST;
  const shown = displayText(long ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text);
  if (!long && measureText(shown, font, size) <= width) return shown;
  if (font === 'mono' && PLAIN.test(shown)) return elidePlain(shown, width / size);
  const points = [...shown];
  let room = width / size - widthOfCodePoint(0x2026, font);
  let head = 0;
  let tail = points.length;
  // Two from the end for one from the start: what tells names apart stands at the end.
  for (let turn = 0; head < tail; turn++) {
    const fromHead = turn % 3 === 1;
    room -= pointWidth(points, fromHead ? head : tail - 1, font);
    if (room < 0) break;
    if (fromHead) head++;
    else tail--;
  }
  return points.slice(0, head).join('') + ELLIPSIS + points.slice(tail).join('');
}

const PLAIN = /^[ -~]*$/;

/** The same for monospaced ASCII, where the letters that fit can be counted: nearly every name of a large model. */
function elidePlain(text: string, ems: number): string {
  const fits = Math.max(0, Math.floor(ems / widthOfCodePoint(0x20, 'mono')) - 1);
  const head = Math.floor((fits + 1) / 3);
  return text.slice(0, head) + ELLIPSIS + text.slice(text.length - (fits - head));
}

function pointWidth(points: readonly string[], at: number, font: TextFont): number {
  return widthOfCodePoint(points[at]?.codePointAt(0) ?? 0x20, font);
}

/** Controls, lone surrogates, line separators and direction overrides. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/**
 * The text with what would break a line or turn its direction made visible: controls as their Unicode pictures,
 * direction overrides and lone surrogates as U+FFFD.
 */
export function displayText(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  let shown = '';
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x20) shown += String.fromCharCode(0x2400 + point);
    else if (point === 0x7f) shown += '\u2421';
    else if (UNPRINTABLE.test(char)) shown += '\ufffd';
    else shown += char;
  }
  return shown;
}
