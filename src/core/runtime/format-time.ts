import { formatNumber } from '../base/format-number.ts';
import type { Microseconds } from './run-profile.ts';

/** A time with three digits and the unit that suits it: `850 µs`, `1.24 ms`, `3.1 s`. */
export function formatMicroseconds(time: Microseconds): string {
  if (time < 1000) return `${formatNumber(time, 3)} µs`;
  return time < 1e6 ? `${formatNumber(time / 1000, 3)} ms` : `${formatNumber(time / 1e6, 3)} s`;
}

/** The same for milliseconds. */
export function formatMilliseconds(time: number): string {
  return formatMicroseconds(time * 1000);
}
