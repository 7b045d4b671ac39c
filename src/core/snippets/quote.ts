/** String literals: names in a model may hold quotes, line breaks, and any other character. */

/** JSON's escapes are Python's too, and what JSON leaves as it is, Python takes as it is. */
export function quotePython(text: string): string {
  return JSON.stringify(text);
}

/** As JSON; U+2028 and U+2029 end a line in older JavaScript. */
export function quoteJavaScript(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, hexEscape);
}

/** As JSON; C# counts U+0085, U+2028 and U+2029 as ends of a line. */
export function quoteCSharp(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, hexEscape);
}

function hexEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * UTF-8 bytes beyond ASCII as three octal digits, which no digit behind them can lengthen (a hex escape would go on):
 * so it is the same string whatever encoding the compiler takes the file for. `?` is escaped for the sake of trigraphs.
 */
export function quoteCpp(text: string): string {
  let quoted = '';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\' || character === '?') quoted += `\\${character}`;
    else if (byte >= 32 && byte < 127) quoted += character;
    else quoted += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `"${quoted}"`;
}
