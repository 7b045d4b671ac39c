import { err, ok, type Result } from '../../core/base/result.ts';
import { heldSource } from '../../core/tensor/held-tensor.ts';
import { toNpy } from '../../core/tensor/npy.ts';
import type { TensorError } from '../../core/tensor/types.ts';
import type { WatchOptions } from '../../core/tensor/watch-options.ts';
import type { NamedTensor } from './protocol.ts';

/** Of the time that it takes, the part until the arrays are there: what needs no conversion is only pointed at. */
const CONVERTING = 0.3;

/**
 * Tensors as numpy's `.npz`: a zip of `.npy` files, stored as `numpy.savez` does. Names must be safe as file names, and no
 * two the same. The bytes go through memory piece by piece.
 */
export async function toNpz(
  tensors: readonly NamedTensor[],
  { signal, onProgress }: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  const files: { readonly name: string; readonly input: Blob }[] = [];
  for (const { name, held } of tensors) {
    const array = await toNpy(held.tensor, heldSource(held), { signal });
    if (!array.ok) return array;
    files.push({ name: `${name}.npy`, input: array.value });
    onProgress?.((CONVERTING * files.length) / tensors.length);
  }
  const total = files.reduce((sum, { input }) => sum + input.size, 1);
  let done = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, out) {
      done += bytes.length;
      onProgress?.(CONVERTING + (1 - CONVERTING) * Math.min(1, done / total));
      out.enqueue(bytes);
    },
  });
  try {
    // Loaded when needed, as what reads a zip is.
    const { makeZip } = await import('client-zip');
    const zipped = makeZip(files).pipeThrough(counter, signal === undefined ? {} : { signal });
    // A response becomes a Blob that the browser may keep on disk; chunks in a list would all be in memory.
    return ok(await new Response(zipped, { headers: { 'content-type': 'application/zip' } }).blob());
  } catch (error) {
    if (signal?.aborted === true) return err({ kind: 'cancelled' });
    return err({ kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) });
  }
}
