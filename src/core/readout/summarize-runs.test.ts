import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeRuns } from './summarize-runs.ts';

describe('summarizeRuns', () => {
  it('keeps the first run apart', () => {
    expect(summarizeRuns([50, 10, 12, 11, 30])).toEqual({
      runs: 5,
      median: 11.5,
      mean: 15.75,
      minimum: 10,
      // 10, 11, 12, 30 at 2.7: 12 + 0.7 * 18.
      p90: 24.6,
      // Of 1.5, 0.5, 0.5, 18.5.
      spread: 1,
      first: 50,
      firstRunCost: 38.5,
    });
  });

  it('knows one run and none', () => {
    expect(summarizeRuns([])).toBeNull();
    expect(summarizeRuns([7])).toMatchObject({ runs: 1, median: 7, p90: 7, spread: 0, firstRunCost: null });
  });

  it('orders its numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1 }), (durations) => {
        const times = summarizeRuns(durations);
        expect(times?.minimum).toBeLessThanOrEqual(times?.median ?? -1);
        expect(times?.median).toBeLessThanOrEqual((times?.p90 ?? -1) + 1e-9);
      }),
    );
  });
});
