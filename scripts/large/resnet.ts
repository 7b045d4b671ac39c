import { float, int, ints, node, value } from '../onnx-writer/build.ts';
import type { Attributes, NodeSpec, ValueSpec } from '../onnx-writer/spec.ts';
import type { BulkTensor, LargeModel } from './bulk.ts';

const STAGES = [
  { blocks: 3, width: 64, stride: 1 },
  { blocks: 4, width: 128, stride: 2 },
  { blocks: 6, width: 256, stride: 2 },
  { blocks: 3, width: 512, stride: 2 },
] as const;

/** ResNet-50 (He et al. 2015) with its batch normalisations: 175 nodes, 25.6 million weights, 102 MB. */
export function resnet50(): LargeModel {
  const nodes: NodeSpec[] = [];
  const values: ValueSpec[] = [];
  const bulk: BulkTensor[] = [];
  const hold = (name: string, dims: readonly number[]): string => {
    bulk.push({ name, dims });
    return name;
  };
  const put = (
    op: string,
    inputs: readonly string[],
    name: string,
    channels: number,
    size: number,
    attributes: Attributes = {},
  ): string => {
    const output = `${name}_output_0`;
    nodes.push(node(op, inputs, [output], attributes, { name }));
    values.push(value(output, 'float32', ['batch', channels, size, size]));
    return output;
  };
  const convNorm = (
    x: string,
    scope: string,
    weights: string,
    norm: string,
    from: number,
    to: number,
    kernel: number,
    stride: number,
    size: number,
  ): string => {
    const pad = (kernel - 1) / 2;
    const conv = put(
      'Conv',
      [x, hold(`${weights}.weight`, [to, from, kernel, kernel])],
      `${scope}/Conv`,
      to,
      size,
      {
        dilations: ints(1, 1),
        group: int(1),
        kernel_shape: ints(kernel, kernel),
        pads: ints(pad, pad, pad, pad),
        strides: ints(stride, stride),
      },
    );
    const parameters = ['weight', 'bias', 'running_mean', 'running_var'].map((part) =>
      hold(`${norm}.${part}`, [to]),
    );
    return put(
      'BatchNormalization',
      [conv, ...parameters],
      `${scope.replace(/conv(\d)$/, 'bn$1').replace(/\.0$/, '.1')}/BatchNormalization`,
      to,
      size,
      {
        epsilon: float(1e-5),
        momentum: float(0.9),
      },
    );
  };

  let x = convNorm('input', '/conv1', 'conv1', 'bn1', 3, 64, 7, 2, 112);
  x = put('Relu', [x], '/relu/Relu', 64, 112);
  x = put('MaxPool', [x], '/maxpool/MaxPool', 64, 56, {
    kernel_shape: ints(3, 3),
    pads: ints(1, 1, 1, 1),
    strides: ints(2, 2),
  });
  let channels = 64;
  let size = 56;
  STAGES.forEach(({ blocks, width, stride }, stage) => {
    for (let block = 0; block < blocks; block++) {
      const scope = `/layer${stage + 1}/layer${stage + 1}.${block}`;
      const stem = `layer${stage + 1}.${block}`;
      const step = block === 0 ? stride : 1;
      const before = size;
      size /= step;
      const one = put(
        'Relu',
        [convNorm(x, `${scope}/conv1`, `${stem}.conv1`, `${stem}.bn1`, channels, width, 1, 1, before)],
        `${scope}/relu/Relu`,
        width,
        before,
      );
      const two = put(
        'Relu',
        [convNorm(one, `${scope}/conv2`, `${stem}.conv2`, `${stem}.bn2`, width, width, 3, step, size)],
        `${scope}/relu_1/Relu`,
        width,
        size,
      );
      const three = convNorm(
        two,
        `${scope}/conv3`,
        `${stem}.conv3`,
        `${stem}.bn3`,
        width,
        width * 4,
        1,
        1,
        size,
      );
      const skip =
        block === 0
          ? convNorm(
              x,
              `${scope}/downsample/downsample.0`,
              `${stem}.downsample.0`,
              `${stem}.downsample.1`,
              channels,
              width * 4,
              1,
              step,
              size,
            )
          : x;
      channels = width * 4;
      const sum = put('Add', [three, skip], `${scope}/Add`, channels, size);
      x = put('Relu', [sum], `${scope}/relu_2/Relu`, channels, size);
    }
  });
  x = put('GlobalAveragePool', [x], '/avgpool/GlobalAveragePool', channels, 1);
  nodes.push(
    node('Flatten', [x], ['/Flatten_output_0'], { axis: int(1) }, { name: '/Flatten' }),
    node(
      'Gemm',
      ['/Flatten_output_0', hold('fc.weight', [1000, channels]), hold('fc.bias', [1000])],
      ['output'],
      { alpha: float(1), beta: float(1), transB: int(1) },
      { name: '/fc/Gemm' },
    ),
  );
  values.push(value('/Flatten_output_0', 'float32', ['batch', channels]));
  return {
    model: {
      ir: 8,
      producer: 'pytorch',
      producerVersion: '2.1.0',
      opsets: [['', 17]],
      graph: {
        name: 'main_graph',
        nodes,
        values,
        inputs: [value('input', 'float32', ['batch', 3, 224, 224])],
        outputs: [value('output', 'float32', ['batch', 1000])],
      },
    },
    bulk,
  };
}
