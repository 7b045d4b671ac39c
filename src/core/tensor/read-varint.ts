/** A protobuf varint and where it ends. Beyond 2^53 the value is rounded, which no length or tag can be. */
export interface Varint {
  readonly value: number;
  readonly end: number;
}

/** The varint at `at`; null when the bytes end before it does, or when it has more than 10 bytes. */
export function readVarint(bytes: Uint8Array, at: number): Varint | null {
  let value = 0;
  let scale = 1;
  for (let i = at; i < at + 10; i += 1) {
    const byte = bytes[i];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: i + 1 };
    scale *= 128;
  }
  return null;
}
