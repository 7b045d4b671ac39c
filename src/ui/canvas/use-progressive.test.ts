import { expect, it } from 'vitest';
import { merge } from './use-progressive.ts';

const wanted = (all: readonly number[], ...onScreen: number[]) => ({ all, onScreen: new Set(onScreen) });

it('keeps what is wanted still, in order, and adds no more than it may', () => {
  expect(merge([], wanted([1, 2, 3]), 2)).toEqual([1, 2]);
  expect(merge([2, 5], wanted([1, 2, 3, 4]), 2)).toEqual([1, 2, 3]);
  expect(merge([2, 5], wanted([1, 2, 3, 4]), 3)).toEqual([1, 2, 3, 4]);
  expect(merge([2, 5], wanted([1, 2, 3, 4]), 1)).toEqual([1, 2]);
  expect(merge([3, 4], wanted([1, 3, 4]), 0)).toEqual([3, 4]);
});

it('adds what is on screen first', () => {
  expect(merge([2], wanted([1, 2, 3, 4, 5], 2, 4, 5), 1)).toEqual([2, 4]);
  expect(merge([2], wanted([1, 2, 3, 4, 5], 2, 4, 5), 3)).toEqual([1, 2, 4, 5]);
});
