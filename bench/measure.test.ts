import { describe, expect, it } from 'vitest';
import { growth, median } from './measure.ts';

describe('growth', () => {
  it.each([0, 0.5, 1, 1.15, 2])('finds the power %f, whatever the factor', (power) => {
    const sizes = [1859, 7367, 29_399];
    expect(
      growth(
        sizes,
        sizes.map((size) => 0.02 * size ** power),
      ),
    ).toBeCloseTo(power, 10);
  });

  it('weighs all sizes, by least squares', () => {
    // Logarithms 0, 1, 2 against 0, 0, 3: the line through them rises by 3 over 2.
    expect(growth([1, Math.E, Math.E ** 2], [1, 1, Math.E ** 3])).toBeCloseTo(1.5, 10);
  });

  it('says nothing of a single size', () => {
    expect(growth([100], [3])).toBeNaN();
    expect(growth([100, 100], [3, 4])).toBeNaN();
  });
});

it('takes the middle, or the mean of the two in the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
