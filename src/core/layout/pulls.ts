import type { Blocks } from './blocks.ts';
import type { Layering } from './layering.ts';
import { isLane } from './layering.ts';

/** Segments that lead from one block to another: what pulls. */
export interface Pulls {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** x(b) - x(a) when the segment is straight. */
  readonly distance: Float64Array;
  readonly weight: Float64Array;
}

export function findPulls(layering: Layering, blocks: Blocks): Pulls {
  const { kind, upper, lower, upperAt, lowerAt, weight } = layering;
  const { block, shift } = blocks;
  const a: number[] = [];
  const b: number[] = [];
  const distance: number[] = [];
  const weights: number[] = [];
  for (let s = 0; s < layering.segmentCount; s++) {
    const from = upper[s] ?? 0;
    const to = lower[s] ?? 0;
    if (isLane(kind[from]) || isLane(kind[to]) || block[from] === block[to]) continue;
    a.push(block[from] ?? 0);
    b.push(block[to] ?? 0);
    distance.push((shift[from] ?? 0) + (upperAt[s] ?? 0) - (shift[to] ?? 0) - (lowerAt[s] ?? 0));
    weights.push(Math.sqrt(weight[s] ?? 0));
  }
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    distance: Float64Array.from(distance),
    weight: Float64Array.from(weights),
  };
}
