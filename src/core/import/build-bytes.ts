import type { ByteString } from '../ir/attribute.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes as text; bytes that are not UTF-8 are kept beside it, as a copy that pins no larger buffer. */
export function buildByteString(bytes: Uint8Array): ByteString {
  try {
    return { text: strict.decode(bytes), bytes: null };
  } catch {
    return { text: lenient.decode(bytes), bytes: bytes.slice() };
  }
}
