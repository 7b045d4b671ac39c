import type { Microseconds, NodeTime } from './run-profile.ts';

export interface TimeSum {
  readonly key: string;
  readonly nodes: number;
  readonly calls: number;
  readonly total: Microseconds;
  /** Of all nodes together, 0 to 1. */
  readonly share: number;
}

/** Most first. What has no key counts in the whole only. A node that holds others counts without them. */
export function sumBy(
  times: readonly NodeTime[],
  keyOf: (time: NodeTime, at: number) => string | null,
): readonly TimeSum[] {
  const sums = new Map<string, { nodes: number; calls: number; total: number }>();
  for (const [at, time] of times.entries()) {
    const key = keyOf(time, at);
    if (key === null) continue;
    const sum = sums.get(key) ?? { nodes: 0, calls: 0, total: 0 };
    sum.nodes++;
    sum.calls += time.calls;
    sum.total += time.selfTotal;
    sums.set(key, sum);
  }
  const whole = times.reduce((total, { selfTotal }) => total + selfTotal, 0);
  return [...sums]
    .map(([key, { nodes, calls, total }]) => ({
      key,
      nodes,
      calls,
      total,
      share: whole === 0 ? 0 : total / whole,
    }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

/** Time by operator and by provider. */
export function sumTimes(times: readonly NodeTime[]): {
  readonly byOpType: readonly TimeSum[];
  readonly byProvider: readonly TimeSum[];
} {
  return {
    byOpType: sumBy(times, ({ opType }) => opType),
    byProvider: sumBy(times, ({ provider }) => provider),
  };
}
