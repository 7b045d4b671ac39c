import type { GraphSpec, ModelSpec } from '../onnx-writer/spec.ts';

/** A float32 constant whose bytes are written straight to disk. */
export interface BulkTensor {
  readonly name: string;
  readonly dims: readonly number[];
}

/** A model whose graph lacks its bulk tensors until it is written. */
export interface LargeModel {
  readonly model: Omit<ModelSpec, 'graph'> & { readonly graph: GraphSpec };
  readonly bulk: readonly BulkTensor[];
}

export function bulkBytes({ dims }: BulkTensor): number {
  return dims.reduce((a, b) => a * b, 4);
}
