import { useEffect, useMemo, useReducer, useState } from 'react';
import type { TensorIndex } from '../../../../core/base/indices.ts';
import type { TensorError } from '../../../../core/tensor/types.ts';
import type { WorkerLost } from '../../../../workers/model/worker-lost.ts';
import { useApp } from '../../../app-context.tsx';
import { ElementPages } from './element-pages.ts';

export interface Elements {
  readonly pages: ElementPages;
  readonly error: TensorError | WorkerLost | null;
}

/** The elements of a tensor, page by page as they are wanted; renders again when a page has come. */
export function useElements(tensor: TensorIndex): Elements {
  const app = useApp();
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [error, setError] = useState<TensorError | WorkerLost | null>(null);
  const pages = useMemo(
    () =>
      new ElementPages(async (start, count) => {
        const answer = await app.queries.readTensor(tensor, start, count);
        if (answer.ok) return answer.value.elements;
        setError(answer.error);
        return null;
      }, render),
    [app, tensor],
  );
  useEffect(() => () => pages.close(), [pages]);
  return { pages, error };
}
