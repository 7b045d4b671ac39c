import { useMemo } from 'react';
import type { TensorIndex } from '../../../../core/base/indices.ts';
import { useApp } from '../../../app-context.tsx';
import type { TensorReader } from './viewed-tensor.ts';

/** A tensor of the open model. */
export function useModelTensor(tensor: TensorIndex): TensorReader {
  const { queries } = useApp();
  return useMemo(
    () => ({
      key: String(tensor),
      read: (start, count) => queries.readTensor(tensor, start, count),
      statistics: (options) => queries.tensorStatistics(tensor, options),
      picture: (plane) => queries.tensorPicture(tensor, plane),
      save: (options) => queries.saveTensor(tensor, options),
    }),
    [queries, tensor],
  );
}
