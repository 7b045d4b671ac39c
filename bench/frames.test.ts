import { describe, expect, it } from 'vitest';
import { sumFunctions } from './cpu-profile.ts';
import { intervalFacts } from './frames.ts';
import { percentile } from './measure.ts';

describe('intervals between frames', () => {
  it('are told by their middle, their greatest twentieth, and those that are felt', () => {
    const intervals = [...Array.from({ length: 18 }, () => 16), 48, 80];
    const times = [100];
    for (const interval of intervals) times.push((times.at(-1) ?? 0) + interval);
    expect(intervalFacts(times)).toEqual({ frames: 21, p50: 16, p95: 48, max: 80, long: 0.05 });
  });

  it('are none for a single frame', () => {
    expect(intervalFacts([5])).toMatchObject({ frames: 1, p95: Number.NaN, long: 0 });
  });
});

it('leaves out the greatest twentieth', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([50, 95, 100]);
});

it('sums a profile by function, and counts a function within itself once', () => {
  const frame = (functionName: string) => ({
    functionName,
    url: 'http://x/viewer-abcd1234.js',
    lineNumber: 4,
  });
  const nodes = [
    { id: 1, callFrame: { functionName: '(root)', url: '', lineNumber: -1 }, children: [2] },
    { id: 2, callFrame: frame('walk'), children: [3] },
    { id: 3, callFrame: frame('walk'), children: [4] },
    { id: 4, callFrame: frame('leaf') },
  ];
  expect(sumFunctions({ nodes, samples: [4, 3, 2], timeDeltas: [5000, 2000, 1000] })).toEqual([
    { name: 'leaf viewer.js:5', self: 5, total: 5 },
    { name: 'walk viewer.js:5', self: 3, total: 8 },
    { name: '(root)', self: 0, total: 8 },
  ]);
});
