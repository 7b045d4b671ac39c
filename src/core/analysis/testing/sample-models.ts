import { functionIndex, graphIndex } from '../../base/indices.ts';
import type { Model } from '../../ir/model.ts';
import { buildTestModel, float32, heldBy, int, ints, subgraph, text } from './model-builder.ts';

/** A convolution with a ReLU, an If whose branches capture values, and a call of a function with opsets of its own. */
export function sampleModel(): Model {
  return buildTestModel({
    opsets: [
      { domain: '', version: 21 },
      { domain: 'my.domain', version: 1 },
    ],
    graphs: [
      {
        name: 'sample',
        inputs: ['image', 'flag'],
        outputs: ['result'],
        initializers: { 'conv1.weight': [64, 3, 7, 7], 'conv1.bias': [64] },
        types: {
          image: float32('batch', 3, 224, 224),
          features: float32('batch', 64, 109, 109),
          result: float32('batch', 64, 109, 109),
        },
        nodes: [
          {
            op: 'Conv',
            name: 'layer1/conv',
            inputs: ['image', 'conv1.weight', 'conv1.bias'],
            outputs: ['features'],
            attributes: { kernel_shape: ints(7, 7), strides: ints(2, 2) },
          },
          { op: 'Relu', name: 'layer1/relu', inputs: ['features'], outputs: ['active'] },
          {
            op: 'If',
            name: 'choice',
            inputs: ['flag'],
            outputs: ['chosen'],
            attributes: { then_branch: subgraph(1), else_branch: subgraph(2) },
          },
          {
            op: 'Scale',
            domain: 'my.domain',
            name: 'scale',
            inputs: ['chosen'],
            outputs: ['scaled'],
            attributes: { factor: int(2) },
          },
          { op: 'Clip', inputs: ['scaled', '', 'conv1.bias'], outputs: ['result'], doc: 'keeps it small' },
        ],
      },
      {
        name: 'yes',
        owner: heldBy(0, 2, 'then_branch'),
        depth: 1,
        outputs: ['then_out'],
        captures: { active: [0, 'active'] },
        nodes: [
          {
            op: 'Softmax',
            name: 'inner',
            inputs: ['active'],
            outputs: ['then_out'],
            attributes: { axis: int(-1) },
          },
        ],
      },
      {
        name: 'no',
        owner: heldBy(0, 2, 'else_branch'),
        depth: 1,
        outputs: ['else_out'],
        captures: { features: [0, 'features'] },
        nodes: [
          {
            op: 'Concat',
            inputs: ['features', 'features'],
            outputs: ['else_out'],
            attributes: { axis: int(1) },
          },
        ],
      },
      {
        name: '',
        owner: { kind: 'function', function: functionIndex(0) },
        inputs: ['x'],
        outputs: ['y'],
        nodes: [
          {
            op: 'Softmax',
            inputs: ['x'],
            outputs: ['y'],
            attributes: { mode: text('MaxPool, "really"') },
          },
        ],
      },
    ],
    functions: [
      {
        name: 'Scale',
        domain: 'my.domain',
        body: graphIndex(3),
        inputs: ['x'],
        outputs: ['y'],
        attributeNames: ['factor'],
        attributeDefaults: [{ name: 'offset', docString: '', value: int(7) }],
        opsetImports: [{ domain: '', version: 11 }],
      },
    ],
  });
}
