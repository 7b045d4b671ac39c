import type { ImageOptions } from '../../feeds/image-options.ts';
import type { SnippetPlan } from '../snippet-plan.ts';

const OPTIONS: ImageOptions = {
  resize: 'stretch',
  layout: 'NCHW',
  channels: 'grey',
  scale: 1 / 255,
  mean: [0, 0, 0],
  deviation: [1, 1, 1],
  pad: 0,
  place: 'centre',
  invert: false,
};

const AWKWARD = 'it\'s "a"\n\\ \u00e9 \u2028 ${x} ?? %s';

/** The digits sample, from its picture: black on white, where the model wants the opposite. */
export const CLASSIFIER: SnippetPlan = {
  model: 'model.onnx',
  externalFiles: [],
  inputs: [
    {
      name: 'image',
      dims: [1, 1, 28, 28],
      dataType: 1,
      source: { kind: 'image', file: 'input.png', options: { ...OPTIONS, invert: true } },
    },
  ],
  outputs: [
    {
      name: 'probabilities',
      dataType: 1,
      readout: {
        kind: 'classes',
        count: 3,
        softmax: false,
        labels: { kind: 'inline', names: [...'0123456789'] },
      },
    },
  ],
  backend: 'wasm',
};

/** The same from `.npy`, read raw. */
export const ARRAY: SnippetPlan = {
  ...CLASSIFIER,
  inputs: [{ name: 'image', dims: [1, 1, 28, 28], dataType: 1, source: { kind: 'npy', file: 'input.npy' } }],
  outputs: [{ name: 'probabilities', dataType: 1, readout: { kind: 'print' } }],
};

/** Names of the classes from a file. */
export const LABELLED: SnippetPlan = {
  ...CLASSIFIER,
  inputs: [{ name: 'image', dims: [1, 1, 28, 28], dataType: 1, source: { kind: 'ones' } }],
  outputs: [
    {
      name: 'probabilities',
      dataType: 1,
      readout: { kind: 'classes', count: 3, softmax: true, labels: { kind: 'file', file: 'labels.txt' } },
    },
  ],
};

/** Every way to make an input, names that break careless quoting, a picture out. */
export const EVERYTHING: SnippetPlan = {
  model: 'mo"del.onnx',
  externalFiles: ['weights/a b.bin'],
  inputs: [
    {
      name: AWKWARD,
      dims: [2, 24, 16, 3],
      dataType: 2,
      source: {
        kind: 'image',
        file: 'a photo.jpg',
        options: {
          ...OPTIONS,
          resize: 'fit',
          layout: 'NHWC',
          channels: 'bgr',
          scale: 1,
          pad: 114,
          invert: true,
        },
      },
    },
    { name: 'half', dims: [2, 2], dataType: 10, source: { kind: 'ramp', step: 0.5 } },
    { name: 'mask', dims: [1, 2], dataType: 9, source: { kind: 'ones' } },
    { name: 'nothing', dims: [3], dataType: 11, source: { kind: 'zeros' } },
    {
      name: 'ids',
      dims: [3],
      dataType: 7,
      source: { kind: 'typed', values: [-1, 9007199254740993n, -9223372036854775808n] },
    },
    { name: 'odd', dims: [3], dataType: 1, source: { kind: 'typed', values: [Number.NaN, -Infinity, -0.5] } },
  ],
  outputs: [
    {
      name: AWKWARD,
      dataType: 1,
      readout: { kind: 'image', file: 'out.png', layout: 'NCHW', multiply: 255, add: 0 },
    },
    {
      name: 'scores',
      dataType: 10,
      readout: { kind: 'classes', count: 5, softmax: true, labels: { kind: 'inline', names: [AWKWARD] } },
    },
  ],
  backend: 'webgpu',
};

export const PLANS = {
  classifier: CLASSIFIER,
  array: ARRAY,
  labelled: LABELLED,
  everything: EVERYTHING,
} as const;
