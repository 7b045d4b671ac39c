import { chooseModel } from '../core/import/choose-model.ts';
import { err, ok, type Result } from '../core/base/result.ts';
import type { OpenError } from '../core/ir/open-error.ts';
import type { ModelSource, SourceFile } from '../core/ir/source.ts';

/** The model among these files with everything else beside it; `wanted`: the path of the one that is meant. */
export function sourceAmong(
  files: readonly SourceFile[],
  wanted: string | null = null,
): Result<ModelSource, OpenError> {
  const listed = files.map(({ path, blob }) => ({ path, bytes: blob.size }));
  const chosen = chooseModel(listed, wanted);
  if (!chosen.ok) return chosen;
  const model = files[chosen.value.model];
  return model === undefined
    ? err({ kind: 'no-model-in-drop', files: [] })
    : ok({ model, others: files.filter((file) => file !== model) });
}
