import type { TensorError } from '../tensor/types.ts';
import type { OutputView } from './output-view.ts';

/** Why an output cannot be shown as that: its elements cannot be read, or its shape does not fit the view. */
export type ReadoutError =
  TensorError | { readonly kind: 'wrong-shape'; readonly view: OutputView; readonly dims: readonly number[] };
