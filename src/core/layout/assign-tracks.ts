import type { ChannelNets } from './channel-nets.ts';
import type { Layering } from './layering.ts';
import { closePairs, END_TOUCH, listEnds } from './channel-ends.ts';
import { firstAtLeast } from './groups.ts';
import { MaxTree } from './max-tree.ts';

/** Lines on one track keep this distance. */
const TRACK_CLEARANCE = 8;
export interface Tracks {
  /** Track of each net, 0 at the top of its channel; -1 for a net that needs none. */
  readonly track: Int32Array;
  /** Tracks of each channel. */
  readonly count: Int32Array;
}

/**
 * Nets of one channel that must lie above another one: a net that comes down at an x must lie above the net that goes
 * on down from there, or the two run on top of each other. Returned by the lower net.
 */
function findPredecessors(layering: Layering, nets: ChannelNets, members: Int32Array): Map<number, number[]> {
  const ends = listEnds(layering, nets, members);
  const predecessors = new Map<number, number[]>();
  const near: (readonly [above: number, below: number])[] = [];
  const add = (above: number, below: number): void => {
    const list = predecessors.get(below);
    if (list === undefined) predecessors.set(below, [above]);
    else list.push(above);
  };
  for (const n of members) {
    if (n >= layering.netCount) add(nets.jogs.of[n - layering.netCount] ?? 0, n);
  }
  for (const { above, below, gap } of closePairs(ends)) {
    const [upper, lower] = [ends.net[above] ?? 0, ends.net[below] ?? 0];
    if (gap < END_TOUCH) add(upper, lower);
    else near.push([upper, lower]);
  }
  if (near.length === 0) return predecessors;
  // Two nets that nearly swap places: better lines side by side than lines on one another.
  const touching = new Map([...predecessors].map(([below, above]) => [below, new Set(above)]));
  for (const [above, below] of near) if (touching.get(above)?.has(below) !== true) add(above, below);
  return predecessors;
}

/**
 * The order in which nets take their tracks, from the top. Among nets that lead right, one that starts further right
 * lies above, or the two would cross twice; mirrored for those that lead left.
 */
function sortNets(nets: ChannelNets, members: Int32Array, predecessors: Map<number, number[]>): number[] {
  const leadsRight = (n: number): boolean =>
    (nets.low[n] ?? 0) + (nets.high[n] ?? 0) >= 2 * (nets.origin[n] ?? 0);
  const preferred = members.slice().sort((a, b) => {
    const right = leadsRight(a);
    if (right !== leadsRight(b)) return right ? -1 : 1;
    const byOrigin = (nets.origin[a] ?? 0) - (nets.origin[b] ?? 0);
    return (right ? -byOrigin : byOrigin) || a - b;
  });
  if (predecessors.size === 0) return [...preferred];
  const sorted: number[] = [];
  const entered = new Set<number>();
  for (const root of preferred) {
    const stack = [root];
    while (stack.length > 0) {
      const n = stack[stack.length - 1] ?? 0;
      if (!entered.has(n)) {
        entered.add(n);
        for (const above of predecessors.get(n) ?? []) if (!entered.has(above)) stack.push(above);
        if (stack[stack.length - 1] !== n) continue;
      }
      stack.pop();
      sorted.push(n);
    }
  }
  return [...new Set(sorted)];
}

/** Gives every net a track such that no two nets overlap on one. O(n log n) in the nets of a channel. */
export function assignTracks(layering: Layering, nets: ChannelNets): Tracks {
  const track = new Int32Array(nets.low.length).fill(-1);
  const count = new Int32Array(layering.rankCount + 1);
  for (let c = 0; c <= layering.rankCount; c++) {
    const members = nets.byChannel.items.subarray(
      nets.byChannel.start[c] ?? 0,
      nets.byChannel.start[c + 1] ?? 0,
    );
    const only = members[0];
    if (only === undefined) continue;
    if (members.length === 1) {
      track[only] = 0;
      count[c] = 1;
      continue;
    }
    const sorted = sortNets(nets, members, findPredecessors(layering, nets, members));
    // Places of all left and right ends, so that a range of places stands for a range of x.
    const ends = Float64Array.from(endsOf(nets, members)).sort();
    const taken = new MaxTree(ends.length, -1);
    for (const n of sorted) {
      const from = firstAtLeast(ends, (nets.low[n] ?? 0) - TRACK_CLEARANCE);
      const to = Math.max(from, firstAtLeast(ends, (nets.high[n] ?? 0) + TRACK_CLEARANCE) - 1);
      const own = taken.max(from, to) + 1;
      track[n] = own;
      count[c] = Math.max(count[c] ?? 0, own + 1);
      taken.raise(firstAtLeast(ends, nets.low[n] ?? 0), firstAtLeast(ends, nets.high[n] ?? 0), own);
    }
  }
  return { track, count };
}

function endsOf(nets: ChannelNets, members: Int32Array): number[] {
  const ends: number[] = [];
  for (const n of members) ends.push(nets.low[n] ?? 0, nets.high[n] ?? 0);
  return ends;
}
