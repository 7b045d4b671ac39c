import { node, value } from '../onnx-writer/build.ts';
import type { NodeSpec } from '../onnx-writer/spec.ts';
import { seededRandom } from '../samples/random.ts';
import type { LargeModel } from './bulk.ts';

const UNARY = ['Relu', 'Neg', 'Abs', 'Sigmoid', 'Tanh', 'Exp', 'Floor', 'Identity'] as const;

function wrap(name: string, nodes: readonly NodeSpec[]): LargeModel {
  return {
    model: {
      ir: 8,
      producer: 'opscope-large',
      opsets: [['', 17]],
      graph: { name, nodes, inputs: [value('x', 'float32', ['n'])], outputs: [value('y', 'float32', ['n'])] },
    },
    bulk: [],
  };
}

/** `count` nodes in a row, without any structure. */
export function chain(count: number): LargeModel {
  const nameAt = (i: number): string => (i === 0 ? 'x' : i === count ? 'y' : `v${i}`);
  const nodes = Array.from({ length: count }, (_, i) =>
    node(UNARY[i % UNARY.length] ?? 'Relu', [nameAt(i)], [nameAt(i + 1)], {}, { name: `n${i}` }),
  );
  return wrap('chain', nodes);
}

/** How far back most edges reach, and how many of a hundred reach anywhere. */
const WINDOW = 12;
const LONG_PERCENT = 2;

/** `count` nodes in random order of dependence: one to three inputs each, mostly near, a few from far away. */
export function randomGraph(count: number): LargeModel {
  const random = seededRandom(count);
  const pick = (before: number): string => {
    const reach = random.integer(100) < LONG_PERCENT ? before : Math.min(before, WINDOW);
    const i = before - 1 - random.integer(reach);
    return i === 0 ? 'x' : `v${i}`;
  };
  const nodes = Array.from({ length: count }, (_, i): NodeSpec => {
    const output = i === count - 1 ? 'y' : `v${i + 1}`;
    const inputs = Array.from({ length: 1 + random.integer(3) }, () => pick(i + 1));
    return node(inputs.length === 1 ? 'Relu' : 'Sum', inputs, [output], {}, { name: `n${i}` });
  });
  return wrap('random', nodes);
}
