/** Graphs of known shape, for tests and benchmarks: what networks look like, and what breaks layouts. */
import type { Direction, LayoutEdge, LayoutGraph, LayoutNode } from '../types.ts';

export interface SampleNode {
  readonly inputs: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly parent?: number;
  readonly pin?: 'first' | 'last';
  /** Out port that each input comes from; 0 when left out. */
  readonly fromPorts?: readonly number[];
}

const LABEL = { labelWidth: 120, labelHeight: 14 } as const;

/** A graph from a list of nodes with the indices of their inputs; every edge has a label unless `labels` is false. */
export function sampleGraph(
  list: readonly SampleNode[],
  options: { readonly labels?: boolean; readonly direction?: Direction } = {},
): LayoutGraph {
  const outs = new Int32Array(list.length);
  const edges: LayoutEdge[] = [];
  list.forEach((node, target) => {
    node.inputs.forEach((source, targetPort) => {
      const sourcePort = node.fromPorts?.[targetPort] ?? 0;
      outs[source] = Math.max(outs[source] ?? 0, sourcePort + 1);
      const label = options.labels === false ? { labelWidth: 0, labelHeight: 0 } : LABEL;
      edges.push({ source, sourcePort, target, targetPort, ...label });
    });
  });
  const nodes = list.map((node, i): LayoutNode => ({
    width: node.width ?? 140,
    height: node.height ?? 28,
    parent: node.parent ?? -1,
    header: 24,
    inPorts: node.inputs.length,
    outPorts: outs[i] ?? 0,
    pin: node.pin ?? null,
  }));
  return { direction: options.direction ?? 'down', nodes, edges };
}

/** A sequence of numbers in 0..1 that is the same for the same seed (Marsaglia's xorshift32). */
export function randomNumbers(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export function chainSample(length: number): SampleNode[] {
  return Array.from({ length }, (_, i) => ({ inputs: i === 0 ? [] : [i - 1] }));
}

/** Convolutions with skips around every third, as in ResNet-50; `blocks` of them. */
export function residualSample(blocks: number): SampleNode[] {
  const list: SampleNode[] = [{ inputs: [], pin: 'first' }];
  const add = (inputs: readonly number[], height = 28): number => list.push({ inputs, height }) - 1;
  let top = add([add([0], 76)]);
  for (let b = 0; b < blocks; b++) {
    const main = add([add([add([add([add([top], 76)])], 76)])], 76);
    const skip = b % 4 === 0 ? add([top], 76) : top;
    top = add([add([main, skip])]);
  }
  const last = add([add([top])], 60);
  list.push({ inputs: [last], pin: 'last' });
  return list;
}

/** Squeeze, two expands, concatenate: SqueezeNet's fire modules. */
export function fireSample(modules: number): SampleNode[] {
  const list: SampleNode[] = [{ inputs: [], pin: 'first' }];
  const add = (inputs: readonly number[], height = 28): number => list.push({ inputs, height }) - 1;
  let top = add([add([0], 76)]);
  for (let m = 0; m < modules; m++) {
    const squeeze = add([add([top], 76)]);
    top = add([add([add([squeeze], 76)]), add([add([squeeze], 76)])]);
  }
  list.push({ inputs: [top], pin: 'last' });
  return list;
}

/** Transformer blocks with q, k, v, a mask that every block reads, and residual sums. */
export function transformerSample(blocks: number): SampleNode[] {
  const list: SampleNode[] = [
    { inputs: [], pin: 'first' },
    { inputs: [], pin: 'first' },
  ];
  const add = (inputs: readonly number[], height = 28): number => list.push({ inputs, height }) - 1;
  const mask = add([1]);
  let top = add([0], 60);
  for (let b = 0; b < blocks; b++) {
    const normed = add([top], 44);
    const [q, k, v] = [0, 1, 2].map(() => add([add([add([add([normed], 60)], 44)])]));
    const scores = add([add([add([q ?? 0, add([k ?? 0])])]), mask]);
    const mixed = add([add([add([scores]), v ?? 0])]);
    const attended = add([add([add([add([mixed])], 60)], 44), top]);
    const inner = add([add([attended], 44)], 60);
    const gate = add([add([add([inner])]), inner]);
    top = add([add([gate], 60), attended]);
  }
  list.push({ inputs: [add([add([top], 44)], 60)], pin: 'last' });
  return list;
}

/** An encoder, a decoder, and a skip at every level. */
export function unetSample(levels: number): SampleNode[] {
  const list: SampleNode[] = [{ inputs: [], pin: 'first' }];
  const add = (inputs: readonly number[], height = 28): number => list.push({ inputs, height }) - 1;
  const two = (from: number): number => add([add([add([add([from], 76)])], 76)]);
  const skips: number[] = [];
  let top = 0;
  for (let level = 0; level < levels; level++) {
    top = two(top);
    skips.push(top);
    top = add([top], 44);
  }
  top = two(top);
  for (const skip of skips.reverse()) top = two(add([add([top], 60), skip]));
  list.push({ inputs: [top], pin: 'last' });
  return list;
}

/** `count` nodes, each with one to three inputs out of the `reach` nodes before it. */
export function randomSample(count: number, seed: number, reach = 40): SampleNode[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const inputs: number[] = [];
    const wanted = i === 0 ? 0 : 1 + (random() < 0.3 ? 1 : 0) + (random() < 0.1 ? 1 : 0);
    for (let k = 0; k < wanted; k++)
      inputs.push(Math.max(0, i - 1 - Math.floor(random() * random() * reach)));
    return { inputs, height: 28 + 16 * Math.floor(random() * 4) };
  });
}
