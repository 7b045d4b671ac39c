import { float, int, ints, node, value } from '../../onnx-writer/build.ts';
import type { ModelSpec } from '../../onnx-writer/spec.ts';
import { PRODUCER } from '../sample.ts';
import { CHANNELS_1, CHANNELS_2, CLASSES, FEATURES } from './network.ts';
import { digitInitializers } from './trained.ts';

export const CONVOLUTION = {
  dilations: ints(1, 1),
  group: int(1),
  kernel_shape: ints(3, 3),
  pads: ints(1, 1, 1, 1),
  strides: ints(1, 1),
};
export const POOLING = { ceil_mode: int(0), kernel_shape: ints(2, 2), strides: ints(2, 2) };
export const CONNECTION = { alpha: float(1), beta: float(1), transB: int(1) };

/** The classifier in float32: grey pictures, ink 1 on paper 0, to probabilities of the ten digits. */
export function digitsModel(flat: Float32Array): ModelSpec {
  return {
    ...PRODUCER,
    opsets: [['', 17]],
    doc: 'Recognises a handwritten digit. Trained on MNIST by scripts/samples/train-digits.ts.',
    graph: {
      name: 'digits',
      inputs: [value('image', 'float32', ['batch', 1, 28, 28])],
      outputs: [value('probabilities', 'float32', ['batch', CLASSES])],
      initializers: digitInitializers(flat),
      nodes: [
        node('Conv', ['image', 'conv1.weight', 'conv1.bias'], ['/conv1/Conv_output_0'], CONVOLUTION, {
          name: '/conv1/Conv',
        }),
        node('Relu', ['/conv1/Conv_output_0'], ['/relu1/Relu_output_0'], {}, { name: '/relu1/Relu' }),
        node('MaxPool', ['/relu1/Relu_output_0'], ['/pool1/MaxPool_output_0'], POOLING, {
          name: '/pool1/MaxPool',
        }),
        node(
          'Conv',
          ['/pool1/MaxPool_output_0', 'conv2.weight', 'conv2.bias'],
          ['/conv2/Conv_output_0'],
          CONVOLUTION,
          { name: '/conv2/Conv' },
        ),
        node('Relu', ['/conv2/Conv_output_0'], ['/relu2/Relu_output_0'], {}, { name: '/relu2/Relu' }),
        node('MaxPool', ['/relu2/Relu_output_0'], ['/pool2/MaxPool_output_0'], POOLING, {
          name: '/pool2/MaxPool',
        }),
        node(
          'Flatten',
          ['/pool2/MaxPool_output_0'],
          ['/flatten/Flatten_output_0'],
          { axis: int(1) },
          { name: '/flatten/Flatten' },
        ),
        node('Gemm', ['/flatten/Flatten_output_0', 'fc.weight', 'fc.bias'], ['logits'], CONNECTION, {
          name: '/fc/Gemm',
        }),
        node('Softmax', ['logits'], ['probabilities'], { axis: int(-1) }, { name: '/softmax/Softmax' }),
      ],
      values: [
        value('/conv1/Conv_output_0', 'float32', ['batch', CHANNELS_1, 28, 28]),
        value('/relu1/Relu_output_0', 'float32', ['batch', CHANNELS_1, 28, 28]),
        value('/pool1/MaxPool_output_0', 'float32', ['batch', CHANNELS_1, 14, 14]),
        value('/conv2/Conv_output_0', 'float32', ['batch', CHANNELS_2, 14, 14]),
        value('/relu2/Relu_output_0', 'float32', ['batch', CHANNELS_2, 14, 14]),
        value('/pool2/MaxPool_output_0', 'float32', ['batch', CHANNELS_2, 7, 7]),
        value('/flatten/Flatten_output_0', 'float32', ['batch', FEATURES]),
        value('logits', 'float32', ['batch', CLASSES]),
      ],
    },
  };
}
