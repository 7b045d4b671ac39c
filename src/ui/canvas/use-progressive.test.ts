import { expect, it } from 'vitest';
import { merge } from './use-progressive.ts';

it('keeps what is wanted still, in order, and adds no more than it may', () => {
  expect(merge([], [1, 2, 3], 2)).toEqual([1, 2]);
  expect(merge([2, 5], [1, 2, 3, 4], 2)).toEqual([1, 2, 3]);
  expect(merge([3, 4], [1, 3, 4], 0)).toEqual([3, 4]);
});
