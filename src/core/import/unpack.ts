import { err, ok, type Result } from '../base/result.ts';
import type { OpenError } from '../ir/open-error.ts';
import type { ModelSource, SourceFile } from '../ir/source.ts';
import type { RootMessage } from '../onnx/skeleton.ts';
import { listCandidates, type Candidate } from './candidate.ts';
import { inflateLimit, inflateToBlob } from './inflate-to-blob.ts';
import { HEAD_BYTES, sniffFormat, type SniffedFormat } from './sniff-format.ts';
import type { unpackZip } from './unpack-zip.ts';

export type Container = 'none' | 'zip' | 'gzip';

/** The file that holds the ONNX message, out of any container, and what may hold its external data. */
export interface Unpacked {
  readonly file: SourceFile;
  readonly root: RootMessage;
  readonly container: Container;
  readonly candidates: readonly Candidate[];
}

/** Reads a blob's first bytes and tells what it is; `unreadable` when its file went away since it was dropped. */
async function sniffFile({ path, blob }: SourceFile): Promise<Result<SniffedFormat, OpenError>> {
  try {
    const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
    return ok(sniffFormat(head, path, blob.size));
  } catch (error) {
    return err({ kind: 'unreadable', file: path, reason: error instanceof Error ? error.name : 'unknown' });
  }
}

async function unpackGzip(
  file: SourceFile,
  signal: AbortSignal | undefined,
): Promise<Result<SourceFile, OpenError>> {
  const stream = file.blob.stream().pipeThrough(new DecompressionStream('gzip'));
  const blob = await inflateToBlob(stream, { file: file.path, limit: inflateLimit(file.blob.size), signal });
  return blob.ok ? ok({ path: file.path.replace(/\.gz$/i, ''), blob: blob.value }) : blob;
}

/** The archive reader is a library that most models never need: loaded when the first archive comes. */
async function openZip(
  file: SourceFile,
  wanted: string | undefined,
  signal: AbortSignal | undefined,
): ReturnType<typeof unpackZip> {
  try {
    const reader = await import('./unpack-zip.ts');
    return await reader.unpackZip(file, wanted, signal);
  } catch (error) {
    return err({
      kind: 'unreadable',
      file: file.path,
      reason: error instanceof Error ? error.message : 'unknown',
    });
  }
}

/** Takes the ONNX message out of its zip or gzip, one layer deep, or says what the file is instead. */
export async function unpack(
  source: ModelSource,
  signal?: AbortSignal,
): Promise<Result<Unpacked, OpenError>> {
  const outer = await sniffFile(source.model);
  if (!outer.ok) return outer;
  const beside = listCandidates(source.model.path, source.others);
  let file = source.model;
  let format = outer.value;
  let container: Container = 'none';
  let candidates = beside;
  if (format.kind === 'zip') {
    const content = await openZip(file, source.wanted, signal);
    if (!content.ok) return content;
    container = 'zip';
    file = content.value.model;
    // What lies in the archive is nearer to the model than what was dropped beside it.
    candidates = [...content.value.candidates, ...beside];
  } else if (source.wanted !== undefined) {
    // Only a zip has paths within.
    return err({ kind: 'no-such-model', archive: file.path, wanted: source.wanted, choices: [] });
  } else if (format.kind === 'gzip') {
    const content = await unpackGzip(file, signal);
    if (!content.ok) return content;
    container = 'gzip';
    file = content.value;
  }
  if (container !== 'none') {
    const inner = await sniffFile(file);
    if (!inner.ok) return inner;
    format = inner.value;
  }
  switch (format.kind) {
    case 'onnx-model':
      return ok({ file, root: 'model', container, candidates });
    case 'onnx-graph':
      return ok({ file, root: 'graph', container, candidates });
    case 'onnx-tensor':
      return ok({ file, root: 'tensor', container, candidates });
    case 'foreign':
      if (container !== 'gzip')
        return err({ kind: 'not-a-model', file: file.path, format: format.format, detail: format.detail });
      return err({
        kind: 'not-a-model',
        file: source.model.path,
        format: 'gzip-without-model',
        detail: format.format,
      });
    case 'zip':
    case 'gzip':
      // A container within a container.
      return err({
        kind: 'not-a-model',
        file: file.path,
        format: container === 'gzip' ? 'gzip-without-model' : 'zip-without-model',
        detail: format.kind,
      });
  }
}
