import { int, ints, node, tensor, text, value } from '../onnx-writer/build.ts';
import type { Attributes, NodeSpec } from '../onnx-writer/spec.ts';
import type { BulkTensor, LargeModel } from './bulk.ts';

/** A U-Net with `levels` levels: each way down leaves a value that the way up takes in again. */
export function unet(levels: number): LargeModel {
  const nodes: NodeSpec[] = [];
  const bulk: BulkTensor[] = [];
  const put = (op: string, inputs: readonly string[], name: string, attributes: Attributes = {}): string => {
    nodes.push(node(op, inputs, [`${name}_output_0`], attributes, { name }));
    return `${name}_output_0`;
  };
  const doubleConv = (x: string, scope: string, from: number, to: number): string => {
    let at = x;
    [from, to].forEach((channels, i) => {
      const stem = `${scope.slice(1).replaceAll('/', '.')}.conv${i + 1}`;
      bulk.push({ name: `${stem}.weight`, dims: [to, channels, 3, 3] }, { name: `${stem}.bias`, dims: [to] });
      const convolution = {
        kernel_shape: ints(3, 3),
        pads: ints(1, 1, 1, 1),
        strides: ints(1, 1),
        dilations: ints(1, 1),
        group: int(1),
      };
      at = put('Conv', [at, `${stem}.weight`, `${stem}.bias`], `${scope}/conv${i + 1}/Conv`, convolution);
      at = put('Sigmoid', [at], `${scope}/act${i + 1}/Sigmoid`);
      at = put('Mul', [at, `${scope}/conv${i + 1}/Conv_output_0`], `${scope}/act${i + 1}/Mul`);
    });
    return at;
  };
  const widthAt = (level: number): number => 4 * Math.min(level + 1, 4);
  const skips: string[] = [];
  let x = doubleConv('image', '/inc', 3, widthAt(0));
  for (let level = 1; level <= levels; level++) {
    skips.push(x);
    x = put('MaxPool', [x], `/down${level}/pool/MaxPool`, { kernel_shape: ints(2, 2), strides: ints(2, 2) });
    x = doubleConv(x, `/down${level}`, widthAt(level - 1), widthAt(level));
  }
  for (let level = levels; level >= 1; level--) {
    x = put('Resize', [x, '', 'up.scales'], `/up${level}/up/Resize`, { mode: text('nearest') });
    x = put('Concat', [skips[level - 1] ?? '', x], `/up${level}/Concat`, { axis: int(1) });
    x = doubleConv(x, `/up${level}`, widthAt(level - 1) + widthAt(level), widthAt(level - 1));
  }
  bulk.push({ name: 'outc.weight', dims: [1, widthAt(0), 1, 1] });
  nodes.push(
    node('Conv', [x, 'outc.weight'], ['mask'], { kernel_shape: ints(1, 1) }, { name: '/outc/Conv' }),
  );
  return {
    model: {
      ir: 8,
      producer: 'pytorch',
      producerVersion: '2.1.0',
      opsets: [['', 17]],
      graph: {
        name: 'main_graph',
        nodes,
        initializers: [tensor('up.scales', [4], 'float32', [1, 1, 2, 2])],
        inputs: [value('image', 'float32', ['batch', 3, 'height', 'width'])],
        outputs: [value('mask', 'float32', ['batch', 1, 'height', 'width'])],
      },
    },
    bulk,
  };
}
