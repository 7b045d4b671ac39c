import { categoryOf } from '../ops/category-of.ts';
import type { OperatorCategory } from '../ops/category.ts';

/** Categories whose operators say what a group is for, most telling first; the rest is shapes and logic. */
const TELLING: readonly ReadonlySet<OperatorCategory>[] = [
  new Set<OperatorCategory>(['convolution', 'matmul', 'attention', 'rnn', 'ml', 'control-flow']),
  new Set<OperatorCategory>([
    'normalization',
    'activation',
    'pooling',
    'text',
    'training',
    'other',
    'sequence',
  ]),
  new Set<OperatorCategory>(['image', 'reduction', 'elementwise', 'quantization']),
];

/** The rank of operators that tell nothing. */
export const LAST_RANK = TELLING.length;

/** How much an operator tells of what a group is for: 0 for most. */
export function rankOperator(domain: string, opType: string): number {
  const category = categoryOf(domain, opType);
  const rank = TELLING.findIndex((categories) => categories.has(category));
  return rank === -1 ? LAST_RANK : rank;
}
