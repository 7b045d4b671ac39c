import { describe, expect, it } from 'vitest';
import type { SceneEdge } from '../../core/scene/types.ts';
import type { PictureIndex } from './picture-index.ts';
import { traceBetween, traceFrom } from './trace.ts';

/** 0 -> 1 -> 3 -> 5, 0 -> 2 -> 3, 4 -> 5, and back from 3 to 1. */
const ENDS = [
  [0, 1],
  [1, 3],
  [0, 2],
  [2, 3],
  [3, 5],
  [4, 5],
  [3, 1],
] as const;

const index = {
  picture: { scene: { edges: ENDS.map(([source, target]) => ({ source, target }) as unknown as SceneEdge) } },
} as unknown as PictureIndex;

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

describe('tracing', () => {
  it('follows edges one way, through cycles', () => {
    const down = traceFrom(index, [1], 'downstream');
    expect(sorted(down.ends)).toEqual([1, 3, 5]);
    expect(sorted(down.edges)).toEqual([1, 4, 6]);
    expect(sorted(traceFrom(index, [3], 'upstream').ends)).toEqual([0, 1, 2, 3]);
    expect(sorted(traceFrom(index, [4], 'upstream').ends)).toEqual([4]);
  });

  it('finds all ways between two, whichever comes first', () => {
    expect(sorted(traceBetween(index, 0, 3).ends)).toEqual([0, 1, 2, 3]);
    expect(sorted(traceBetween(index, 3, 0).edges)).toEqual([0, 1, 2, 3, 6]);
    expect(sorted(traceBetween(index, 2, 5).ends)).toEqual([1, 2, 3, 5]);
    expect(traceBetween(index, 0, 4).ends.size).toBe(0);
  });
});
