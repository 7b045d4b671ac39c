import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';

/** Why bytes are not a `.npy` that we read. */
export type NpyError =
  | { readonly kind: 'not-npy' }
  | { readonly kind: 'npy-version'; readonly version: number }
  | { readonly kind: 'npy-header'; readonly header: string }
  /** A dtype without a tensor element type: records, objects, dates, long doubles. */
  | { readonly kind: 'npy-dtype'; readonly descr: string }
  | { readonly kind: 'npy-short'; readonly expected: number; readonly actual: number };

export interface NpyHeader {
  /** numpy's array-protocol type string: `<f4`, `|b1`, `>i8`, `<U12`. */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** First byte of the elements. */
  readonly dataOffset: number;
}

/** `\x93NUMPY` */
const MAGIC = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);

function parseShape(text: string): number[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  // Python 2 wrote long integers with an L behind.
  if (!parts.every((part) => /^\d+L?$/.test(part))) return null;
  return parts.map((part) => Number.parseInt(part, 10));
}

/** The dict literal that numpy writes, keys in any order; null when it is something else. */
function parseDict(text: string): Omit<NpyHeader, 'dataOffset'> | null {
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = parseShape(/['"]shape['"]\s*:\s*\(([^()]*)\)/.exec(text)?.[1] ?? '?');
  const descr = /['"]descr['"]\s*:\s*(?:'([^']*)'|"([^"]*)"|(\[[^\]]*\]))/.exec(text);
  if (order === undefined || shape === null || descr === null) return null;
  return { descr: descr[1] ?? descr[2] ?? descr[3] ?? '', fortranOrder: order === 'True', shape };
}

/**
 * Reads the header of a `.npy` of version 1, 2 or 3 (numpy's `numpy.lib.format`) from the first bytes of the file.
 */
export function parseNpyHeader(head: Uint8Array): Result<NpyHeader, NpyError> {
  if (head.length < 10 || MAGIC.some((byte, i) => head[i] !== byte)) return err({ kind: 'not-npy' });
  const version = head[6] ?? 0;
  if (version < 1 || version > 3) return err({ kind: 'npy-version', version });
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const start = version === 1 ? 10 : 12;
  if (head.length < start) return err({ kind: 'npy-short', expected: start, actual: head.length });
  const dataOffset = start + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (head.length < dataOffset) return err({ kind: 'npy-short', expected: dataOffset, actual: head.length });
  const text = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(head.subarray(start, dataOffset));
  const dict = parseDict(text);
  return dict === null
    ? err({ kind: 'npy-header', header: text.slice(0, 200) })
    : ok({ ...dict, dataOffset });
}

/** The header of a `.npy` in C order, padded so that the elements begin at a multiple of 64 bytes, as numpy does. */
export function encodeNpyHeader(descr: string, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  const tuple = shape.length === 1 ? `(${shape[0] ?? 0},)` : `(${shape.join(', ')})`;
  const dict = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const fits = Math.ceil((10 + dict.length + 1) / 64) * 64 - 10 < 65_536;
  const start = fits ? 10 : 12;
  const length = Math.ceil((start + dict.length + 1) / 64) * 64 - start;
  const bytes = new Uint8Array(start + length).fill(0x20);
  bytes.set(MAGIC);
  bytes[6] = fits ? 1 : 2;
  bytes[7] = 0;
  const view = new DataView(bytes.buffer);
  if (fits) view.setUint16(8, length, true);
  else view.setUint32(8, length, true);
  bytes.set(new TextEncoder().encode(dict), start);
  bytes[start + length - 1] = 0x0a;
  return bytes;
}
