import { int, int64s, ints, tensor, text, value } from '../../onnx-writer/build.ts';
import type { ModelSpec } from '../../onnx-writer/spec.ts';
import { createTracer } from '../../onnx-writer/tracer.ts';
import { PRODUCER } from '../sample.ts';
import { FACTOR, featureFilters, polyphaseFilters, sharpenFilters, TO_RGB, TO_YCBCR } from './filters.ts';

interface Filters {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** RGB in, RGB three times as wide and high out. Only the luminance goes through the sub-pixel network. */
export function superResolutionModel(): ModelSpec {
  const t = createTracer({ prefix: '', root: null });
  const conv = (
    input: string,
    scope: string,
    type: string,
    filters: Filters,
    from: number,
    size: number,
  ): string =>
    t.within(scope, type, () => {
      const to = filters.bias.length;
      const w = t.hold(tensor(`${scope}.weight`, [to, from, size, size], 'float32', filters.weights));
      const b = t.hold(tensor(`${scope}.bias`, [to], 'float32', filters.bias));
      return t.emit('Conv', [input, w, b], {
        kernel_shape: ints(size, size),
        pads: ints(0, 0, 0, 0),
        strides: ints(1, 1),
      });
    });

  const ycc = conv('image', 'to_ycbcr', 'ColorMatrix', TO_YCBCR, 3, 1);
  const [y = '', cbcr = ''] = t.emitMany('Split', [ycc, t.hold(int64s('split.sizes', [1, 2]))], 2, {
    axis: int(1),
  });
  const fine = t.within('luma', 'SubPixelNetwork', () => {
    // 2 + 1 + 2: what the three convolutions take away at every side.
    const padded = t.emit('Pad', [y, t.hold(int64s('luma.pads', [0, 0, 5, 5, 0, 0, 5, 5]))], {
      mode: text('edge'),
    });
    const features = t.emit('Relu', [conv(padded, 'features', 'Conv2d', featureFilters(), 1, 5)]);
    const sharp = t.emit('Relu', [conv(features, 'sharpen', 'Conv2d', sharpenFilters(), 3, 3)]);
    const phases = conv(sharp, 'interpolate', 'Conv2d', polyphaseFilters(), 2, 5);
    return t.within('shuffle', 'PixelShuffle', () =>
      t.emit('DepthToSpace', [phases], { blocksize: int(FACTOR), mode: text('CRD') }),
    );
  });
  const colour = t.within('chroma', 'Upsample', () =>
    t.emit('Resize', [cbcr, '', t.hold(tensor('chroma.scales', [4], 'float32', [1, 1, FACTOR, FACTOR]))], {
      coordinate_transformation_mode: text('half_pixel'),
      mode: text('linear'),
    }),
  );
  const joined = t.emit('Concat', [fine, colour], { axis: int(1) });
  const rgb = conv(joined, 'to_rgb', 'ColorMatrix', TO_RGB, 3, 1);
  t.hold(tensor('black', [], 'float32', [0]));
  t.hold(tensor('white', [], 'float32', [1]));
  t.emit('Clip', [rgb, 'black', 'white'], {}, 'upscaled');

  return {
    ...PRODUCER,
    opsets: [['', 18]],
    doc: 'Enlarges a picture three times. All weights are computed: unsharp masking with coring, then bicubic interpolation as a sub-pixel convolution.',
    graph: {
      name: 'super_resolution',
      nodes: t.nodes,
      initializers: t.initializers,
      inputs: [value('image', 'float32', ['batch', 3, 'height', 'width'])],
      outputs: [value('upscaled', 'float32', ['batch', 3, '3*height', '3*width'])],
      values: [
        value(y, 'float32', ['batch', 1, 'height', 'width']),
        value(cbcr, 'float32', ['batch', 2, 'height', 'width']),
        value(fine, 'float32', ['batch', 1, '3*height', '3*width']),
        value(colour, 'float32', ['batch', 2, '3*height', '3*width']),
      ],
    },
  };
}
