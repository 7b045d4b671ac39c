/** What a card's row says of a constant: its value where it is tiny, else its dims. */
import { defined } from '../base/assert.ts';
import type { AttributeValue } from '../ir/attribute.ts';
import { elementTypeName } from '../ir/element-type.ts';
import { formatShortAttribute } from '../ir/format-attribute.ts';
import type { Initializer, Model } from '../ir/model.ts';
import type { SparseTensor, Tensor } from '../ir/tensor.ts';
import type { CanvasWords } from '../../words/en/canvas.ts';
import { readSmallElements } from './small-elements.ts';

/** `64×3×7×7`; '' for a scalar. */
export function formatDims(dims: readonly number[]): string {
  return dims.join('×');
}

/** `= 0.5` for a scalar, `[1, -1, 768]` for a tiny vector, `64×3×7×7` for the rest. */
export function tensorText(tensor: Tensor): string {
  if (tensor.dims.length === 0) {
    const value = readSmallElements(tensor)?.[0];
    return value === undefined ? elementTypeName(tensor.dataType) : `= ${value}`;
  }
  if (tensor.dims.length === 1) {
    if (tensor.dims[0] === 0) return '[]';
    const values = readSmallElements(tensor);
    return values === null ? formatDims(tensor.dims) : `[${values.join(', ')}]`;
  }
  const only = tensor.dims.every((dim) => dim === 1) ? readSmallElements(tensor)?.[0] : undefined;
  return only === undefined ? formatDims(tensor.dims) : `= ${only} (${formatDims(tensor.dims)})`;
}

function sparseText(sparse: SparseTensor, words: CanvasWords): string {
  return `${words.sparse} ${formatDims(sparse.dims)}`;
}

export function initializerText(model: Model, initializer: Initializer, words: CanvasWords): string {
  const { content } = initializer;
  return content.kind === 'dense'
    ? tensorText(defined(model.tensors[content.tensor], 'tensor of an initializer'))
    : sparseText(content.sparse, words);
}

/** The same for the value of a `Constant` node. */
export function constantText(model: Model, value: AttributeValue, words: CanvasWords): string {
  switch (value.kind) {
    case 'tensor':
      return tensorText(defined(model.tensors[value.tensor], 'tensor of a Constant'));
    case 'sparse_tensor':
      return sparseText(value.sparse, words);
    case 'float':
    case 'int':
    case 'string':
      return `= ${formatShortAttribute(value)}`;
    default:
      return formatShortAttribute(value, model);
  }
}
