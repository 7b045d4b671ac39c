/** Parts of a GPT as torch.onnx writes them: constants as nodes, shapes computed at run time, nothing fused. */
import { float, int, ints, int64s, scalar, tensorOf } from '../onnx-writer/build.ts';
import type { Tracer } from '../onnx-writer/tracer.ts';

export interface GptShape {
  readonly width: number;
  readonly heads: number;
}

export interface GptParts {
  constant(value: number): string;
  layerNorm(scope: string, stem: string, x: string): string;
  /** torch's Conv1D: flatten, Gemm, and back to the shape of `x` with another last dim. */
  conv1d(scope: string, stem: string, x: string, from: number, to: number): string;
  attention(stem: string, x: string, mask: string): string;
  gelu(x: string): string;
}

export function createGptParts(
  t: Tracer,
  hold: (name: string, dims: readonly number[]) => string,
  { width, heads }: GptShape,
): GptParts {
  const constant: GptParts['constant'] = (value) =>
    t.emit('Constant', [], { value: tensorOf(scalar('', 'float32', value)) });
  const integer = (value: number): string =>
    t.emit('Constant', [], { value: tensorOf(scalar('', 'int64', value)) });
  const list = (...values: readonly number[]): string =>
    t.emit('Constant', [], { value: tensorOf(int64s('', values)) });

  /** `x.size(axis)` as a list of one, ready to be concatenated. */
  const sizeOf = (x: string, axis: number): string => {
    const size = t.emit('Gather', [t.emit('Shape', [x]), integer(axis)], { axis: int(0) });
    return t.emit('Unsqueeze', [size, list(0)]);
  };
  const leadingSizes = (x: string): readonly string[] => [sizeOf(x, 0), sizeOf(x, 1)];
  const view = (x: string, leading: readonly string[], rest: readonly number[]): string => {
    const shape = t.emit('Concat', [...leading, ...rest.map((dim) => list(dim))], { axis: int(0) });
    return t.emit('Reshape', [x, shape], { allowzero: int(0) });
  };

  const conv1d: GptParts['conv1d'] = (scope, stem, x, from, to) =>
    t.within(scope, 'Conv1D', () => {
      const flat = t.emit('Reshape', [x, list(-1, from)], { allowzero: int(0) });
      const product = t.emit('Gemm', [flat, hold(`${stem}.weight`, [from, to]), hold(`${stem}.bias`, [to])], {
        alpha: float(1),
        beta: float(1),
      });
      return view(product, leadingSizes(x), [to]);
    });

  return {
    constant,
    conv1d,
    layerNorm: (scope, stem, x) =>
      t.within(scope, 'LayerNorm', () => {
        const mean = t.emit('ReduceMean', [x], { axes: ints(-1), keepdims: int(1) });
        const centred = t.emit('Sub', [x, mean]);
        const variance = t.emit('ReduceMean', [t.emit('Pow', [centred, constant(2)])], {
          axes: ints(-1),
          keepdims: int(1),
        });
        const root = t.emit('Sqrt', [t.emit('Add', [variance, constant(1e-5)])]);
        const normal = t.emit('Div', [centred, root]);
        return t.emit('Add', [
          t.emit('Mul', [normal, hold(`${stem}.weight`, [width])]),
          hold(`${stem}.bias`, [width]),
        ]);
      }),
    attention: (stem, x, mask) =>
      t.within('attn', 'GPT2Attention', () => {
        const joined = conv1d('c_attn', `${stem}.c_attn`, x, width, width * 3);
        const parts = t.emitMany('Split', [joined, list(width, width, width)], 3, { axis: int(2) });
        const leading = leadingSizes(joined);
        const [query = '', key = '', values = ''] = parts.map((part, i) =>
          t.emit('Transpose', [view(part, leading, [heads, width / heads])], {
            perm: i === 1 ? ints(0, 2, 3, 1) : ints(0, 2, 1, 3),
          }),
        );
        const scores = t.emit('Div', [t.emit('MatMul', [query, key]), constant(Math.sqrt(width / heads))]);
        // The block cuts its piece out of the one mask that the whole model shares.
        const length = sizeOf(x, 1);
        const rows = t.emit('Slice', [mask, list(0), length, list(2), list(1)]);
        const piece = t.emit('Slice', [rows, list(0), length, list(3), list(1)]);
        const masked = t.emit('Where', [
          t.emit('Cast', [piece], { to: int(9) }),
          scores,
          constant(-3.4028234663852886e38),
        ]);
        const mixed = t.emit('MatMul', [t.emit('Softmax', [masked], { axis: int(-1) }), values]);
        const turned = t.emit('Transpose', [mixed], { perm: ints(0, 2, 1, 3) });
        return conv1d('c_proj', `${stem}.c_proj`, view(turned, leading, [width]), width, width);
      }),
    gelu: (x) =>
      t.within('act', 'NewGELUActivation', () => {
        const cube = t.emit('Mul', [t.emit('Pow', [x, constant(3)]), constant(0.044715)]);
        const inner = t.emit('Mul', [t.emit('Add', [x, cube]), constant(Math.sqrt(2 / Math.PI))]);
        const gate = t.emit('Add', [t.emit('Tanh', [inner]), constant(1)]);
        return t.emit('Mul', [t.emit('Mul', [x, constant(0.5)]), gate]);
      }),
  };
}
