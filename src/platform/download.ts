/** Fetches a model by address into a Blob, with progress. No referrer goes along, and no cookies to other origins. */
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

type Progress = (fraction: number | null) => void;

/** Fraction 0 to 1, null when the size is not known. An abort settles it with `cancelled`. */
export async function downloadFile(
  url: URL,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Result<SourceFile, OpenError>> {
  if (signal.aborted) return err({ kind: 'cancelled' });
  return request(url, signal, onProgress);
}

/** What is asked for first; enough for most small models and for telling what a file is. */
const HEAD_BYTES = 65_536;
/**
 * A larger file stays on its server when that gives ranges: its graph is read in some dozens of them, its weights when
 * someone looks. A smaller one is fetched sooner than its ranges would be, and too soon for its progress to be worth a
 * look: the browser puts it into a Blob by itself.
 */
const REMOTE_BYTES = 16_000_000;
async function request(
  url: URL,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Result<SourceFile, OpenError>> {
  try {
    const path = fileName(url);
    const head = await get(url, signal, { Range: `bytes=0-${HEAD_BYTES - 1}` });
    const size = head.status === 206 ? sizeOf(head) : null;
    if (size !== null && size > REMOTE_BYTES) {
      return ok({ path, blob: await head.blob(), remote: { url: url.href, size } });
    }
    if (size !== null && size <= HEAD_BYTES) return ok({ path, blob: await head.blob() });
    // 206 of an unknown or middling size, or 416 for an empty file: ask again for all of it.
    const response = head.status === 206 || head.status === 416 ? await get(url, signal, {}) : head;
    const { status, statusText } = response;
    if (!response.ok) return err({ kind: 'download-failed', url: url.href, status, reason: statusText });
    return ok({ path, blob: await readBody(response, onProgress) });
  } catch (error) {
    if (signal.aborted) return err({ kind: 'cancelled' });
    // A browser does not say whether the network, CORS or the page's own policy refused.
    if (url.origin !== globalThis.location.origin) {
      return err({ kind: 'download-blocked', url: url.href, origin: url.origin });
    }
    const reason = error instanceof Error ? error.message : '';
    return err({ kind: 'download-failed', url: url.href, status: 0, reason });
  }
}

function get(url: URL, signal: AbortSignal, headers: Record<string, string>): Promise<Response> {
  return fetch(url, { signal, headers, credentials: 'omit', referrerPolicy: 'no-referrer' });
}

/** Size of the whole file as a partial answer tells it; null when it does not, or not to pages of other origins. */
function sizeOf(response: Response): number | null {
  if (response.headers.has('content-encoding')) return null;
  const match = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return match === null ? null : Number(match[1]);
}

async function readBody(response: Response, onProgress: Progress): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0);
  // With a content encoding the length is that of the compressed bytes: a fraction of it would be wrong.
  if (response.body === null || total <= REMOTE_BYTES || response.headers.has('content-encoding')) {
    onProgress(null);
    return response.blob();
  }
  let received = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onProgress(Math.min(1, received / total));
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter)).blob();
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
