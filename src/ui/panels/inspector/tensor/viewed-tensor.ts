import type { TensorIndex } from '../../../../core/base/indices.ts';
import type { ByteCount } from '../../../../core/base/units.ts';

/** What the views need to know of a tensor. */
export interface ViewedTensor {
  readonly tensor: TensorIndex;
  readonly dims: readonly number[];
  readonly elementType: string;
  readonly bytes: ByteCount;
  readonly picture: boolean;
}
