import { int, node, tensor, value } from '../../onnx-writer/build.ts';
import type { Attributes, ModelSpec, NodeSpec, TensorSpec, ValueSpec } from '../../onnx-writer/spec.ts';
import { PRODUCER } from '../sample.ts';
import { CONNECTION, CONVOLUTION, POOLING } from './model.ts';
import { CHANNELS_1, CHANNELS_2, CLASSES, FEATURES } from './network.ts';
import {
  quantizeDigits,
  type ActivationScale,
  type ActivationScales,
  type QuantizedLayer,
} from './quantize.ts';

/** The classifier in int8, as QuantizeLinear and DequantizeLinear pairs around float operators. */
export function digitsQdqModel(flat: Float32Array, scales: ActivationScales): ModelSpec {
  const quantized = quantizeDigits(flat, scales);
  const nodes: NodeSpec[] = [];
  const initializers: TensorSpec[] = [];
  const values: ValueSpec[] = [];

  const put = (
    op: string,
    inputs: readonly string[],
    name: string,
    shape: readonly (number | string)[],
    attributes: Attributes = {},
  ): string => {
    const output = `${name}_output_0`;
    nodes.push(node(op, inputs, [output], attributes, { name }));
    values.push(value(output, 'float32', shape));
    return output;
  };

  /** A pair around an activation; both nodes share one scale and zero point. */
  const pair = (
    input: string,
    stem: string,
    shape: readonly (number | string)[],
    { scale, zero }: ActivationScale,
  ): string => {
    const parameters = [`${stem}_scale`, `${stem}_zero_point`];
    initializers.push(
      tensor(`${stem}_scale`, [], 'float32', [scale]),
      tensor(`${stem}_zero_point`, [], 'uint8', [zero]),
    );
    const output = `${stem}_quantized`;
    nodes.push(
      node('QuantizeLinear', [input, ...parameters], [output], {}, { name: `${stem}_QuantizeLinear` }),
    );
    values.push(value(output, 'uint8', shape));
    return put('DequantizeLinear', [output, ...parameters], `${stem}_DequantizeLinear`, shape);
  };

  /** Weight and bias of a layer, each behind its DequantizeLinear with one scale a filter. */
  const parametersOf = (stem: string, layer: QuantizedLayer, dims: readonly number[]): readonly string[] => {
    const filters = layer.bias.length;
    initializers.push(
      tensor(`${stem}.weight_quantized`, dims, 'int8', layer.weights),
      tensor(`${stem}.weight_scale`, [filters], 'float32', layer.scales),
      tensor(`${stem}.weight_zero_point`, [filters], 'int8', new Int8Array(filters)),
      tensor(`${stem}.bias_quantized`, [filters], 'int32', layer.bias),
      tensor(`${stem}.bias_scale`, [filters], 'float32', layer.biasScales),
      tensor(`${stem}.bias_zero_point`, [filters], 'int32', new Int32Array(filters)),
    );
    const restored = (part: string, shape: readonly number[]): string =>
      put(
        'DequantizeLinear',
        [`${part}_quantized`, `${part}_scale`, `${part}_zero_point`],
        `${part}_DequantizeLinear`,
        shape,
        { axis: int(0) },
      );
    return [restored(`${stem}.weight`, dims), restored(`${stem}.bias`, [filters])];
  };

  let x = pair('image', 'image', ['batch', 1, 28, 28], scales.input);
  x = put(
    'Conv',
    [x, ...parametersOf('conv1', quantized.conv1, [CHANNELS_1, 1, 3, 3])],
    '/conv1/Conv',
    ['batch', CHANNELS_1, 28, 28],
    CONVOLUTION,
  );
  x = put('Relu', [x], '/relu1/Relu', ['batch', CHANNELS_1, 28, 28]);
  x = pair(x, '/relu1/Relu', ['batch', CHANNELS_1, 28, 28], scales.relu1);
  x = put('MaxPool', [x], '/pool1/MaxPool', ['batch', CHANNELS_1, 14, 14], POOLING);
  x = pair(x, '/pool1/MaxPool', ['batch', CHANNELS_1, 14, 14], scales.relu1);
  x = put(
    'Conv',
    [x, ...parametersOf('conv2', quantized.conv2, [CHANNELS_2, CHANNELS_1, 3, 3])],
    '/conv2/Conv',
    ['batch', CHANNELS_2, 14, 14],
    CONVOLUTION,
  );
  x = put('Relu', [x], '/relu2/Relu', ['batch', CHANNELS_2, 14, 14]);
  x = pair(x, '/relu2/Relu', ['batch', CHANNELS_2, 14, 14], scales.relu2);
  x = put('MaxPool', [x], '/pool2/MaxPool', ['batch', CHANNELS_2, 7, 7], POOLING);
  x = pair(x, '/pool2/MaxPool', ['batch', CHANNELS_2, 7, 7], scales.relu2);
  x = put('Flatten', [x], '/flatten/Flatten', ['batch', FEATURES], { axis: int(1) });
  x = pair(x, '/flatten/Flatten', ['batch', FEATURES], scales.relu2);
  x = put(
    'Gemm',
    [x, ...parametersOf('fc', quantized.fc, [CLASSES, FEATURES])],
    '/fc/Gemm',
    ['batch', CLASSES],
    CONNECTION,
  );
  x = pair(x, 'logits', ['batch', CLASSES], scales.logits);
  nodes.push(node('Softmax', [x], ['probabilities'], { axis: int(-1) }, { name: '/softmax/Softmax' }));

  return {
    ...PRODUCER,
    opsets: [['', 17]],
    doc: 'The digit classifier in int8 (QDQ): weights with a scale per filter, activations calibrated on training digits.',
    graph: {
      name: 'digits_qdq',
      inputs: [value('image', 'float32', ['batch', 1, 28, 28])],
      outputs: [value('probabilities', 'float32', ['batch', CLASSES])],
      nodes,
      initializers,
      values,
    },
  };
}
