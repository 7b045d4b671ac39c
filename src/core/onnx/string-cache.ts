const SLOTS = 65_536;
/** Longer strings are doc strings and metadata, which do not repeat. */
const LONGEST = 256;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Decodes UTF-8 and gives back the same string object for the same bytes, mostly: a value's name stands in its producer,
 * its consumers and its type, so a large model holds each a few times. A slot keeps the last string that fell into it.
 */
export class StringCache {
  readonly #slots: (string | undefined)[] = Array.from({ length: SLOTS });

  /** Text of `bytes[from, to)`, with U+FFFD where it is not UTF-8. */
  decode(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > LONGEST) return utf8.decode(bytes.subarray(from, to));
    let hash = 0;
    let high = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      high |= byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    if (high > 127) return utf8.decode(bytes.subarray(from, to));
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && isSame(known, bytes, from, length)) return known;
    // One flat string: adding it up piece by piece would keep every piece alive.
    // `apply` takes any array-like; its type knows arrays only.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const text = String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
    this.#slots[slot] = text;
    return text;
  }
}

function isSame(text: string, bytes: Uint8Array, from: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}
