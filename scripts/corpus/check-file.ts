import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { importModel } from '../../src/core/import/import-model.ts';
import type { ModelSource, SourceFile } from '../../src/core/ir/source.ts';

/** What became of one file. */
export interface CorpusRow {
  readonly file: string;
  /** `ok`, the kind of an `OpenError`, or `threw`. */
  readonly outcome: string;
  readonly nodes: number;
  /** Subgraphs of attributes, as the README counts them. */
  readonly graphs: number;
  readonly functions: number;
  /** Findings by `severity/code`. */
  readonly codes: ReadonlyMap<string, number>;
  readonly details: readonly string[];
  readonly milliseconds: number;
}

/** A file by its path within the folder that was asked for. */
export interface CorpusFile {
  readonly folder: string;
  readonly path: string;
}

/** Every `.onnx` and `.pb` file under the folders, sorted. */
export async function listModelFiles(folders: readonly string[]): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const folder of folders) {
    if ((await stat(folder)).isFile()) {
      files.push({ folder: path.dirname(folder), path: path.basename(folder) });
      continue;
    }
    const names = await readdir(folder, { recursive: true });
    for (const name of names.sort()) if (/\.(?:onnx|pb)$/.test(name)) files.push({ folder, path: name });
  }
  return files;
}

/** The file as it would be dropped together with what lies in its folder. */
export async function toSource(file: CorpusFile): Promise<ModelSource> {
  const full = path.join(file.folder, file.path);
  const others: SourceFile[] = [];
  for (const entry of await readdir(path.dirname(full), { withFileTypes: true })) {
    if (!entry.isFile() || /\.(?:onnx|pb)$/.test(entry.name)) continue;
    others.push({ path: entry.name, blob: await openAsBlob(path.join(path.dirname(full), entry.name)) });
  }
  return { model: { path: path.basename(full), blob: await openAsBlob(full) }, others };
}

/** Opens the file; what it throws becomes the outcome `threw`. */
export async function checkFile(file: CorpusFile): Promise<CorpusRow> {
  const empty = { file: file.path, nodes: 0, graphs: 0, functions: 0, codes: new Map<string, number>() };
  const start = performance.now();
  try {
    const result = await importModel(await toSource(file));
    const milliseconds = performance.now() - start;
    if (!result.ok)
      return { ...empty, outcome: result.error.kind, details: [JSON.stringify(result.error)], milliseconds };
    const { model, diagnostics } = result.value;
    const codes = new Map<string, number>();
    for (const { code, severity } of diagnostics) {
      const key = `${severity}/${code}`;
      codes.set(key, (codes.get(key) ?? 0) + 1);
    }
    return {
      file: file.path,
      outcome: 'ok',
      nodes: model.graphs.reduce((sum, graph) => sum + graph.nodes.length, 0),
      graphs: model.graphs.filter((graph) => graph.owner.kind === 'attribute').length,
      functions: model.functions.length,
      codes,
      details: diagnostics
        .slice(0, 12)
        .map(
          ({ code, severity, place, facts }) =>
            `${severity} ${code} ${JSON.stringify(place)} ${JSON.stringify(facts)}`,
        ),
      milliseconds,
    };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...empty, outcome: 'threw', details: [text], milliseconds: performance.now() - start };
  }
}
