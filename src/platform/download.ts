/** Fetches a model by address into a Blob, with progress. No cookies and no referrer go along. */
import { err, ok, type Result } from '../core/base/result.ts';
import type { OpenError } from '../core/ir/open-error.ts';
import type { SourceFile } from '../core/ir/source.ts';

/** Relative addresses count from the page. Only http(s) can be opened. */
export function parseModelUrl(text: string, base: string): URL | null {
  try {
    const url = new URL(text, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

export async function downloadFile(
  url: URL,
  signal: AbortSignal,
  onProgress: (fraction: number | null) => void,
): Promise<Result<SourceFile, OpenError>> {
  const path = fileName(url);
  try {
    const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) {
      return err({
        kind: 'download-failed',
        url: url.href,
        status: response.status,
        reason: response.statusText,
      });
    }
    return ok({ path, blob: await readBody(response, onProgress) });
  } catch (error) {
    if (signal.aborted) return err({ kind: 'cancelled' });
    // A browser does not say whether the network, CORS or the page's own policy refused.
    if (url.origin !== globalThis.location.origin) {
      return err({ kind: 'download-blocked', url: url.href, origin: url.origin });
    }
    return err({
      kind: 'download-failed',
      url: url.href,
      status: 0,
      reason: error instanceof Error ? error.message : '',
    });
  }
}

/**
 * `Response.blob()` lets the browser keep a large body outside the page's heap; chunks are only counted on their way
 * when the length is known and progress is worth showing.
 */
async function readBody(response: Response, onProgress: (fraction: number | null) => void): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? Number.NaN);
  if (response.body === null || !(total > 4_000_000) || response.headers.has('content-encoding')) {
    onProgress(null);
    return await response.blob();
  }
  let received = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onProgress(Math.min(1, received / total));
      controller.enqueue(chunk);
    },
  });
  return await new Response(response.body.pipeThrough(counter)).blob();
}

function fileName(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
