/**
 * A transformer that sorts digits: an encoder of two layers reads them all at once, a decoder of one layer writes them
 * in ascending order, one a step. Layer normalisation stands before each part ("pre-norm").
 */
import { attend, type AttentionShape } from './attention.ts';
import { add, embed, layerNorm, linear, relu, type Matrix, type Tape } from './tape.ts';

export const WIDTH = 32;
export const INNER = 64;
export const HEADS = 2;
export const DIGITS = 10;
/** The token that the decoder begins with. */
export const START = 10;
export const LONGEST = 8;

/** Name and shape of every array, in the order of the ONNX initializers. Vectors are 1 x n here. */
export const SHAPES: readonly (readonly [name: string, rows: number, cols: number])[] = [
  ['encoder.embeddings.token.weight', DIGITS, WIDTH],
  ['encoder.embeddings.position.weight', LONGEST, WIDTH],
  ...[0, 1].flatMap((layer) => [
    ...normShapes(`encoder.layer.${layer}.norm1`),
    ...attentionShapes(`encoder.layer.${layer}.attention`),
    ...normShapes(`encoder.layer.${layer}.norm2`),
    ...feedForwardShapes(`encoder.layer.${layer}.ffn`),
  ]),
  ...normShapes('encoder.norm'),
  ['decoder.embeddings.token.weight', DIGITS + 1, WIDTH],
  ['decoder.embeddings.position.weight', LONGEST, WIDTH],
  ...normShapes('decoder.layer.0.norm1'),
  ...attentionShapes('decoder.layer.0.self_attention'),
  ...normShapes('decoder.layer.0.norm2'),
  ...attentionShapes('decoder.layer.0.cross_attention'),
  ...normShapes('decoder.layer.0.norm3'),
  ...feedForwardShapes('decoder.layer.0.ffn'),
  ...normShapes('decoder.norm'),
  ['head.weight', WIDTH, DIGITS],
  ['head.bias', 1, DIGITS],
];

type Shape = readonly [name: string, rows: number, cols: number];

function normShapes(name: string): readonly Shape[] {
  return [
    [`${name}.weight`, 1, WIDTH],
    [`${name}.bias`, 1, WIDTH],
  ];
}

function attentionShapes(name: string): readonly Shape[] {
  return ['query', 'key', 'value', 'output'].flatMap((part): readonly Shape[] => [
    [`${name}.${part}.weight`, WIDTH, WIDTH],
    [`${name}.${part}.bias`, 1, WIDTH],
  ]);
}

function feedForwardShapes(name: string): readonly Shape[] {
  return [
    [`${name}.up.weight`, WIDTH, INNER],
    [`${name}.up.bias`, 1, INNER],
    [`${name}.down.weight`, INNER, WIDTH],
    [`${name}.down.bias`, 1, WIDTH],
  ];
}

export const PARAMETERS = SHAPES.reduce((sum, [, rows, cols]) => sum + rows * cols, 0);

export type Weights = (name: string) => Matrix;

/** Looks arrays up by name within flat parameters and gradients of `PARAMETERS` elements each. */
export function nameWeights(flat: Float32Array, gradients: Float32Array): Weights {
  const table = new Map<string, Matrix>();
  let at = 0;
  for (const [name, rows, cols] of SHAPES) {
    const end = at + rows * cols;
    table.set(name, { rows, cols, data: flat.subarray(at, end), grad: gradients.subarray(at, end) });
    at = end;
  }
  return (name) => {
    const found = table.get(name);
    if (found === undefined) throw new Error(`no weights called ${name}`);
    return found;
  };
}

function project(tape: Tape, w: Weights, name: string, x: Matrix): Matrix {
  return linear(tape, x, w(`${name}.weight`), w(`${name}.bias`));
}

function normalise(tape: Tape, w: Weights, name: string, x: Matrix): Matrix {
  return layerNorm(tape, x, w(`${name}.weight`), w(`${name}.bias`));
}

function attention(
  tape: Tape,
  w: Weights,
  name: string,
  x: Matrix,
  memory: Matrix,
  shape: AttentionShape,
): Matrix {
  const mixed = attend(
    tape,
    project(tape, w, `${name}.query`, x),
    project(tape, w, `${name}.key`, memory),
    project(tape, w, `${name}.value`, memory),
    shape,
  );
  return project(tape, w, `${name}.output`, mixed);
}

function feedForward(tape: Tape, w: Weights, name: string, x: Matrix): Matrix {
  return project(tape, w, `${name}.down`, relu(tape, project(tape, w, `${name}.up`, x)));
}

/** `digits`: batch x length. Returns one row a digit. */
export function encode(tape: Tape, w: Weights, digits: ArrayLike<number>, length: number): Matrix {
  const batch = digits.length / length;
  const shape = { batch, queries: length, keys: length, heads: HEADS, causal: false };
  let x = embed(
    tape,
    w('encoder.embeddings.token.weight'),
    w('encoder.embeddings.position.weight'),
    digits,
    length,
  );
  for (const layer of [0, 1]) {
    const name = `encoder.layer.${layer}`;
    const normal = normalise(tape, w, `${name}.norm1`, x);
    x = add(tape, x, attention(tape, w, `${name}.attention`, normal, normal, shape));
    x = add(tape, x, feedForward(tape, w, `${name}.ffn`, normalise(tape, w, `${name}.norm2`, x)));
  }
  return normalise(tape, w, 'encoder.norm', x);
}

/** `written`: batch x steps, `START` first. Returns logits, a row for each place. */
export function decode(
  tape: Tape,
  w: Weights,
  memory: Matrix,
  written: ArrayLike<number>,
  steps: number,
): Matrix {
  const batch = written.length / steps;
  const keys = memory.rows / batch;
  const name = 'decoder.layer.0';
  let x = embed(
    tape,
    w('decoder.embeddings.token.weight'),
    w('decoder.embeddings.position.weight'),
    written,
    steps,
  );
  const first = normalise(tape, w, `${name}.norm1`, x);
  const self = { batch, queries: steps, keys: steps, heads: HEADS, causal: true };
  x = add(tape, x, attention(tape, w, `${name}.self_attention`, first, first, self));
  const second = normalise(tape, w, `${name}.norm2`, x);
  const cross = { batch, queries: steps, keys, heads: HEADS, causal: false };
  x = add(tape, x, attention(tape, w, `${name}.cross_attention`, second, memory, cross));
  x = add(tape, x, feedForward(tape, w, `${name}.ffn`, normalise(tape, w, `${name}.norm3`, x)));
  return project(tape, w, 'head', normalise(tape, w, 'decoder.norm', x));
}

/** Writes `digits.length` digits greedily. `confidence` is the probability of each. */
export function sortGreedily(
  w: Weights,
  digits: readonly number[],
): { readonly sorted: number[]; readonly confidence: number[] } {
  const tape: Tape = { steps: [] };
  const memory = encode(tape, w, digits, digits.length);
  const written = [START];
  const confidence: number[] = [];
  for (let step = 0; step < digits.length; step++) {
    const logits = decode(tape, w, memory, written, written.length);
    const last = Array.from(logits.data.subarray(step * DIGITS));
    const top = Math.max(...last);
    written.push(last.indexOf(top));
    confidence.push(1 / last.reduce((sum, value) => sum + Math.exp(value - top), 0));
  }
  return { sorted: written.slice(1), confidence };
}
