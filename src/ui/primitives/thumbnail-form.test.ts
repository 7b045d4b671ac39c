import { describe, expect, it } from 'vitest';
import { sparklinePath } from './thumbnail-form.ts';

const line = (points: readonly number[], low: number, high: number): string =>
  sparklinePath({ kind: 'sparkline', points: Float64Array.from(points), range: { low, high } }, 20, 10);

describe('a sparkline', () => {
  it('goes from left to right, its lowest point at the bottom', () => {
    expect(line([0, 1, 0.5], 0, 1)).toBe('M0 10L10 0L20 5');
  });

  it('leaves a gap where there is no number', () => {
    expect(line([0, Number.NaN, 1], 0, 1)).toBe('M0 10M20 0');
  });

  it('draws equal numbers in the middle, and nothing of nothing', () => {
    expect(line([3, 3], 3, 3)).toBe('M0 5L20 5');
    expect(line([], 0, 0)).toBe('');
  });
});
