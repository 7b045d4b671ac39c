import type { OperatorCategory } from './category.ts';

/** Every operator category; the record type makes a missing one a compile error. */
const CATEGORIES: Readonly<Record<OperatorCategory, true>> = {
  convolution: true,
  activation: true,
  pooling: true,
  normalization: true,
  shape: true,
  reduction: true,
  elementwise: true,
  logic: true,
  'control-flow': true,
  quantization: true,
  sequence: true,
  constant: true,
  rnn: true,
  ml: true,
  image: true,
  matmul: true,
  attention: true,
  text: true,
  training: true,
  other: true,
};

export function isOperatorCategory(text: string): text is OperatorCategory {
  return Object.hasOwn(CATEGORIES, text);
}
