import type { Place } from '../ir/diagnostic.ts';
import type { AttributeValue } from '../ir/attribute.ts';
import type { Model } from '../ir/model.ts';
import type { SparseTensor } from '../ir/tensor.ts';

const partsOf = ({ values, indices }: SparseTensor): readonly number[] => [values, indices];

/** Indices of the tensors that an attribute holds. */
function tensorsOf(value: AttributeValue): readonly number[] {
  switch (value.kind) {
    case 'tensor':
      return [value.tensor];
    case 'tensors':
      return value.tensors;
    case 'sparse_tensor':
      return partsOf(value.sparse);
    case 'sparse_tensors':
      return value.sparse.flatMap(partsOf);
    case 'float':
    case 'int':
    case 'string':
    case 'graph':
    case 'type_proto':
    case 'floats':
    case 'ints':
    case 'strings':
    case 'graphs':
    case 'type_protos':
    case 'reference':
    case 'in-file':
    case 'unknown':
      return [];
  }
}

/** Where each tensor of the model is held, by its index. */
export function listTensorPlaces(model: Model): readonly Place[] {
  const places: Place[] = model.tensors.map(() => ({ kind: 'model' }));
  for (const { index: graph, initializers, nodes } of model.graphs) {
    for (const { index: initializer, name, content } of initializers) {
      const place: Place = { kind: 'initializer', graph, initializer, name };
      for (const tensor of content.kind === 'dense' ? [content.tensor] : partsOf(content.sparse))
        places[tensor] = place;
    }
    for (const { index: node, name, attributes } of nodes) {
      for (const { value } of attributes) {
        for (const tensor of tensorsOf(value)) places[tensor] = { kind: 'node', graph, node, name };
      }
    }
  }
  for (const { index, name, attributeDefaults } of model.functions) {
    for (const { value } of attributeDefaults) {
      for (const tensor of tensorsOf(value)) places[tensor] = { kind: 'function', function: index, name };
    }
  }
  return places;
}
