import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstAt,
  isScaled,
  lastFirst,
  MAX_TRACK,
  scrollTo,
  shownRange,
  trackLength,
  type Axis,
} from './scaled-axis.ts';

const axis = fc.record({
  count: fc.integer({ min: 1, max: 2 ** 40 }),
  size: fc.integer({ min: 10, max: 400 }),
  view: fc.integer({ min: 1, max: 2000 }),
}) satisfies fc.Arbitrary<Axis>;

describe('a scaled axis', () => {
  it('never asks for a longer track than a browser gives', () => {
    fc.assert(
      fc.property(axis, (a) => {
        expect(trackLength(a)).toBeLessThanOrEqual(MAX_TRACK);
      }),
    );
  });

  it('reaches the first and the last row', () => {
    fc.assert(
      fc.property(axis, (a) => {
        expect(firstAt(a, 0)).toBe(0);
        const bottom = Math.max(0, trackLength(a) - a.view);
        expect(firstAt(a, bottom)).toBeCloseTo(lastFirst(a), 3);
        expect(shownRange(a, lastFirst(a)).to).toBe(a.count);
      }),
    );
  });

  it('finds the row again that it scrolled to', () => {
    fc.assert(
      fc.property(axis, fc.double({ min: 0, max: 1, noNaN: true }), (a, part) => {
        const first = part * lastFirst(a);
        expect(Math.abs(firstAt(a, scrollTo(a, first)) - first)).toBeLessThan(1e-6 * Math.max(1, a.count));
      }),
    );
  });

  it('draws only what is in view', () => {
    fc.assert(
      fc.property(axis, fc.double({ min: 0, max: 1, noNaN: true }), (a, part) => {
        const { from, to } = shownRange(a, part * lastFirst(a));
        expect(to - from).toBeLessThanOrEqual(Math.ceil(a.view / a.size) + 2);
        expect(from).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is scaled for ten million rows and not for a thousand', () => {
    expect(isScaled({ count: 10_000_000, size: 22, view: 300 })).toBe(true);
    expect(isScaled({ count: 1000, size: 22, view: 300 })).toBe(false);
  });
});
