import { float, int, ints, node, value } from '../onnx-writer/build.ts';
import type { Attributes, NodeSpec, ValueSpec } from '../onnx-writer/spec.ts';
import type { BulkTensor, LargeModel } from './bulk.ts';

const WIDTHS = [64, 128, 256, 512] as const;

interface ResNet {
  /** Residual blocks of each stage. */
  readonly blocks: readonly [number, number, number, number];
  /** Blocks of three convolutions whose last one widens four times, else of two. */
  readonly bottleneck: boolean;
  /** Pixels a side; a multiple of 32. */
  readonly image: number;
}

/** ResNet-18: 69 nodes, 11.7 million weights, 47 MB. */
export function resnet18(image: number): LargeModel {
  return resnet({ blocks: [2, 2, 2, 2], bottleneck: false, image });
}

/** ResNet-50: 175 nodes, 25.6 million weights, 102 MB. */
export function resnet50(): LargeModel {
  return resnet({ blocks: [3, 4, 6, 3], bottleneck: true, image: 224 });
}

/** A residual network (He et al. 2015) with its batch normalisations. */
function resnet({ blocks, bottleneck, image }: ResNet): LargeModel {
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

  let x = convNorm('input', '/conv1', 'conv1', 'bn1', 3, 64, 7, 2, image / 2);
  x = put('Relu', [x], '/relu/Relu', 64, image / 2);
  x = put('MaxPool', [x], '/maxpool/MaxPool', 64, image / 4, {
    kernel_shape: ints(3, 3),
    pads: ints(1, 1, 1, 1),
    strides: ints(2, 2),
  });
  let channels = 64;
  let size = image / 4;
  WIDTHS.forEach((width, stage) => {
    const wide = bottleneck ? width * 4 : width;
    for (let block = 0; block < (blocks[stage] ?? 0); block++) {
      const scope = `/layer${stage + 1}/layer${stage + 1}.${block}`;
      const stem = `layer${stage + 1}.${block}`;
      const step = block === 0 && stage > 0 ? 2 : 1;
      const before = size;
      size /= step;
      const conv = (input: string, i: number, from: number, to: number, kernel: number): string => {
        // The 3x3 convolution takes the step: the second of three, the first of two.
        const takesStep = i === (bottleneck ? 2 : 1);
        const [stride, out] = takesStep ? [step, size] : [1, i === 1 ? before : size];
        return convNorm(
          input,
          `${scope}/conv${i}`,
          `${stem}.conv${i}`,
          `${stem}.bn${i}`,
          from,
          to,
          kernel,
          stride,
          out,
        );
      };
      const relu = (input: string, i: number, at: number): string =>
        put('Relu', [input], `${scope}/relu${i === 0 ? '' : `_${i}`}/Relu`, width, at);
      let y: string;
      if (bottleneck) {
        y = relu(conv(x, 1, channels, width, 1), 0, before);
        y = conv(relu(conv(y, 2, width, width, 3), 1, size), 3, width, wide, 1);
      } else {
        y = conv(relu(conv(x, 1, channels, width, 3), 0, size), 2, width, width, 3);
      }
      const skip =
        channels === wide && step === 1
          ? x
          : convNorm(
              x,
              `${scope}/downsample/downsample.0`,
              `${stem}.downsample.0`,
              `${stem}.downsample.1`,
              channels,
              wide,
              1,
              step,
              size,
            );
      channels = wide;
      const sum = put('Add', [y, skip], `${scope}/Add`, channels, size);
      x = put('Relu', [sum], `${scope}/relu_${bottleneck ? 2 : 1}/Relu`, channels, size);
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
        inputs: [value('input', 'float32', ['batch', 3, image, image])],
        outputs: [value('output', 'float32', ['batch', 1000])],
      },
    },
    bulk,
  };
}
