import type { TensorIndex } from '../../../../core/base/indices.ts';
import { useApp, useWords } from '../../../app-context.tsx';
import { fileNameOf } from '../../../primitives/file-name.ts';
import { tensorErrorText } from './tensor-error-text.ts';

/** Saves a tensor as `.npy` and says how it went. */
export function useSaveTensor(): (tensor: TensorIndex, name: string, signal: AbortSignal) => Promise<void> {
  const app = useApp();
  const words = useWords();
  return async (tensor, name, signal) => {
    const file = `${fileNameOf(name, `tensor-${tensor}`)}.npy`;
    const blob = await app.queries.saveTensor(tensor, signal);
    if (!blob.ok) {
      if (blob.error.kind !== 'cancelled') app.actions.notify(tensorErrorText(blob.error, words), 'error');
      return;
    }
    const saved = await app.save(blob.value, file);
    if (!saved.ok) app.actions.notify(words.inspector.tensor.saveFailed(saved.error), 'error');
    else if (saved.value === 'saved') app.actions.notify(words.inspector.tensor.saved(file));
  };
}
