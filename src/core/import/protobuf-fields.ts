/** One top-level field of a protobuf message, as far as the bytes at hand go. */
export interface WireField {
  readonly number: number;
  /** 0 varint, 1 fixed64, 2 length-delimited, 5 fixed32. */
  readonly wire: 0 | 1 | 2 | 5;
  /** Of a varint: its value (rounded beyond 2^53); of a length-delimited field: its length; else 0. */
  readonly value: number;
  /** Where the content of a length-delimited field starts and ends within `bytes`; `end` is cut at their end. */
  readonly start: number;
  readonly end: number;
}

export interface FieldScan {
  readonly fields: readonly WireField[];
  /** `complete`: ended exactly where the bytes end or run out within a field; `broken`: what follows is no protobuf. */
  readonly outcome: 'complete' | 'broken';
}

interface Varint {
  readonly value: number;
  readonly next: number;
}

/** Reads a varint of up to ten bytes; null when it is longer, 'cut' when the bytes end within it. */
function readVarint(bytes: Uint8Array, start: number, end: number): Varint | 'cut' | null {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < 10; i++) {
    const byte = start + i < end ? bytes[start + i] : undefined;
    if (byte === undefined) return 'cut';
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) return { value, next: start + i + 1 };
  }
  return null;
}

/**
 * Lists the fields of the message in `bytes[start, end)`, at most `limit` of them, without looking into any. `size` is
 * the length that the message really has when `bytes` are only its head: a field that ends beyond it is broken.
 */
export function scanFields(
  bytes: Uint8Array,
  start: number,
  end: number,
  size: number,
  limit = 4096,
): FieldScan {
  const fields: WireField[] = [];
  let at = start;
  while (at < end && fields.length < limit) {
    const tag = readVarint(bytes, at, end);
    if (tag === 'cut') return { fields, outcome: end - start < size ? 'complete' : 'broken' };
    if (tag === null) return { fields, outcome: 'broken' };
    const number = Math.floor(tag.value / 8);
    const wire = tag.value % 8;
    if (number === 0 || number > 0x1fff_ffff) return { fields, outcome: 'broken' };
    if (wire === 0) {
      const content = readVarint(bytes, tag.next, end);
      if (content === 'cut') return { fields, outcome: end - start < size ? 'complete' : 'broken' };
      if (content === null) return { fields, outcome: 'broken' };
      fields.push({ number, wire, value: content.value, start: tag.next, end: content.next });
      at = content.next;
    } else if (wire === 2) {
      const length = readVarint(bytes, tag.next, end);
      if (length === 'cut') return { fields, outcome: end - start < size ? 'complete' : 'broken' };
      if (length === null || length.next - start + length.value > size) return { fields, outcome: 'broken' };
      const stop = Math.min(end, length.next + length.value);
      fields.push({ number, wire, value: length.value, start: length.next, end: stop });
      at = length.next + length.value;
    } else if (wire === 1 || wire === 5) {
      const next = tag.next + (wire === 1 ? 8 : 4);
      if (next - start > size) return { fields, outcome: 'broken' };
      fields.push({ number, wire, value: 0, start: tag.next, end: Math.min(end, next) });
      at = next;
    } else {
      return { fields, outcome: 'broken' };
    }
  }
  return { fields, outcome: 'complete' };
}
