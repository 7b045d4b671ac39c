import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles, type Adjacency } from './find-cycles.ts';

/** Whether `to` can be reached from `from` in at least one step, by the plainest search there is. */
function reaches(targets: Adjacency, from: number, to: number): boolean {
  const seen = new Set<number>();
  const todo = [...(targets[from] ?? [])];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    todo.push(...(targets[next] ?? []));
  }
  return false;
}

describe('findCycles', () => {
  it.each<[string, Adjacency, readonly (readonly number[])[]]>([
    ['nothing', [], []],
    ['a chain', [[1], [2], []], []],
    ['a loop of one', [[0]], [[0]]],
    ['a loop behind a chain', [[1], [2], [1], []], [[1, 2]]],
    [
      'two loops',
      [[1], [0], [3], [2]],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['doubled edges', [[1, 1], []], []],
  ])('in %s', (_, targets, cycles) => {
    expect(findCycles(targets)).toEqual(cycles);
  });

  it('finds exactly the positions that lead back to themselves, grouped by mutual reach', () => {
    const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(graphs, (targets) => {
        const cycles = findCycles(targets);
        const members = cycles.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const position of targets.keys())
          expect(members.includes(position)).toBe(reaches(targets, position, position));
        for (const cycle of cycles)
          for (const a of cycle) for (const b of cycle) expect(reaches(targets, a, b)).toBe(true);
      }),
    );
  });

  it('takes a ring of a hundred thousand', () => {
    const count = 100_000;
    const ring = Array.from({ length: count }, (_, i) => [(i + 1) % count]);
    expect(findCycles(ring)[0]).toHaveLength(count);
  });
});
