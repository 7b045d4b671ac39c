/** Protobuf's wire format: every function returns the bytes of one field, tag included, or of several joined. */

const utf8 = new TextEncoder();

export function join(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Base-128 varint; a negative number takes ten bytes, as protobuf writes int32 and int64. */
export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** `wireType`: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
export function tag(field: number, wireType: number): Uint8Array {
  return varint((BigInt(field) << 3n) | BigInt(wireType));
}

export function integerField(field: number, value: number | bigint): Uint8Array {
  return join([tag(field, 0), varint(value)]);
}

export function floatField(field: number, value: number): Uint8Array {
  return join([tag(field, 5), float32Bytes([value])]);
}

/** A length-delimited field: bytes, a string already encoded, a packed list or a message. */
export function bytesField(field: number, content: Uint8Array): Uint8Array {
  return join([tag(field, 2), varint(content.length), content]);
}

export function textField(field: number, text: string): Uint8Array {
  return bytesField(field, utf8.encode(text));
}

export function messageField(field: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return bytesField(field, join(parts));
}

export function packedIntegers(field: number, values: readonly (number | bigint)[]): Uint8Array {
  return bytesField(field, join(values.map(varint)));
}

export function float32Bytes(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i] ?? 0, true);
  return new Uint8Array(view.buffer);
}

export function float64Bytes(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (let i = 0; i < values.length; i++) view.setFloat64(i * 8, values[i] ?? 0, true);
  return new Uint8Array(view.buffer);
}

/** The opening of a length-delimited field whose `length` bytes follow by other means (a file too large to hold). */
export function openField(field: number, length: number): Uint8Array {
  return join([tag(field, 2), varint(length)]);
}
