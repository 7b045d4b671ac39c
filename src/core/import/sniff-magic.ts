import type { ForeignFormat } from '../ir/open-error.ts';

/** Bytes that a format has at a fixed offset. `detail` names what the format itself does not say. */
interface Magic {
  readonly at: number;
  /** Characters stand for bytes of the same code. */
  readonly bytes: string;
  readonly format: ForeignFormat;
  readonly detail: string;
  /** A container's own mark at the start, where the one at `at` is short. */
  readonly start?: string;
}

const MAGICS: readonly Magic[] = [
  { at: 0, bytes: '\x89HDF\r\n\x1a\n', format: 'hdf5', detail: 'HDF5' },
  { at: 512, bytes: '\x89HDF\r\n\x1a\n', format: 'hdf5', detail: 'HDF5' },
  { at: 0, bytes: 'GGUF', format: 'gguf', detail: 'GGUF' },
  { at: 4, bytes: 'TFL3', format: 'tflite', detail: 'TFL3' },
  { at: 4, bytes: 'ORTM', format: 'ort', detail: 'ORTM' },
  { at: 0, bytes: '\x93NUMPY', format: 'npy', detail: 'NumPy' },
  { at: 257, bytes: 'ustar', format: 'tar', detail: 'tar' },
  // The magic number of torch.save before 1.6, as a pickled long.
  { at: 0, bytes: '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.', format: 'pickle', detail: 'PyTorch' },
  { at: 0, bytes: '\x80\x02', format: 'pickle', detail: 'pickle 2' },
  { at: 0, bytes: '\x80\x03', format: 'pickle', detail: 'pickle 3' },
  { at: 0, bytes: '\x80\x04\x95', format: 'pickle', detail: 'pickle 4' },
  { at: 0, bytes: '\x80\x05\x95', format: 'pickle', detail: 'pickle 5' },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', format: 'image', detail: 'PNG' },
  { at: 0, bytes: '\xff\xd8\xff', format: 'image', detail: 'JPEG' },
  { at: 0, bytes: 'GIF8', format: 'image', detail: 'GIF' },
  { at: 8, bytes: 'WEBP', start: 'RIFF', format: 'image', detail: 'WebP' },
  { at: 0, bytes: 'II*\0', format: 'image', detail: 'TIFF' },
  { at: 0, bytes: 'MM\0*', format: 'image', detail: 'TIFF' },
  { at: 4, bytes: 'ftypavif', format: 'image', detail: 'AVIF' },
  { at: 4, bytes: 'ftypheic', format: 'image', detail: 'HEIC' },
  { at: 0, bytes: '%PDF-', format: 'pdf', detail: 'PDF' },
  { at: 0, bytes: '\x7fELF', format: 'executable', detail: 'ELF' },
  { at: 0, bytes: 'MZ\x90\0', format: 'executable', detail: 'PE' },
  { at: 0, bytes: '\xfe\xed\xfa\xce', format: 'executable', detail: 'Mach-O' },
  { at: 0, bytes: '\xfe\xed\xfa\xcf', format: 'executable', detail: 'Mach-O' },
  { at: 0, bytes: '\xce\xfa\xed\xfe', format: 'executable', detail: 'Mach-O' },
  { at: 0, bytes: '\xcf\xfa\xed\xfe', format: 'executable', detail: 'Mach-O' },
  { at: 0, bytes: '\xca\xfe\xba\xbe', format: 'executable', detail: 'Mach-O or Java class' },
  { at: 0, bytes: '\0asm', format: 'executable', detail: 'WebAssembly' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', format: 'unknown-binary', detail: '7-Zip' },
  { at: 0, bytes: 'Rar!\x1a\x07', format: 'unknown-binary', detail: 'RAR' },
  { at: 0, bytes: '\xfd7zXZ\0', format: 'unknown-binary', detail: 'xz' },
  { at: 0, bytes: 'BZh', format: 'unknown-binary', detail: 'bzip2' },
  { at: 0, bytes: '\x28\xb5\x2f\xfd', format: 'unknown-binary', detail: 'Zstandard' },
  { at: 0, bytes: '\x04\x22\x4d\x18', format: 'unknown-binary', detail: 'LZ4' },
  { at: 0, bytes: 'SQLite format 3\0', format: 'unknown-binary', detail: 'SQLite' },
  { at: 0, bytes: 'PAR1', format: 'unknown-binary', detail: 'Parquet' },
  { at: 0, bytes: 'ARROW1', format: 'unknown-binary', detail: 'Arrow' },
  { at: 0, bytes: 'OggS', format: 'unknown-binary', detail: 'Ogg' },
  { at: 0, bytes: 'ID3', format: 'unknown-binary', detail: 'MP3' },
  { at: 8, bytes: 'WAVE', start: 'RIFF', format: 'unknown-binary', detail: 'WAV' },
  { at: 4, bytes: 'ftyp', start: '\0\0\0', format: 'unknown-binary', detail: 'MP4' },
];

export function hasBytes(head: Uint8Array, at: number, bytes: string): boolean {
  if (head.length < at + bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) {
    if (head[at + i] !== bytes.charCodeAt(i)) return false;
  }
  return true;
}

/** The format whose magic number the head carries, or null. */
export function sniffMagic(
  head: Uint8Array,
): { readonly format: ForeignFormat; readonly detail: string } | null {
  for (const magic of MAGICS) {
    if (hasBytes(head, magic.at, magic.bytes) && hasBytes(head, 0, magic.start ?? '')) {
      return { format: magic.format, detail: magic.detail };
    }
  }
  return null;
}

/**
 * A safetensors file: eight bytes with the length of a JSON header, then the header. Returns that length, else null.
 */
export function sniffSafetensors(head: Uint8Array, size: number): number | null {
  if (head.length < 10 || head[8] !== 0x7b) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const second = head[9];
  // Behind the brace follows a quote, a closing brace or white space: a varint-coded model has none of these there by chance.
  return length + 8 <= size && (second === 0x22 || second === 0x7d || second === 0x20) ? length : null;
}
