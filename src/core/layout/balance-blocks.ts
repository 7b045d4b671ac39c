import type { Blocks } from './blocks.ts';
import type { Layering } from './layering.ts';
import { roomLeft, roomRight } from './blocks.ts';
import { findPulls } from './pulls.ts';
import { removeSmallBends, straightenLines } from './straighten-blocks.ts';

/** Share of the way that a block goes in one round; whole ways would let two neighbours swap for ever. */
const DAMPING = 0.7;
const TOUCHING = 0.01;

function roundsFor(blockCount: number): number {
  if (blockCount < 2000) return 30;
  return blockCount < 20_000 ? 16 : 10;
}

/**
 * Moves blocks (in place in `x`) towards the weighted mean of where their segments would be straight, never through
 * one another. Blocks that touch and push each other move as one region (Sander's pendulum method); without regions
 * they would block each other for ever. Ends by taking out bends that nothing needs.
 */
export function balanceBlocks(layering: Layering, blocks: Blocks, x: Float64Array): void {
  const { count, left, right, gap } = blocks;
  const pulls = findPulls(layering, blocks);
  const force = new Float64Array(count);
  const mass = new Float64Array(count);
  const region = new Int32Array(count);
  const find = (b: number): number => {
    let root = b;
    while ((region[root] ?? 0) !== root) {
      region[root] = region[region[root] ?? 0] ?? 0;
      root = region[root] ?? 0;
    }
    return root;
  };
  const rounds = roundsFor(count);
  for (let round = 0; round < rounds; round++) {
    force.fill(0);
    mass.fill(0);
    for (let p = 0; p < pulls.a.length; p++) {
      const a = pulls.a[p] ?? 0;
      const b = pulls.b[p] ?? 0;
      const w = pulls.weight[p] ?? 0;
      const off = ((x[b] ?? 0) - (x[a] ?? 0) - (pulls.distance[p] ?? 0)) * w;
      force[a] = (force[a] ?? 0) + off;
      force[b] = (force[b] ?? 0) - off;
      mass[a] = (mass[a] ?? 0) + w;
      mass[b] = (mass[b] ?? 0) + w;
    }
    for (let b = 0; b < count; b++) region[b] = b;
    const pressure = (root: number): number =>
      (mass[root] ?? 0) > 0 ? (force[root] ?? 0) / (mass[root] ?? 1) : 0;
    // Merging changes forces, which may let more blocks merge; a few looks suffice, the next round starts afresh.
    for (let look = 0, merged = true; look < 6 && merged; look++) {
      merged = false;
      for (let k = 0; k < left.length; k++) {
        const l = left[k] ?? 0;
        const r = right[k] ?? 0;
        if ((x[r] ?? 0) - (x[l] ?? 0) - (gap[k] ?? 0) > TOUCHING) continue;
        const lr = find(l);
        const rr = find(r);
        if (lr === rr || pressure(lr) <= pressure(rr)) continue;
        region[rr] = lr;
        force[lr] = (force[lr] ?? 0) + (force[rr] ?? 0);
        mass[lr] = (mass[lr] ?? 0) + (mass[rr] ?? 0);
        merged = true;
      }
    }
    let most = 0;
    const moves = new Float64Array(count);
    for (let b = 0; b < count; b++) {
      moves[b] = pressure(find(b)) * DAMPING;
      most = Math.max(most, Math.abs(moves[b] ?? 0));
    }
    if (most < 0.5) break;
    moveApart(blocks, x, moves);
  }
  removeSmallBends(blocks, pulls, x);
  straightenLines(layering, blocks, pulls, x);
}

/** Moves blocks as far as they want and their neighbours, which moved first, allow. */
function moveApart(blocks: Blocks, x: Float64Array, moves: Float64Array): void {
  const { count, order } = blocks;
  for (let i = count - 1; i >= 0; i--) {
    const b = order[i] ?? 0;
    const move = moves[b] ?? 0;
    if (move > 0) x[b] = Math.max(x[b] ?? 0, Math.min((x[b] ?? 0) + move, roomRight(blocks, x, b)));
  }
  for (const b of order) {
    const move = moves[b] ?? 0;
    if (move < 0) x[b] = Math.min(x[b] ?? 0, Math.max((x[b] ?? 0) + move, roomLeft(blocks, x, b)));
  }
}
