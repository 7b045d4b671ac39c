import { int, node, tensor, value } from '../onnx-writer/build.ts';
import type { GraphSpec, NodeSpec } from '../onnx-writer/spec.ts';
import type { LargeModel } from './bulk.ts';

/**
 * Graphs that no exporter writes and that must not stop a viewer. All pass protobuf and break what a drawing takes for
 * granted: that there are few of a kind, that names are short, that things flow one way.
 */
const ABSURD: Readonly<Record<string, () => GraphSpec>> = {
  /** Rings of 100 nodes, each fed by the ring before; every tenth node reads its own output as well. */
  cycles: () => ({ nodes: rings(30, 100) }),
  /** Every node reads what it writes, and nothing else. */
  loops: () => ({ nodes: range(1000, (i) => node('Add', [`v${i}`, `v${i}`], [`v${i}`])) }),
  /** 10,000 nodes that one node reads. */
  inputs: () => ({
    nodes: [
      ...range(10_000, (i) => node('Relu', ['x'], [`v${i}`])),
      node(
        'Sum',
        range(10_000, (i) => `v${i}`),
        ['y'],
      ),
    ],
    inputs: [value('x', 'float32', [1])],
    outputs: [value('y', 'float32', [1])],
  }),
  /** 10,000 inputs of the graph that one node reads. */
  'graph-inputs': () => ({
    nodes: [
      node(
        'Sum',
        range(10_000, (i) => `x${i}`),
        ['y'],
      ),
    ],
    inputs: range(10_000, (i) => value(`x${i}`, 'float32', [1])),
    outputs: [value('y', 'float32', [1])],
  }),
  /** 10,000 weights of one node. */
  weights: () => ({
    nodes: [
      node(
        'Sum',
        range(10_000, (i) => `w${i}`),
        ['y'],
      ),
    ],
    initializers: range(10_000, (i) => tensor(`w${i}`, [1], 'float32', [i])),
    outputs: [value('y', 'float32', [1])],
  }),
  /** One value that 50,000 nodes read. */
  consumers: () => ({
    nodes: [node('Relu', ['x'], ['v']), ...range(50_000, (i) => node('Neg', ['v'], [`v${i}`]))],
    inputs: [value('x', 'float32', [1])],
  }),
  /** One value that every node of a chain reads besides what the one before it makes. */
  everywhere: () => ({
    nodes: range(5000, (i) => node('Add', [i === 0 ? 'x' : `v${i - 1}`, 'x'], [`v${i}`])),
    inputs: [value('x', 'float32', [1])],
  }),
  /** Names, scopes, values and operators of 10,000 characters. */
  names: () => ({
    nodes: range(300, (i) => {
      const name = (of: string): string => `${of.repeat(5000)}${i}`;
      const rest = { name: `${'sc'.repeat(5000)}${Math.floor(i / 10)}/${name('na')}` };
      const op = i % 7 === 0 ? `Op${'op'.repeat(5000)}` : 'Relu';
      return node(op, [i === 0 ? 'x' : `${'va'.repeat(5000)}${i - 1}`], [name('va')], {}, rest);
    }),
    inputs: [value('x', 'float32', ['d'.repeat(10_000)])],
  }),
  /** Nodes that make nothing, and nodes that make nothing of nothing. */
  outputless: () => ({
    nodes: range(1000, (i) => node('Relu', i % 2 === 0 ? ['x'] : [], [])),
    inputs: [value('x', 'float32', [1])],
  }),
  /** 5,000 scopes within one another, by the names of nodes; two nodes in each tenth. */
  nested: () => ({
    nodes: range(1000, (i) => chainNode(i, { name: `${'a/'.repeat(5 * (2 * Math.floor(i / 2) + 2))}n${i}` })),
    inputs: [value('x', 'float32', [1])],
  }),
  /** The same by metadata, and at the end out of all of them at once. */
  'nested-metadata': () => ({
    nodes: range(1000, (i) => {
      const depth = i === 999 ? 0 : 5 * (2 * Math.floor(i / 2) + 2);
      return chainNode(i, { metadata: [['namespace', range(depth, (d) => `a${d}`).join('/')]] });
    }),
    inputs: [value('x', 'float32', [1])],
  }),
  /** Constants that nothing reads. */
  constants: () => ({
    nodes: range(5000, (i) =>
      node('Constant', [], [`c${i}`], { value_int: int(i) }, { name: `/a${i % 9}/c${i}` }),
    ),
  }),
  /** Constants that are the graph's outputs. */
  'constant-outputs': () => ({
    nodes: range(2000, (i) => node('Constant', [], [`c${i}`], { value_int: int(i) })),
    outputs: range(2000, (i) => value(`c${i}`, 'int64', [])),
  }),
  /** Nothing but inputs and outputs that nothing makes. */
  hollow: () => ({
    nodes: [],
    inputs: range(500, (i) => value(`x${i}`, 'float32', [1])),
    outputs: range(500, (i) => value(`y${i}`, 'float32', [1])),
  }),
};

export const ABSURD_NAMES: readonly string[] = Object.keys(ABSURD);

/** The absurd graph of that name, or null. */
export function absurd(name: string): LargeModel | null {
  const graph = Object.hasOwn(ABSURD, name) ? ABSURD[name]?.() : undefined;
  if (graph === undefined) return null;
  return {
    model: { ir: 10, producer: 'opscope-large', opsets: [['', 21]], graph: { name, ...graph } },
    bulk: [],
  };
}

function range<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function chainNode(i: number, rest: Pick<NodeSpec, 'name' | 'metadata'>): NodeSpec {
  return node('Relu', [i === 0 ? 'x' : `v${i - 1}`], [`v${i}`], {}, rest);
}

function rings(count: number, length: number): NodeSpec[] {
  const name = (ring: number, i: number): string => `r${ring}_${i % length}`;
  return range(count * length, (at) => {
    const ring = Math.floor(at / length);
    const i = at % length;
    const inputs = [name(ring, i + length - 1)];
    if (i === 0 && ring > 0) inputs.push(name(ring - 1, length - 1));
    if (i % 10 === 5) inputs.push(name(ring, i));
    return node('Sum', inputs, [name(ring, i)]);
  });
}
