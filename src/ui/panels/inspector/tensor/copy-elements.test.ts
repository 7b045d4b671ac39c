import { expect, it } from 'vitest';
import { err, ok } from '../../../../core/base/result.ts';
import { copiedCount, copyElements, MAX_COPIED } from './copy-elements.ts';
import type { ReadElements } from './use-elements.ts';

/** A tensor of 0, 1, 2 ..., of which `stored` are there. */
const counting =
  (stored: number, reads: number[] = []): ReadElements =>
  async (start, count) => {
    reads.push(count);
    if (start >= stored) return err({ kind: 'payload-short', expected: start, actual: stored });
    const length = Math.min(count, stored - start);
    return ok({ start, total: stored, elements: Array.from({ length }, (_, i) => start + i) });
  };

it('is rows of cells, read in steps that need not end with a row', async () => {
  const reads: number[] = [];
  const text = await copyElements(counting(1e6, reads), { start: 5, count: 30_000, columns: 3 }, String);
  const lines = text.split('\n');
  expect(lines).toHaveLength(10_000);
  expect(lines[0]).toBe('5\t6\t7');
  expect(lines.at(-1)).toBe('30002\t30003\t30004');
  expect(reads).toEqual([16_384, 30_000 - 16_384]);
});

it('ends where the elements do, and fails when there is none', async () => {
  const range = { start: 0, count: 40_000, columns: 2 };
  expect(await copyElements(counting(3), range, String)).toBe('0\t1\n2');
  // What ends just where a step does is no failure either.
  const whole = await copyElements(counting(16_384), range, String);
  expect(whole.split('\n')).toHaveLength(8192);
  await expect(copyElements(counting(0), range, String)).rejects.toThrow('payload-short');
  const dying: ReadElements = async (start, count) =>
    start === 0 ? counting(count)(start, count) : err({ kind: 'worker-lost', reason: 'killed' });
  await expect(copyElements(dying, range, String)).rejects.toThrow('worker-lost');
});

it('has a bound, in whole rows where one fits', () => {
  expect(copiedCount(1000, 1000)).toBe(MAX_COPIED);
  expect(copiedCount(10_000, 768)).toBe(1302 * 768);
  expect(copiedCount(1, 3_000_000)).toBe(MAX_COPIED);
  expect(copiedCount(7, 3)).toBe(21);
});
