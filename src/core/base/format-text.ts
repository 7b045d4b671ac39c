import { groupDigits } from './format-number.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** Control characters, and marks that would be invisible or show a text in another order than it has. */
const UNSEEN = /["\\\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu;

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return ESCAPES[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

/** Quoted, control characters escaped, cut to `limit` characters with the number of those left out behind. */
export function quoteText(text: string, limit: number): string {
  let end = Math.min(text.length, Math.max(limit, 1));
  // A cut between the two halves of a surrogate pair would show a replacement character.
  if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
  const shown = text.slice(0, end).replace(UNSEEN, escapeCharacter);
  return end < text.length ? `"${shown}…" +${groupDigits(text.length - end)}` : `"${shown}"`;
}

/** Bytes that are no UTF-8, quoted as ASCII with `\\xNN` for the rest, cut like `quoteText`. */
export function quoteBytes(bytes: Uint8Array, limit: number): string {
  const shown = bytes.subarray(0, Math.max(1, Math.floor(limit / 4)));
  const text = Array.from(shown, (byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${hex(byte, 2)}`,
  ).join('');
  const rest = bytes.length - shown.length;
  return rest > 0 ? `"${text}…" +${groupDigits(rest)}` : `"${text}"`;
}
