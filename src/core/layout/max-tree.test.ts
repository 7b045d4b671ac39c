import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MaxTree } from './max-tree.ts';

const range = fc.tuple(fc.nat(19), fc.nat(19)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

it('answers what a plain list would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(range, fc.integer({ min: -50, max: 50 }))), range, (raises, [from, to]) => {
      const tree = new MaxTree(20, 0);
      const list = Array.from({ length: 20 }, () => 0);
      for (const [[low, high], value] of raises) {
        tree.raise(low, high, value);
        for (let i = low; i <= high; i++) list[i] = Math.max(list[i] ?? 0, value);
      }
      expect(tree.max(from, to)).toBe(Math.max(...list.slice(from, to + 1)));
    }),
  );
});
