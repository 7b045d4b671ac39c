import { describe, expect, it } from 'vitest';
import { DataType } from '../../core/ir/element-type.ts';
import { offeredSources } from './sources.ts';

const known = (value: number) => ({ kind: 'known', value, denotation: '' }) as const;
const input = (dataType: number, sizes: readonly number[], hasDefault = false) => ({
  spec: { name: 'x', dataType, dims: sizes.map(known), hasDefault },
  guess: { kind: 'plain' } as const,
  recipe: { kind: 'zeros' } as const,
});

describe('offeredSources', () => {
  it('puts what the input most likely is first', () => {
    const text = { ...input(DataType.INT64, [1, 8]), guess: { kind: 'text', role: 'ids' } as const };
    expect(offeredSources(text, true)[0]).toBe('text');
    expect(offeredSources(input(DataType.FLOAT, [3], true), true)[0]).toBe('default');
  });

  it('offers only what the type and shape can take', () => {
    expect(offeredSources(input(DataType.FLOAT, [1, 3, 8, 8]), false)).toContain('image');
    expect(offeredSources(input(DataType.FLOAT, [2, 2]), false)).not.toContain('image');
    expect(offeredSources(input(DataType.FLOAT, [2, 2]), false)).not.toContain('text');
    expect(offeredSources(input(DataType.FLOAT, [2, 2]), false)).not.toContain('feedback');
    expect(offeredSources(input(DataType.INT64, [2, 2]), true)).not.toContain('audio');
    expect(
      offeredSources({ ...input(DataType.STRING, [2]), recipe: { kind: 'typed', text: '' } }, false),
    ).toEqual(['typed', 'file']);
  });

  it('offers each once, and always what is set', () => {
    const sources = offeredSources(input(DataType.BOOL, [2]), true);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toContain('zeros');
  });
});
