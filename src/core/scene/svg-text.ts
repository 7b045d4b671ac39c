/** Writes SVG text. Names come from a file: whatever they hold, they end up as text. */
import type { TextFont } from './measure-text.ts';

const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an element or a quoted attribute; characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

export interface TextStyle {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly font: TextFont;
  readonly size: number;
  readonly fill: string;
}

/** One line of text. The group around it sets the monospace font at 11, so that most lines need not. */
export function svgText(text: string, { x, y, font, size, fill }: TextStyle, fontUi: string): string {
  if (text === '') return '';
  const family = font === 'mono' ? '' : ` font-family="${escapeXml(fontUi)}"`;
  const weight = font === 'sans-bold' ? ' font-weight="600"' : '';
  const sizeText = size === GROUP_SIZE ? '' : ` font-size="${size}"`;
  return `<text x="${x}" y="${y}"${family}${weight}${sizeText} fill="${fill}">${escapeXml(text)}</text>`;
}

/** The size that the outermost group sets. */
export const GROUP_SIZE = 11;
