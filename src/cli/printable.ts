/**
 * Text from a file as it may go to a terminal: control characters (an escape sequence could rewrite the screen) and
 * those that change the direction of writing are shown as `\x1b` or `\u202e`.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code === 10) return '\\n';
    if (code === 9) return '\\t';
    return code < 256
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
