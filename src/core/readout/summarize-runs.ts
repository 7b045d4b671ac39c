import type { Milliseconds } from '../base/units.ts';

/** How long runs took. All but `first` and `firstRunCost` are of the runs after the first, which warms up. */
export interface RunTimes {
  readonly runs: number;
  readonly median: Milliseconds;
  readonly mean: Milliseconds;
  readonly minimum: Milliseconds;
  /** Nine of ten runs took no longer. */
  readonly p90: Milliseconds;
  /** Median absolute deviation from the median: one slow run does not move it. */
  readonly spread: Milliseconds;
  readonly first: Milliseconds;
  /** What the first run took beyond the median of the others; null when it was the only one. */
  readonly firstRunCost: Milliseconds | null;
}

/** Linear between the two nearest ranks: type 7 of Hyndman and Fan (1996), numpy's default. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at % 1);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Durations in the order of the runs, the first one first; null when there is none. */
export function summarizeRuns(durations: readonly Milliseconds[]): RunTimes | null {
  const [first, ...rest] = durations;
  if (first === undefined) return null;
  const counted = rest.length === 0 ? [first] : rest;
  const sorted = ascending(counted);
  const median = quantile(sorted, 0.5);
  return {
    runs: durations.length,
    median,
    mean: counted.reduce((sum, value) => sum + value, 0) / counted.length,
    minimum: sorted[0] ?? first,
    p90: quantile(sorted, 0.9),
    spread: quantile(ascending(counted.map((value) => Math.abs(value - median))), 0.5),
    first,
    firstRunCost: rest.length === 0 ? null : first - median,
  };
}
