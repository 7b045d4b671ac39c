import { describe, expect, it } from 'vitest';
import { nodeIndex, valueIndex } from '../../../core/base/indices.ts';
import type { TensorHealth } from '../../../core/readout/tensor-health.ts';
import type { Captured } from '../../../state/run/capture-state.ts';
import { filterValues, findFlags } from './find-flags.ts';

const FINE: TensorHealth = {
  total: 8,
  nan: 0,
  positiveInfinity: 0,
  negativeInfinity: 0,
  beyondHalf: 0,
  subnormalHalf: 0,
  subnormalHalfShare: 0,
  zeros: 0,
  zeroShare: 0,
  minimum: 0,
  maximum: 1,
  mean: 0.5,
  deviation: 0.1,
  constant: false,
  channels: null,
};
const value = (name: string, index: number) => ({
  value: valueIndex(index),
  node: nodeIndex(index),
  name,
  elemType: 1,
  isOutput: false,
});

describe('findings in a tensor', () => {
  it('has none for a tensor that is fine', () => {
    expect(findFlags(FINE)).toEqual([]);
  });

  it('lists the worst first, both infinities as one', () => {
    const health = { ...FINE, nan: 2, positiveInfinity: 1, negativeInfinity: 3, beyondHalf: 5 };
    expect(findFlags(health)).toEqual([
      { kind: 'nan', count: 2 },
      { kind: 'infinite', count: 4 },
      { kind: 'beyondHalf', count: 5 },
    ]);
  });

  it('does not call the channels of a constant tensor dead as well', () => {
    const channels = { channels: 4, zero: [0, 3], constant: [0, 3] };
    expect(findFlags({ ...FINE, channels })).toEqual([{ kind: 'deadChannels', count: 2, of: 4 }]);
    expect(findFlags({ ...FINE, channels, constant: true })).toEqual([{ kind: 'constant' }]);
  });

  it('filters what was taken', () => {
    const captured: Captured = {
      id: 1,
      backend: 'wasm',
      values: [value('a', 0), value('b', 1), value('c', 2), value('d', 3)],
      tensors: new Map(),
      failed: new Map([['d', { kind: 'unreadable' }]]),
      feeds: [],
      looks: new Map([
        ['a', { thumbnail: null, health: FINE }],
        ['b', { thumbnail: null, health: { ...FINE, constant: true } }],
        ['c', { thumbnail: null, health: { ...FINE, nan: 1 } }],
      ]),
    };
    const names = (filter: Parameters<typeof filterValues>[1]): string =>
      filterValues(captured, filter)
        .map(({ name }) => name)
        .join('');
    expect(names('all')).toBe('abcd');
    expect(names('odd')).toBe('bcd');
    expect(names('nonFinite')).toBe('c');
    expect(names('failed')).toBe('d');
  });
});
