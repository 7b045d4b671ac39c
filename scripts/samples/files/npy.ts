/** NumPy's .npy, version 1.0: little-endian, row-major. */
const DESCRIPTIONS = { float32: '<f4', uint8: '|u1', int64: '<i8' } as const;

export type NpyType = keyof typeof DESCRIPTIONS;

/** `data`: the elements as they lie in memory (this machine is little-endian, as all that Node runs on). */
export function encodeNpy(
  type: NpyType,
  dims: readonly number[],
  data: Uint8Array | Float32Array | BigInt64Array,
): Uint8Array {
  const shape = dims.length === 1 ? `(${dims.join()},)` : `(${dims.join(', ')})`;
  const text = `{'descr': '${DESCRIPTIONS[type]}', 'fortran_order': False, 'shape': ${shape}, }`;
  // Magic, version and length take ten bytes; the header ends in a newline at a multiple of 64.
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const header = new TextEncoder().encode(text.padEnd(length - 1) + '\n');
  const payload = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const file = new Uint8Array(10 + length + payload.length);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8]);
  file.set(header, 10);
  file.set(payload, 10 + length);
  return file;
}
