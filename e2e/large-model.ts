import { node, tensor, value } from '../scripts/onnx-writer/build.ts';
import { encodeModel } from '../scripts/onnx-writer/encode.ts';

/** Element `i` of the large weight: told apart from zeros and from its neighbours. */
export function float32Tensor(i: number): number {
  return (i % 4096) + 0.5;
}

/** One Add whose weight takes 4 bytes for each of `elements`. */
export function largeModel(elements: number): Buffer {
  const weight = Float32Array.from({ length: elements }, (_, i) => float32Tensor(i));
  const bytes = encodeModel({
    ir: 8,
    opsets: [['', 17]],
    graph: {
      name: 'large',
      nodes: [node('Add', ['x', 'w'], ['y'])],
      inputs: [value('x', 'float32', [elements])],
      outputs: [value('y', 'float32', [elements])],
      initializers: [tensor('w', [elements], 'float32', weight)],
    },
  });
  return Buffer.from(bytes);
}
