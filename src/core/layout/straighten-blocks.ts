import type { Blocks } from './blocks.ts';
import type { Layering } from './layering.ts';
import type { Pulls } from './pulls.ts';
import { roomLeft, roomRight } from './blocks.ts';
import { groupByKey } from './groups.ts';
import { isCard } from './layering.ts';
import { STRAIGHT } from './spacing.ts';

/** A bend of at most so many units is taken out by moving a block, if there is room. */
const SMALL_BEND = 10;

/**
 * Moves lines (blocks without a card, in place in `x`) that bend at both ends to where one of the two is straight, if
 * there is room: balance leaves them halfway between. Of a frame's several ports only one is aligned; this is for the
 * lines at the others.
 */
export function straightenLines(layering: Layering, blocks: Blocks, pulls: Pulls, x: Float64Array): void {
  const { count, block, order } = blocks;
  const line = new Uint8Array(count).fill(1);
  for (let item = 0; item < layering.itemCount; item++) {
    if (isCard(layering.kind[item])) line[block[item] ?? 0] = 0;
  }
  const sides = [
    { ...groupByKey(pulls.a, count), sign: 1 },
    { ...groupByKey(pulls.b, count), sign: -1 },
  ];
  /** The way to where the heaviest segment that can be is straight; 0 where one is already, or none can be. */
  const wayOf = (b: number): number => {
    const own = x[b] ?? 0;
    const least = roomLeft(blocks, x, b) - own;
    const most = roomRight(blocks, x, b) - own;
    let way = 0;
    let heaviest = 0;
    for (const { start, items, sign } of sides) {
      for (let at = start[b] ?? 0; at < (start[b + 1] ?? 0); at++) {
        const p = items[at] ?? 0;
        const bend = (x[pulls.b[p] ?? 0] ?? 0) - (x[pulls.a[p] ?? 0] ?? 0) - (pulls.distance[p] ?? 0);
        if (Math.abs(bend) < STRAIGHT) return 0;
        const move = sign * bend;
        const weight = pulls.weight[p] ?? 0;
        if (move < least || move > most || weight < heaviest) continue;
        if (weight > heaviest || Math.abs(move) < Math.abs(way)) way = move;
        heaviest = weight;
      }
    }
    return way;
  };
  // From the right those that move right, then from the left the others: each makes room for the next one.
  for (let i = count - 1; i >= 0; i--) {
    const b = order[i] ?? 0;
    const way = line[b] === 1 ? wayOf(b) : 0;
    if (way > 0) x[b] = (x[b] ?? 0) + way;
  }
  for (const b of order) {
    const way = line[b] === 1 ? wayOf(b) : 0;
    if (way < 0) x[b] = (x[b] ?? 0) + way;
  }
}

/** A bend of a few units looks like a mistake: shift one of its blocks, if nothing is in the way. */
export function removeSmallBends(blocks: Blocks, { a, b, distance, weight }: Pulls, x: Float64Array): void {
  const size = new Float64Array(blocks.count);
  for (let p = 0; p < a.length; p++) {
    size[a[p] ?? 0] = (size[a[p] ?? 0] ?? 0) + (weight[p] ?? 0);
    size[b[p] ?? 0] = (size[b[p] ?? 0] ?? 0) + (weight[p] ?? 0);
  }
  const settled = new Uint8Array(blocks.count);
  for (let p = 0; p < a.length; p++) {
    const from = a[p] ?? 0;
    const to = b[p] ?? 0;
    const bend = (x[to] ?? 0) - (x[from] ?? 0) - (distance[p] ?? 0);
    if (Math.abs(bend) > SMALL_BEND) continue;
    const lighter = (size[from] ?? 0) < (size[to] ?? 0) ? from : to;
    const heavier = lighter === from ? to : from;
    for (const block of [lighter, heavier]) {
      if (settled[block] === 1) continue;
      const goal = (x[block] ?? 0) + (block === from ? bend : -bend);
      if (goal < roomLeft(blocks, x, block) || goal > roomRight(blocks, x, block)) continue;
      x[block] = goal;
      settled[from] = 1;
      settled[to] = 1;
      break;
    }
  }
}
