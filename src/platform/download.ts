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

/** A download under way; who takes it over says where progress goes from then on. */
interface Download {
  readonly href: string;
  readonly outcome: Promise<Result<SourceFile, OpenError>>;
  report: Progress;
  abort(): void;
}

/** One that was begun before the page was there to ask for it. */
let early: Download | null = null;

/** Asks for a model at once; `downloadFile` of the same address takes the download over. */
export function prefetchModel(text: string, base: string): void {
  const url = parseModelUrl(text, base);
  if (url !== null) early = beginDownload(url);
}

export async function downloadFile(
  url: URL,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Result<SourceFile, OpenError>> {
  const download = early?.href === url.href ? early : beginDownload(url);
  early = null;
  download.report = onProgress;
  signal.addEventListener('abort', () => download.abort(), { once: true });
  if (signal.aborted) download.abort();
  return download.outcome;
}

/**
 * XMLHttpRequest, not fetch: it puts the body into a Blob outside the page's heap and tells the progress of it; with fetch
 * one can have either. Measured with 102 MB from this machine: chunks counted on their way took twice as long.
 */
function beginDownload(url: URL): Download {
  const request = new XMLHttpRequest();
  let resolve: (outcome: Result<SourceFile, OpenError>) => void = () => undefined;
  const promise = new Promise<Result<SourceFile, OpenError>>((settle) => {
    resolve = settle;
  });
  const download: Download = {
    href: url.href,
    outcome: promise,
    report: () => undefined,
    abort: () => request.abort(),
  };
  request.open('GET', url);
  request.responseType = 'blob';
  request.addEventListener('progress', (event) => {
    download.report(event.lengthComputable ? event.loaded / event.total : null);
  });
  request.addEventListener('load', () => {
    const { status, statusText } = request;
    const body: unknown = request.response;
    if (status >= 200 && status < 300 && body instanceof Blob)
      resolve(ok({ path: fileName(url), blob: body }));
    else resolve(err({ kind: 'download-failed', url: url.href, status, reason: statusText }));
  });
  request.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })));
  request.addEventListener('error', () => {
    // A browser does not say whether the network, CORS or the page's own policy refused.
    const foreign = url.origin !== globalThis.location.origin;
    resolve(
      foreign
        ? err({ kind: 'download-blocked', url: url.href, origin: url.origin })
        : err({ kind: 'download-failed', url: url.href, status: 0, reason: '' }),
    );
  });
  request.send();
  return download;
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
