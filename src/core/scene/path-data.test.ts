import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowHead, roundedPath } from './path-data.ts';

const line = (...points: number[]): { points: number[]; start: number; end: number } => ({
  points,
  start: 0,
  end: points.length / 2,
});

describe('roundedPath', () => {
  it('is a line for two points, shortened at its end', () => {
    expect(roundedPath(line(0, 0, 0, 100), 8, 0)).toBe('M0 0L0 100');
    expect(roundedPath(line(0, 0, 0, 100), 8, 6)).toBe('M0 0L0 94');
  });

  it('rounds corners, by half of the shorter segment at most', () => {
    expect(roundedPath(line(0, 0, 0, 50, 40, 50, 40, 100), 8, 0)).toBe(
      'M0 0L0 42Q0 50 8 50L32 50Q40 50 40 58L40 100',
    );
    expect(roundedPath(line(0, 0, 0, 50, 4, 50, 4, 100), 8, 0)).toBe(
      'M0 0L0 48Q0 50 2 50L2 50Q4 50 4 52L4 100',
    );
  });

  it('passes through points that bend nothing and skips points that repeat', () => {
    expect(roundedPath(line(0, 0, 0, 50, 0, 100), 8, 0)).toBe('M0 0L0 50L0 100');
    expect(roundedPath(line(0, 0, 0, 50, 0, 50, 0, 100), 8, 0)).toBe('M0 0L0 100');
  });

  it('reads a part of a table, and is empty for a route that is left out', () => {
    expect(roundedPath({ points: Float32Array.of(9, 9, 1, 2, 3, 4), start: 1, end: 3 }, 8, 0)).toBe(
      'M1 2L3 4',
    );
    expect(roundedPath(line(), 8, 6)).toBe('');
    expect(roundedPath(line(1, 1), 8, 6)).toBe('');
  });

  it('writes no NaN, whatever the points', () => {
    const points = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(points, (list) => {
        const route = line(...list.slice(0, list.length - (list.length % 2)));
        expect(roundedPath(route, 8, 6) + arrowHead(route)).toMatch(/^[MLQZ\d .-]*$/);
      }),
    );
  });
});

describe('arrowHead', () => {
  it('has its tip at the last point and looks along the last segment', () => {
    expect(arrowHead(line(0, 0, 0, 100))).toBe('M0 100L-3.25 93L3.25 93Z');
    expect(arrowHead(line(0, 0, 50, 0, 50, 0))).toBe('M50 0L43 3.25L43 -3.25Z');
    expect(arrowHead(line(5, 5, 5, 5))).toBe('');
  });
});
