import type { OpenError } from '../ir/open-error.ts';
import { err, ok, type Result } from '../base/result.ts';

/**
 * The most that a compressed file may inflate to, in bytes. Weights compress by a factor of 1.1 to 3 and graphs by up
 * to 20; deflate can reach 1,032. 64 lets every real model pass and stops a bomb before it fills the memory; below
 * the floor a bomb does no harm, so that zero-filled test models open.
 */
export function inflateLimit(compressedBytes: number): number {
  return Math.max(512 * 2 ** 20, compressedBytes * 64);
}

/** Ends a stream that grew beyond its limit: told from broken data by its class. */
class LimitExceeded extends Error {}
class Cancelled extends Error {}

interface InflateOptions {
  readonly file: string;
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Collects a stream of inflated bytes in a Blob, which browsers may keep on disk. Ends with `too-large` as soon as more
 * than `limit` bytes came, and with `corrupt` (`compressed-data`) when the stream breaks.
 */
export async function inflateToBlob(
  stream: ReadableStream<Uint8Array>,
  { file, limit, signal }: InflateOptions,
): Promise<Result<Blob, OpenError>> {
  const reader = stream.getReader();
  let seen = 0;
  // Browsers replace a stream's error by one of their own on the way through Response: this keeps the real one.
  let failure: unknown = null;
  const guarded = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          if (signal?.aborted === true) throw new Cancelled();
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return;
          }
          seen += value.byteLength;
          if (seen > limit) throw new LimitExceeded();
          controller.enqueue(new Uint8Array(value));
        } catch (error) {
          failure = error;
          // The source is of no more use, and may refuse to be cancelled when it broke itself.
          reader.cancel().catch(() => undefined);
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  try {
    return ok(await new Response(guarded).blob());
  } catch (error) {
    const cause = failure ?? error;
    if (cause instanceof Cancelled) return err({ kind: 'cancelled' });
    if (cause instanceof LimitExceeded)
      return err({ kind: 'too-large', file, what: 'inflated', limit, actual: seen });
    return err({ kind: 'corrupt', file, offset: seen, path: '', reason: 'compressed-data' });
  }
}
