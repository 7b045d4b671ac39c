import { node, value } from '../onnx-writer/build.ts';
import type { LargeModel } from './bulk.ts';

/** 67 MB a weight: as wide as a language model of seven billion weights. */
const WIDTH = 4096;
const WEIGHT_BYTES = WIDTH * WIDTH * 4;

/** Few, large weights that are multiplied one after the other, of so many megabytes altogether: memory, and little else. */
export function heavy(megabytes: number): LargeModel {
  const count = Math.max(1, Math.round((megabytes * 1e6) / WEIGHT_BYTES));
  const nameAt = (i: number): string => (i === 0 ? 'x' : i === count ? 'y' : `h${i}`);
  const weights = Array.from({ length: count }, (_, i) => ({ name: `w${i}`, dims: [WIDTH, WIDTH] }));
  return {
    model: {
      ir: 8,
      producer: 'opscope-large',
      opsets: [['', 17]],
      graph: {
        name: 'heavy',
        nodes: weights.map(({ name }, i) =>
          node('MatMul', [nameAt(i), name], [nameAt(i + 1)], {}, { name: `n${i}` }),
        ),
        inputs: [value('x', 'float32', [1, WIDTH])],
        outputs: [value('y', 'float32', [1, WIDTH])],
      },
    },
    bulk: weights,
  };
}
