/** Reads NumPy's files, by their description and not by the program that wrote them. */

export type NumberArray = Float32Array;

/** Numbers of a version-1 `.npy` of float32. */
export function readNpy(file: Buffer): { readonly dims: readonly number[]; readonly values: NumberArray } {
  const start = 10 + file.readUInt16LE(8);
  const header = file.toString('latin1', 10, start);
  if (!header.includes("'descr': '<f4'")) throw new Error(header);
  const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '';
  const dims = shape.split(',').flatMap((dim) => (dim.trim() === '' ? [] : [Number(dim)]));
  // A copy: four-byte numbers do not start anywhere in a file.
  return { dims, values: new Float32Array(new Uint8Array(file.subarray(start)).buffer) };
}
