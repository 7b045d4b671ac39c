import type { Node } from '../ir/model.ts';
import type { Tensor } from '../ir/tensor.ts';
import type { ValueType } from '../ir/value-type.ts';
import { DataType } from '../ir/element-type.ts';
import { tensorType } from './type-text.ts';

/** Attributes by which an operator says what its output holds, as a TensorProto.DataType number. */
const TYPE_ATTRIBUTES: Readonly<Record<string, string>> = {
  Cast: 'to',
  EyeLike: 'dtype',
  RandomNormal: 'dtype',
  RandomNormalLike: 'dtype',
  RandomUniform: 'dtype',
  RandomUniformLike: 'dtype',
  Bernoulli: 'dtype',
  Multinomial: 'dtype',
  SequenceEmpty: 'dtype',
  QuantizeLinear: 'output_dtype',
  DequantizeLinear: 'output_dtype',
  BlackmanWindow: 'output_datatype',
  HammingWindow: 'output_datatype',
  HannWindow: 'output_datatype',
  MelWeightMatrix: 'output_datatype',
};

/** What they make when the attribute is left out; the others take after an input. */
const DEFAULTS: Readonly<Record<string, number>> = {
  RandomNormal: DataType.FLOAT,
  RandomUniform: DataType.FLOAT,
  Multinomial: DataType.INT32,
  SequenceEmpty: DataType.FLOAT,
  BlackmanWindow: DataType.FLOAT,
  HammingWindow: DataType.FLOAT,
  HannWindow: DataType.FLOAT,
  MelWeightMatrix: DataType.FLOAT,
};

const CONSTANT_ATTRIBUTES: Readonly<Record<string, number>> = {
  value_float: DataType.FLOAT,
  value_floats: DataType.FLOAT,
  value_int: DataType.INT64,
  value_ints: DataType.INT64,
  value_string: DataType.STRING,
  value_strings: DataType.STRING,
};

/** The output type that a standard operator's attributes state; null when they do not. */
export function statedType(node: Node, tensors: readonly Tensor[]): ValueType | null {
  const { opType } = node;
  if (opType === 'Constant') return constantType(node, tensors);
  if (opType === 'ConstantOfShape') return constantType(node, tensors) ?? tensorType(DataType.FLOAT);
  const attribute = Object.hasOwn(TYPE_ATTRIBUTES, opType) ? TYPE_ATTRIBUTES[opType] : undefined;
  if (attribute === undefined) return null;
  const value = node.attributes.find(({ name }) => name === attribute)?.value;
  const stated = value?.kind === 'int' ? Number(value.value) : 0;
  // 0, "undefined", is what `output_dtype` has for "as the inputs say".
  const dataType = stated === 0 ? (Object.hasOwn(DEFAULTS, opType) ? (DEFAULTS[opType] ?? 0) : 0) : stated;
  if (dataType === 0) return null;
  const type = tensorType(dataType);
  return opType === 'SequenceEmpty' ? { kind: 'sequence', elem: type, denotation: '' } : type;
}

function constantType(node: Node, tensors: readonly Tensor[]): ValueType | null {
  for (const { name, value } of node.attributes) {
    if (value.kind === 'tensor' && name === 'value') return tensorType(tensors[value.tensor]?.dataType ?? 0);
    if (value.kind === 'sparse_tensor') return tensorType(tensors[value.sparse.values]?.dataType ?? 0);
    const dataType = Object.hasOwn(CONSTANT_ATTRIBUTES, name) ? CONSTANT_ATTRIBUTES[name] : undefined;
    if (dataType !== undefined) return tensorType(dataType);
  }
  return null;
}
