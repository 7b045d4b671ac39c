import { openAsBlob } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../core/base/result.ts';
import { err, ok } from '../core/base/result.ts';
import { importModel, withFiles } from '../core/import/import-model.ts';
import type { ImportedModel } from '../core/import/import-model.ts';
import type { SourceFile } from '../core/ir/source.ts';
import { cli } from '../words/en/cli.ts';
import { describeOpenError } from './describe-open-error.ts';

/**
 * Opens the model at `file` (in a zip, the one at `wanted`) with the external data that lies beside it, or says in words
 * why it cannot be opened.
 */
export async function readSource(
  file: string,
  wanted: string | null,
): Promise<Result<ImportedModel, string>> {
  const blob = await openFile(file);
  if (!blob.ok) return blob;
  const model = { path: path.basename(file), blob: blob.value };
  const imported = await importModel({ model, others: [], ...(wanted === null ? {} : { wanted }) });
  if (!imported.ok) return err(describeOpenError(imported.error));
  const found = await findExternal(path.dirname(file), imported.value);
  return ok(found.length === 0 ? imported.value : withFiles(imported.value, found));
}

async function openFile(file: string): Promise<Result<Blob, string>> {
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) return err(cli.isFolder(file));
    // A Blob over the file: only what is looked at is read, so a model of 2 GB takes the memory of its graph.
    return ok(await openAsBlob(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return err(cli.noFile(file));
    return err(cli.cannotRead(file, error instanceof Error ? error.message : String(error)));
  }
}

/**
 * The external-data files that the model names and that lie within its folder. A link that leads out of the folder is
 * followed only into the folder where the model itself really lies: download caches keep both as links into one store.
 */
async function findExternal(folder: string, imported: ImportedModel): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  const roots = [
    await realpath(folder),
    path.dirname(await realpath(path.join(folder, imported.file.path)).catch(() => folder)),
  ];
  for (const { location, state } of imported.model.externalFiles) {
    if (state !== 'missing' || path.isAbsolute(location)) continue;
    const file = path.resolve(folder, ...location.split('/'));
    const real = await realpath(file).catch(() => null);
    if (real === null || !isWithin(path.resolve(folder), file) || !roots.some((root) => isWithin(root, real)))
      continue;
    const blob = await openFile(real);
    if (blob.ok) found.push({ path: location.replace(/^(\.\/)+/, ''), blob: blob.value });
  }
  return found;
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
