import { err, ok, type Result } from '../../core/base/result.ts';
import { readNpyFeed } from '../../core/feeds/read-npy-feed.ts';
import type { FeedError } from '../../core/feeds/recipe.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';

/** "\x93NUMPY" and "PK": what the file is, whatever its name says. */
const NPY = 0x93;
const ZIP = 0x50;

/** The tensor of a `.npy`, of an entry of an `.npz`, or of a TensorProto. */
export async function readArrayFile(
  file: Blob,
  fileName: string,
  entry: string | null,
): Promise<Result<HeldTensor, FeedError>> {
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  const bad = (reason: string): Result<HeldTensor, FeedError> => err({ kind: 'bad-file', fileName, reason });
  if (first === NPY) return readNpyFeed(file, fileName);
  if (first === ZIP) {
    const found = await readZip(file);
    const name = entry ?? found?.keys().next().value;
    const array = name === undefined ? undefined : found?.get(name);
    return array === undefined ? bad('npz') : readNpyFeed(await array(), fileName);
  }
  // Loaded when needed: it brings the whole decoder, and few inputs come as protobuf.
  const { importModel } = await import('../../core/import/import-model.ts');
  const imported = await importModel({ model: { path: fileName, blob: file }, others: [] });
  if (!imported.ok) return bad(imported.error.kind);
  const tensor = imported.value.model.tensors[0];
  if (tensor === undefined || imported.value.model.tensors.length !== 1) return bad('no-tensor');
  return ok({ tensor, blob: imported.value.file.blob });
}

/** Names of the arrays of an `.npz`; null when the file is none. */
export async function listArrays(file: Blob): Promise<readonly string[] | null> {
  const found = await readZip(file);
  return found === null ? null : [...found.keys()];
}

async function readZip(file: Blob): Promise<Map<string, () => Promise<Blob>> | null> {
  try {
    const { unzip } = await import('unzipit');
    const { entries } = await unzip(file);
    const arrays = Object.entries(entries).filter(([name]) => name.endsWith('.npy'));
    return new Map(arrays.map(([name, found]) => [name.replace(/\.npy$/, ''), () => found.blob()]));
  } catch {
    return null;
  }
}
