import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Result } from '../../../../core/base/result.ts';
import type { TensorError, TensorPage } from '../../../../core/tensor/types.ts';
import type { WorkerLost } from '../../../../workers/worker-lost.ts';
import { ElementPages } from './element-pages.ts';

/** Reads elements `start` to `start + count`. */
export type ReadElements = (
  start: number,
  count: number,
) => Promise<Result<TensorPage, TensorError | WorkerLost>>;

export interface Elements {
  readonly pages: ElementPages;
  readonly error: TensorError | WorkerLost | null;
}

/** The elements of a tensor or a long list, page by page as they are wanted; renders again when a page has come. */
export function useElements(read: ReadElements): Elements {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [error, setError] = useState<TensorError | WorkerLost | null>(null);
  const pages = useMemo(
    () =>
      new ElementPages(async (start, count) => {
        const answer = await read(start, count);
        if (answer.ok) return answer.value.elements;
        setError(answer.error);
        return null;
      }, render),
    [read],
  );
  useEffect(() => () => pages.close(), [pages]);
  return { pages, error };
}
