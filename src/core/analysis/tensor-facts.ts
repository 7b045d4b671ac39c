import type { TensorIndex } from '../base/indices.ts';
import type { Model } from '../ir/model.ts';
import { elementTypeName } from '../ir/element-type.ts';
import type { Tensor } from '../ir/tensor.ts';
import { countElements } from '../ir/tensor.ts';
import { storageOf } from '../tensor/facts.ts';
import { hasPicture } from '../tensor/picture-plan.ts';
import type { TensorFacts } from './inspection.ts';

/** What is known of a tensor without reading its elements; null when the table has no such tensor. */
export function describeTensor(model: Model, index: TensorIndex): TensorFacts | null {
  const tensor = model.tensors[index];
  if (tensor === undefined) return null;
  return {
    tensor: index,
    name: tensor.name,
    dims: tensor.dims,
    elementType: elementTypeName(tensor.dataType),
    elements: countElements(tensor.dims),
    bytes: tensor.storedBytes,
    storage: storageOf(tensor.payload),
    docString: tensor.docString,
    metadata: tensor.metadata,
    picture: canDraw(tensor),
  };
}

function canDraw({ dims, dataType, payload }: Tensor): boolean {
  const readable = payload.kind !== 'none' && (payload.kind !== 'external' || payload.problem === null);
  return readable && hasPicture(dataType, dims);
}
