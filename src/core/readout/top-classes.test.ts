import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from './softmax.ts';
import { countClasses, guessActivation, readTopClasses, topClasses } from './top-classes.ts';
import { floats, valueOf } from './testing/held.ts';

const OPTIONS = { count: 2, activation: 'auto', labels: null } as const;

describe('softmax', () => {
  it('sums to 1 for any finite numbers', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sum = softmax(Float64Array.from(values)).reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });

  it('does not overflow, and stands an infinity', () => {
    expect([...softmax(Float64Array.of(1000, 1000))]).toEqual([0.5, 0.5]);
    expect([...softmax(Float64Array.of(Infinity, 3, -Infinity))]).toEqual([1, 0, 0]);
    expect([...softmax(Float64Array.of(NaN, 3))]).toEqual([NaN, NaN]);
  });
});

describe('topClasses', () => {
  it('applies a softmax to logits, and none to probabilities', () => {
    expect(guessActivation(Float32Array.of(0.25, 0.75, 0.5, 0.5), 2)).toBe('none');
    expect(guessActivation(Float32Array.of(0.25, 0.75, 0.9, 0.9), 2)).toBe('softmax');
    const { activation, rows } = topClasses(Float32Array.of(0, Math.log(3)), 2, OPTIONS);
    expect(activation).toBe('softmax');
    expect(rows[0]?.map(({ index }) => index)).toEqual([1, 0]);
    expect(rows[0]?.[0]?.probability).toBeCloseTo(0.75, 6);
  });

  it('names classes, and falls back to the index', () => {
    const { rows } = topClasses(Float32Array.of(3, 1, 2), 3, { ...OPTIONS, labels: ['cat', 'dog'] });
    expect(rows[0]?.map(({ label }) => label)).toEqual(['cat', '2']);
  });

  it('takes classes one by one with a sigmoid', () => {
    const { rows } = topClasses(Float32Array.of(0, 0), 2, { ...OPTIONS, activation: 'sigmoid' });
    expect(rows[0]?.map(({ probability }) => probability)).toEqual([0.5, 0.5]);
  });

  it('gives the same order as a stable sort, NaN last', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN));
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (values, count) => {
          const rank = (value: number) => (Number.isNaN(value) ? -Infinity : value);
          const expected = values
            .map((value, index) => ({ index, rank: rank(value) }))
            .sort((a, b) => (a.rank === b.rank ? a.index - b.index : b.rank - a.rank))
            .slice(0, count)
            .map(({ index }) => index);
          const options = { count, activation: 'none', labels: null } as const;
          const { rows } = topClasses(Float64Array.from(values), values.length, options);
          expect(rows[0]?.map(({ index }) => index)).toEqual(expected);
        },
      ),
    );
  });

  it('reads a batch, also of a network that pools at the end', async () => {
    expect(countClasses([2, 3, 1, 1])).toBe(3);
    expect(countClasses([7])).toBe(7);
    const top = valueOf(
      await readTopClasses(floats([2, 3, 1, 1], [1, 5, 2, 9, 5, 2]), { ...OPTIONS, count: 1 }),
    );
    expect(top.rows.map(([best]) => best?.index)).toEqual([1, 0]);
  });
});
