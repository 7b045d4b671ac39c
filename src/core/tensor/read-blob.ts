import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { TensorError } from './types.ts';

/** Bytes `start` to `end` of a blob; fewer where the blob ends. A file may vanish or change while it is open. */
export async function readBlob(
  blob: Blob,
  start: number,
  end: number,
): Promise<Result<Uint8Array<ArrayBuffer>, TensorError>> {
  try {
    return ok(new Uint8Array(await blob.slice(start, end).arrayBuffer()));
  } catch (cause) {
    return err({ kind: 'unreadable', reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
