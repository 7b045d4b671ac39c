import { ok, type Result } from '../base/result.ts';
import type { OpenError } from '../ir/open-error.ts';
import type { SourceFile } from '../ir/source.ts';
import { folderOf, normalizePath, relativeTo } from './relative-path.ts';

/** A file that may hold external data. One in an archive is inflated only when a tensor names it. */
export interface Candidate {
  /** Relative to the model's folder; `..` never occurs: what lies outside cannot be named. */
  readonly location: string;
  /** Came without a folder while the model came with one: named by its bare name. */
  readonly loose: boolean;
  readonly open: () => Promise<Result<Blob, OpenError>>;
}

/** Dropped files as candidates for the model at `modelPath`. Files outside the model's folder are left out. */
export function listCandidates(modelPath: string, files: readonly SourceFile[]): readonly Candidate[] {
  const folder = folderOf(normalizePath(modelPath));
  const candidates: Candidate[] = [];
  for (const { path, blob } of files) {
    const normal = normalizePath(path);
    const within = relativeTo(normal, folder);
    const open = (): Promise<Result<Blob, OpenError>> => Promise.resolve(ok(blob));
    if (within !== null) candidates.push({ location: within, loose: false, open });
    else if (!normal.includes('/')) candidates.push({ location: normal, loose: true, open });
  }
  return candidates;
}
