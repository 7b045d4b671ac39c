import type { ChannelNets } from './channel-nets.ts';
import type { ChannelEnds, EndPair } from './channel-ends.ts';
import type { Layering } from './layering.ts';
import { closePairs, END_GAP, END_TOUCH, listEnds } from './channel-ends.ts';
import { lowerEndAtTop, upperEndAtTop } from './channel-nets.ts';
import { firstAtLeast, groupByKey } from './groups.ts';
import { isLane } from './layering.ts';

/** Where the line of a jog may stand, as distances from the end that it takes aside: what is clearest first. */
const ASIDE = [8, 12, 16, 24, 32, 40, 6, 5, 4, 3, 2];

interface Jog {
  readonly channel: number;
  readonly net: number;
  /** The end, and where the line stands now. */
  readonly x: number;
  readonly aside: number;
}

/**
 * Two nets that swap places exactly above one another cannot both lie above the other: whatever their tracks, one line
 * would run on the other. Such a net comes down beside its end, and goes to it below the other.
 */
export function jogSwaps(layering: Layering, x: Float64Array, nets: ChannelNets): ChannelNets {
  const jogs: Jog[] = [];
  let lines: ((channel: number) => Float64Array) | null = null;
  for (let channel = 0; channel <= layering.rankCount; channel++) {
    const { start, items } = nets.byChannel;
    const members = items.subarray(start[channel], start[channel + 1]);
    if (members.length < 2) continue;
    const ends = listEnds(layering, nets, members);
    const cut = cutSwaps(
      ends,
      closePairs(ends).filter(({ gap }) => gap < END_TOUCH),
    );
    if (cut.length === 0) continue;
    lines ??= verticalLines(layering, x, nets);
    const taken = lines(channel);
    const done = new Set<string>();
    for (const end of cut) {
      const [net, at] = [ends.net[end] ?? 0, ends.x[end] ?? 0];
      if (done.has(`${net} ${at}`)) continue;
      done.add(`${net} ${at}`);
      const aside = chooseAside(nets, net, at, taken);
      if (aside !== null) jogs.push({ channel, net, x: at, aside });
    }
  }
  return jogs.length === 0 ? nets : withJogs(layering, nets, jogs);
}

/** Lower ends without which no net has to lie above itself, by a walk from below to above. */
function cutSwaps({ net }: ChannelEnds, pairs: readonly EndPair[]): number[] {
  const above = new Map<number, EndPair[]>();
  for (const pair of pairs) {
    const n = net[pair.below] ?? 0;
    const known = above.get(n);
    if (known === undefined) above.set(n, [pair]);
    else known.push(pair);
  }
  const cut: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const stack: { readonly net: number; next: number }[] = [];
  const enter = (n: number): void => {
    state.set(n, 'open');
    stack.push({ net: n, next: 0 });
  };
  for (const root of above.keys()) {
    if (!state.has(root)) enter(root);
    for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
      const pair = above.get(at.net)?.[at.next++];
      if (pair === undefined) {
        state.set(at.net, 'done');
        stack.pop();
        continue;
      }
      const upper = net[pair.above] ?? 0;
      if (state.get(upper) === 'open') cut.push(pair.below);
      else if (!state.has(upper)) enter(upper);
    }
  }
  return cut;
}

/** For a channel: x of everything vertical in it, sorted. */
function verticalLines(
  layering: Layering,
  x: Float64Array,
  { upperX, lowerX }: ChannelNets,
): (channel: number) => Float64Array {
  const bySegment = groupByKey(layering.channel, layering.rankCount + 1);
  const lanes = Array.from(layering.kind.keys()).filter((item) => isLane(layering.kind[item]));
  return (channel) => {
    const found: number[] = [];
    const segments = bySegment.items.subarray(bySegment.start[channel], bySegment.start[channel + 1]);
    for (const s of segments) found.push(upperX[s] ?? 0, lowerX[s] ?? 0);
    for (const lane of lanes) {
      const [from, to] = [layering.laneFrom[lane] ?? 0, layering.laneTo[lane] ?? 0];
      if (channel >= Math.min(from, to) && channel <= Math.max(from, to)) found.push(x[lane] ?? 0);
    }
    return Float64Array.from(found).sort();
  };
}

/** A place beside an end where nothing else is vertical, within what the net reaches; null where there is none. */
function chooseAside(
  { low, high }: ChannelNets,
  net: number,
  at: number,
  taken: Float64Array,
): number | null {
  const [left, right] = [low[net] ?? 0, high[net] ?? 0];
  const inwards = at - left > right - at ? -1 : 1;
  for (const distance of ASIDE) {
    for (const way of [inwards, -inwards]) {
      const aside = at + way * distance;
      if (aside <= left || aside >= right) continue;
      const clear = Math.min(END_GAP, distance);
      if (firstAtLeast(taken, aside - clear + END_TOUCH) === firstAtLeast(taken, aside + clear - END_TOUCH))
        return aside;
    }
  }
  return null;
}

function withJogs(layering: Layering, nets: ChannelNets, jogs: readonly Jog[]): ChannelNets {
  const { segmentCount, netCount, rankCount } = layering;
  const grow = (numbers: Float64Array, more: readonly number[]): Float64Array =>
    Float64Array.from([...numbers, ...more]);
  const upperX = grow(
    nets.upperX,
    jogs.map(({ aside }) => aside),
  );
  const lowerX = grow(
    nets.lowerX,
    jogs.map(({ x }) => x),
  );
  const upper = new Map<number, number>();
  const lower = new Map<number, number>();
  for (const [j, { net, x, aside }] of jogs.entries()) {
    for (let at = nets.segments.start[net] ?? 0; at < (nets.segments.start[net + 1] ?? 0); at++) {
      const s = nets.segments.items[at] ?? 0;
      if (!upperEndAtTop(layering, s) && nets.upperX[s] === x) {
        upper.set(s, segmentCount + j);
        upperX[s] = aside;
      }
      if (!lowerEndAtTop(layering, s) && nets.lowerX[s] === x) {
        lower.set(s, segmentCount + j);
        lowerX[s] = aside;
      }
    }
  }
  const netChannel = new Int32Array(netCount + jogs.length).fill(-1);
  for (let c = 0; c <= rankCount; c++) {
    for (let at = nets.byChannel.start[c] ?? 0; at < (nets.byChannel.start[c + 1] ?? 0); at++)
      netChannel[nets.byChannel.items[at] ?? 0] = c;
  }
  jogs.forEach(({ channel }, j) => (netChannel[netCount + j] = channel));
  return {
    byChannel: groupByKey(netChannel, rankCount + 1),
    low: grow(
      nets.low,
      jogs.map(({ x, aside }) => Math.min(x, aside)),
    ),
    high: grow(
      nets.high,
      jogs.map(({ x, aside }) => Math.max(x, aside)),
    ),
    origin: grow(
      nets.origin,
      jogs.map(({ aside }) => aside),
    ),
    upperX,
    lowerX,
    segments: groupByKey(
      Int32Array.from([...layering.net, ...jogs.map((_, j) => netCount + j)]),
      netCount + jogs.length,
    ),
    jogs: { upper, lower, net: jogs.map((_, j) => netCount + j), of: jogs.map(({ net }) => net) },
  };
}
