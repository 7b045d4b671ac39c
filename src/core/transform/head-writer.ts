import { isRemote } from '../base/remote-blob.ts';
import type { ByteCount } from '../base/units.ts';

/** A varint, as protobuf writes lengths and tags; below 2^53. */
export function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** A LEN field with its content. */
export function lengthDelimited(field: number, content: readonly number[]): readonly number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}

/** A string field. */
export function textField(field: number, text: string): readonly number[] {
  return lengthDelimited(field, [...new TextEncoder().encode(text)]);
}

type Part = { readonly from: number; to: number } | { readonly bytes: Uint8Array<ArrayBuffer> };

/** Pieces of a file and new bytes, in order; pieces that follow each other are one. */
export class HeadWriter {
  readonly #parts: Part[] = [];
  bytes: ByteCount = 0;

  copy(from: number, to: number): void {
    if (from >= to) return;
    this.bytes += to - from;
    const last = this.#parts.at(-1);
    if (last !== undefined && 'to' in last && last.to === from) last.to = to;
    else this.#parts.push({ from, to });
  }

  write(bytes: readonly number[]): void {
    this.bytes += bytes.length;
    this.#parts.push({ bytes: Uint8Array.from(bytes) });
  }

  /** Everything that `other` has, after a tag and its length. */
  nest(field: number, other: HeadWriter): void {
    this.write([...varint(field * 8 + 2), ...varint(other.bytes)]);
    this.bytes += other.bytes;
    for (const part of other.#parts) this.#parts.push(part);
  }

  /** The pieces of `file` and the new bytes as one Blob. A file on a server is asked for its pieces. */
  async toBlob(file: Blob): Promise<Blob> {
    const remote = isRemote(file);
    const parts: BlobPart[] = [];
    for (const part of this.#parts) {
      if ('bytes' in part) parts.push(part.bytes);
      else {
        const piece = file.slice(part.from, part.to);
        parts.push(remote ? await piece.arrayBuffer() : piece);
      }
    }
    return new Blob(parts);
  }
}
