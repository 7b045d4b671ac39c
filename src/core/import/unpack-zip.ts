import { unzipRaw, type Reader, type ZipEntry } from 'unzipit';
import { err, ok, type Result } from '../base/result.ts';
import type { ModelChoice, OpenError } from '../ir/open-error.ts';
import type { SourceFile } from '../ir/source.ts';
import { classifyArchive } from './archive-names.ts';
import type { Candidate } from './candidate.ts';
import { isSystemFile, pickShallowest } from './choose-model.ts';
import { inflateLimit, inflateToBlob } from './inflate-to-blob.ts';
import { folderOf, normalizePath, relativeTo } from './relative-path.ts';
import { sniffFormat } from './sniff-format.ts';

/** A zip of a model has a handful of entries; a table of contents beyond this was made to fill the memory. */
const MAX_DIRECTORY_BYTES = 64 * 2 ** 20;

/** Entries without a telling name whose first bytes are looked at. */
const MAX_SNIFFED_ENTRIES = 16;

const SNIFF_BYTES = 4096;

interface NamedEntry {
  readonly path: string;
  readonly entry: ZipEntry;
}

function boundedReader(blob: Blob): Reader {
  return {
    getLength: () => Promise.resolve(blob.size),
    async read(offset, size) {
      if (size > MAX_DIRECTORY_BYTES) throw new Error(`table of contents of ${String(size)} bytes`);
      return new Uint8Array(await blob.slice(offset, offset + size).arrayBuffer());
    },
    sliceAsBlob: (offset, length) => Promise.resolve(blob.slice(offset, offset + length)),
    readStream: (offset, size) => Promise.resolve(blob.slice(offset, offset + size).stream()),
  };
}

/** Opens one entry: a stored one is a slice of the zip, a deflated one is inflated within a bound. */
async function openEntry(
  { path, entry }: NamedEntry,
  signal: AbortSignal | undefined,
): Promise<Result<Blob, OpenError>> {
  if (entry.encrypted) return err({ kind: 'unreadable', file: path, reason: 'encrypted' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return err({
      kind: 'unreadable',
      file: path,
      reason: `compression method ${String(entry.compressionMethod)}`,
    });
  }
  const limit = inflateLimit(entry.compressedSize);
  if (entry.size > limit)
    return err({ kind: 'too-large', file: path, what: 'inflated', limit, actual: entry.size });
  try {
    if (entry.compressionMethod === 0) return ok(await entry.blob());
    return await inflateToBlob(await entry.stream(), { file: path, limit, signal });
  } catch {
    return err({ kind: 'corrupt', file: path, offset: 0, path: '', reason: 'compressed-data' });
  }
}

/** The first bytes of an entry, without inflating the rest; empty when they cannot be had. */
async function readHead(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.encrypted || entry.size === 0) return new Uint8Array(0);
  try {
    const reader = (await entry.stream()).getReader();
    const head = new Uint8Array(Math.min(SNIFF_BYTES, entry.size));
    let filled = 0;
    while (filled < head.length) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, head.length - filled);
      head.set(part, filled);
      filled += part.length;
    }
    reader.cancel().catch(() => undefined);
    return head.subarray(0, filled);
  } catch {
    return new Uint8Array(0);
  }
}

/** Positions of the entries that hold an ONNX model though no name says so. */
async function sniffEntries(entries: readonly NamedEntry[]): Promise<readonly number[]> {
  const models: number[] = [];
  for (const [index, { path, entry }] of entries.slice(0, MAX_SNIFFED_ENTRIES).entries()) {
    const head = await readHead(entry);
    if (sniffFormat(head, path, entry.size).kind === 'onnx-model') models.push(index);
  }
  return models;
}

async function findModel(
  archive: string,
  entries: readonly NamedEntry[],
  wanted: string | undefined,
): Promise<Result<number, OpenError>> {
  const asked = wanted === undefined ? -1 : entries.findIndex(({ path }) => path === normalizePath(wanted));
  if (asked >= 0) return ok(asked);
  const paths = entries.map(({ path }) => path);
  const byName = paths.flatMap((path, index) => (/\.onnx$/i.test(path) ? [index] : []));
  const kind = classifyArchive(paths);
  const known = byName.length === 0 && kind.format !== 'zip-without-model';
  const models = byName.length > 0 || known ? byName : await sniffEntries(entries);
  const choices = models.flatMap((index): readonly ModelChoice[] => {
    const named = entries[index];
    return named === undefined ? [] : [{ path: named.path, bytes: named.entry.size }];
  });
  if (wanted !== undefined) return err({ kind: 'no-such-model', archive, wanted, choices });
  if (models.length === 0)
    return err({ kind: 'not-a-model', file: archive, format: kind.format, detail: kind.detail });
  const picked = models.length === 1 ? (models[0] ?? null) : pickShallowest(paths, models);
  if (picked !== null) return ok(picked);
  return err({ kind: 'several-models', archive, choices });
}

export interface ZipContent {
  readonly model: SourceFile;
  readonly candidates: readonly Candidate[];
}

/**
 * Finds the model in a zip (the one at `wanted`, when that is given) and lists what lies beside it, without reading more
 * than its table of contents and the model.
 */
export async function unpackZip(
  zip: SourceFile,
  wanted: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<ZipContent, OpenError>> {
  let all: readonly ZipEntry[];
  try {
    all = (await unzipRaw(boundedReader(zip.blob))).entries;
  } catch {
    return err({ kind: 'corrupt', file: zip.path, offset: 0, path: '', reason: 'compressed-data' });
  }
  if (signal?.aborted === true) return err({ kind: 'cancelled' });
  const entries = all
    .filter((entry) => !entry.isDirectory)
    .map((entry) => ({ path: normalizePath(entry.name.replaceAll('\\', '/')), entry }))
    .filter(({ path }) => path !== '' && !isSystemFile(path) && !path.split('/').includes('..'));
  const found = await findModel(zip.path, entries, wanted);
  if (!found.ok) return found;
  const chosen = entries[found.value];
  if (chosen === undefined)
    return err({ kind: 'not-a-model', file: zip.path, format: 'zip-without-model', detail: '' });
  const opened = await openEntry(chosen, signal);
  if (!opened.ok) return opened;
  const folder = folderOf(chosen.path);
  const candidates = entries.flatMap((named): Candidate[] => {
    const location = relativeTo(named.path, folder);
    if (location === null || named === chosen) return [];
    return [{ location, loose: false, open: () => openEntry(named, signal) }];
  });
  return ok({ model: { path: chosen.path, blob: opened.value }, candidates });
}
