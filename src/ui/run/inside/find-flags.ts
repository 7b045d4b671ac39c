/** What is worth a second look in a captured value. */
import type { TensorHealth } from '../../../core/readout/tensor-health.ts';
import type { Captured } from '../../../state/run/capture-state.ts';
import type { ObservedValue } from '../../../workers/model/protocol.ts';

export type Flag =
  | { readonly kind: 'nan' | 'infinite' | 'beyondHalf'; readonly count: number }
  | { readonly kind: 'deadChannels'; readonly count: number; readonly of: number }
  | { readonly kind: 'constant' };

/** The worst first. */
export function findFlags(health: TensorHealth): readonly Flag[] {
  const { nan, positiveInfinity, negativeInfinity, beyondHalf, channels, constant } = health;
  const infinite = positiveInfinity + negativeInfinity;
  const dead = channels === null ? 0 : channels.zero.length;
  return [
    ...(nan > 0 ? [{ kind: 'nan', count: nan } as const] : []),
    ...(infinite > 0 ? [{ kind: 'infinite', count: infinite } as const] : []),
    ...(beyondHalf > 0 ? [{ kind: 'beyondHalf', count: beyondHalf } as const] : []),
    ...(constant ? [{ kind: 'constant' } as const] : []),
    ...(dead > 0 && !constant
      ? [{ kind: 'deadChannels', count: dead, of: channels?.channels ?? 0 } as const]
      : []),
  ];
}

export function isNonFinite({ nan, positiveInfinity, negativeInfinity }: TensorHealth): boolean {
  return nan + positiveInfinity + negativeInfinity > 0;
}

export type ValueFilter = 'all' | 'odd' | 'nonFinite' | 'failed';

/** The captured values that a filter leaves, in their order. */
export function filterValues(captured: Captured, filter: ValueFilter): readonly ObservedValue[] {
  const healthOf = (name: string): TensorHealth | null => captured.looks.get(name)?.health ?? null;
  switch (filter) {
    case 'all':
      return captured.values;
    case 'odd':
      return captured.values.filter(({ name }) => {
        const health = healthOf(name);
        return captured.failed.has(name) || (health !== null && findFlags(health).length > 0);
      });
    case 'nonFinite':
      return captured.values.filter(({ name }) => {
        const health = healthOf(name);
        return health !== null && isNonFinite(health);
      });
    case 'failed':
      return captured.values.filter(({ name }) => captured.failed.has(name));
  }
}
