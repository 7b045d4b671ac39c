import type { ForeignFormat } from '../ir/open-error.ts';
import { hasBytes, sniffMagic, sniffSafetensors } from './sniff-magic.ts';
import { sniffProtobuf } from './sniff-protobuf.ts';
import { sniffText } from './sniff-text.ts';

/** What a file holds. `detail` of a foreign one is a fact to show: a title, a first line, a size, or the first bytes. */
export type SniffedFormat =
  | { readonly kind: 'onnx-model' | 'onnx-graph' | 'onnx-tensor' | 'zip' | 'gzip' }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat; readonly detail: string };

/** Bytes of the head that `sniffFormat` wants to see: enough for a protobuf's first fields and an HTML page's title. */
export const HEAD_BYTES = 64 * 1024;

const foreign = (format: ForeignFormat, detail: string): SniffedFormat => ({
  kind: 'foreign',
  format,
  detail,
});

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/**
 * Tells what a file is from its first bytes (up to `HEAD_BYTES`; all of a shorter one), its path and its size in bytes.
 * The path decides only where the bytes allow two readings.
 */
export function sniffFormat(head: Uint8Array, path: string, size: number): SniffedFormat {
  if (size === 0 || head.length === 0) return foreign('empty', '');
  if (hasBytes(head, 0, 'PK\x03\x04') || hasBytes(head, 0, 'PK\x05\x06')) return { kind: 'zip' };
  if (hasBytes(head, 0, '\x1f\x8b\x08')) return { kind: 'gzip' };
  const magic = sniffMagic(head);
  if (magic) return foreign(magic.format, magic.detail);
  const header = sniffSafetensors(head, size);
  if (header !== null) return foreign('safetensors', String(header));
  const text = sniffText(head, size);
  if (text) return foreign(text.format, text.detail);
  const protobuf = sniffProtobuf(head, path, size);
  if (protobuf) return protobuf;
  if (head.every((byte) => byte === 0)) return foreign('unknown-binary', 'zeros');
  return foreign('unknown-binary', toHex(head.subarray(0, 16)));
}
