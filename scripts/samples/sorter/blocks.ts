/** The parts of a transformer as ONNX operators, decomposed as torch exports them in operator sets below 17. */
import { int, int64s, ints, scalar, tensor } from '../../onnx-writer/build.ts';
import type { Tracer } from '../../onnx-writer/tracer.ts';
import { HEADS, WIDTH, type Weights } from './network.ts';
import { EPSILON } from './tape.ts';

const HEAD_WIDTH = WIDTH / HEADS;

export interface Blocks {
  /** Token and position embeddings of `ids` (1 x t, int64) to 1 x t x width. */
  embed(scope: string, ids: string): string;
  layerNorm(scope: string, stem: string, x: string): string;
  /** `mask`: added to the scores, or null. */
  attention(scope: string, stem: string, x: string, memory: string, mask: string | null): string;
  feedForward(stem: string, x: string): string;
  linear(scope: string, stem: string, x: string): string;
  add(a: string, b: string): string;
}

/**
 * `t` takes the nodes. Weights go to `holder`, which is another tracer when `t` traces a body: what stays the same from
 * step to step belongs to the graph around.
 */
export function createBlocks(t: Tracer, holder: Tracer, weights: Weights): Blocks {
  const hold = (name: string): string => {
    const { rows, cols, data } = weights(name);
    return holder.hold(tensor(name, rows === 1 ? [cols] : [rows, cols], 'float32', data));
  };
  const heldScalar = (name: string, value: number): string => holder.hold(scalar(name, 'float32', value));

  const linear: Blocks['linear'] = (scope, stem, x) =>
    t.within(scope, 'Linear', () => {
      const product = t.emit('MatMul', [x, hold(`${stem}.weight`)]);
      return t.emit('Add', [hold(`${stem}.bias`), product]);
    });

  /** 1 x t x width to 1 x heads x t x head width. */
  const splitHeads = (x: string): string => {
    const shape = holder.hold(int64s('heads.shape', [0, -1, HEADS, HEAD_WIDTH]));
    return t.emit('Transpose', [t.emit('Reshape', [x, shape])], { perm: ints(0, 2, 1, 3) });
  };

  return {
    linear,
    add: (a, b) => t.emit('Add', [a, b]),
    embed: (scope, ids) =>
      t.within('embeddings', 'Embeddings', () => {
        const tokens = t.within('token', 'Embedding', () =>
          t.emit('Gather', [hold(`${scope}.embeddings.token.weight`), ids], { axis: int(0) }),
        );
        const length = t.emit('Gather', [t.emit('Shape', [ids]), holder.hold(scalar('one', 'int64', 1))], {
          axis: int(0),
        });
        const from = holder.hold(scalar('zero', 'int64', 0));
        const places = t.emit('Range', [from, length, 'one']);
        const positions = t.within('position', 'Embedding', () =>
          t.emit('Gather', [hold(`${scope}.embeddings.position.weight`), places], { axis: int(0) }),
        );
        return t.emit('Add', [tokens, positions]);
      }),
    layerNorm: (scope, stem, x) =>
      t.within(scope, 'LayerNorm', () => {
        const mean = t.emit('ReduceMean', [x], { axes: ints(-1), keepdims: int(1) });
        const centred = t.emit('Sub', [x, mean]);
        const square = t.emit('Pow', [centred, heldScalar('two', 2)]);
        const variance = t.emit('ReduceMean', [square], { axes: ints(-1), keepdims: int(1) });
        const root = t.emit('Sqrt', [t.emit('Add', [variance, heldScalar('epsilon', EPSILON)])]);
        const normal = t.emit('Div', [centred, root]);
        return t.emit('Add', [t.emit('Mul', [normal, hold(`${stem}.weight`)]), hold(`${stem}.bias`)]);
      }),
    attention: (scope, stem, x, memory, mask) =>
      t.within(scope, 'Attention', () => {
        const query = splitHeads(linear('query', `${stem}.query`, x));
        const key = linear('key', `${stem}.key`, memory);
        const value = splitHeads(linear('value', `${stem}.value`, memory));
        const shape = holder.hold(int64s('heads.shape', [0, -1, HEADS, HEAD_WIDTH]));
        const turned = t.emit('Transpose', [t.emit('Reshape', [key, shape])], { perm: ints(0, 2, 3, 1) });
        const scores = t.emit('Div', [
          t.emit('MatMul', [query, turned]),
          heldScalar('head.scale', Math.sqrt(HEAD_WIDTH)),
        ]);
        const masked = mask === null ? scores : t.emit('Add', [scores, mask]);
        const mixed = t.emit('MatMul', [t.emit('Softmax', [masked], { axis: int(-1) }), value]);
        const joined = t.emit('Transpose', [mixed], { perm: ints(0, 2, 1, 3) });
        const flat = t.emit('Reshape', [joined, holder.hold(int64s('joined.shape', [0, 0, WIDTH]))]);
        return linear('output', `${stem}.output`, flat);
      }),
    feedForward: (stem, x) =>
      t.within('ffn', 'FeedForward', () => {
        const wide = t.emit('Relu', [linear('up', `${stem}.up`, x)]);
        return linear('down', `${stem}.down`, wide);
      }),
  };
}
