import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import type { ByteCount } from '../base/units.ts';
import { clampIndex } from './clamp-index.ts';
import { readBlob } from './read-blob.ts';
import type { TensorError, TextPage } from './types.ts';

/** Most bytes of one page. */
export const MAX_TEXT_PAGE = 1 << 22;

/** A character of UTF-8 has at most so many bytes behind its first. */
const MAX_TAIL = 3;

/**
 * Where the character at or after `at` begins. Bytes that are not UTF-8 have no such place nearby: the page is then cut
 * at `at` itself.
 */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let i = at; i <= at + MAX_TAIL; i += 1) {
    const byte = bytes[i];
    if (byte === undefined) return Math.min(i, bytes.length);
    if ((byte & 0xc0) !== 0x80) return i;
  }
  return at;
}

/**
 * About `count` bytes of a text from byte `start` on, moved to where characters begin: pages that follow each other in
 * bytes do so in characters, and none is cut in two. U+FFFD stands where the bytes are not UTF-8.
 */
export async function readText(
  text: Blob,
  start: ByteCount,
  count: ByteCount,
): Promise<Result<TextPage, TensorError>> {
  const total = text.size;
  const from = clampIndex(start, total);
  const to = Math.min(from + clampIndex(count, MAX_TEXT_PAGE), total);
  const read = await readBlob(text, from, Math.min(total, to + MAX_TAIL + 1));
  if (!read.ok) return read;
  const bytes = read.value;
  const first = from === 0 ? 0 : characterStart(bytes, 0);
  const last = to === total ? bytes.length : characterStart(bytes, to - from);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(first, last));
  return ok({ start: from + first, end: from + last, total, text: decoded });
}
