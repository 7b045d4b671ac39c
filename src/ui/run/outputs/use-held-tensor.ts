import { useMemo } from 'react';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import type { TensorReader } from '../../panels/inspector/tensor/viewed-tensor.ts';
import { useRun } from '../use-run.ts';

/** A tensor that a run made or was given; `key` tells it from all others. */
export function useHeldTensor(held: HeldTensor, key: string): TensorReader {
  const { tensors } = useRun();
  return useMemo(
    () => ({
      key,
      read: (start, count) => tensors.readTensor(held, start, count),
      statistics: (options) => tensors.tensorStatistics(held, options),
      picture: (plane) => tensors.tensorPicture(held, plane),
      save: (options) => tensors.saveTensor(held, options),
    }),
    [tensors, held, key],
  );
}
