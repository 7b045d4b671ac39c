import type { Groups } from './groups.ts';
import type { Layering } from './layering.ts';
import { groupByKey } from './groups.ts';
import { KIND_LANE_UP } from './layering.ts';
import { STRAIGHT } from './spacing.ts';

/** The nets of all channels: each is one horizontal line with ends that leave it upwards or downwards. */
export interface ChannelNets {
  /** Nets that need a track, by channel. A net whose ends stand above one another needs none. */
  readonly byChannel: Groups;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Where the net comes from. */
  readonly origin: Float64Array;
  /** x of the two ends of a segment. */
  readonly upperX: Float64Array;
  readonly lowerX: Float64Array;
  /** By net. */
  readonly segments: Groups;
  readonly jogs: Jogs;
}

/**
 * A jog takes an end of a segment aside, so that it does not run on what comes down where it goes on: it is a net and a
 * segment of its own behind those of the layering, from where the first one ends now to where that ended before.
 */
export interface Jogs {
  /** By segment of the layering: the segment that goes on at its upper (lower) end. */
  readonly upper: ReadonlyMap<number, number>;
  readonly lower: ReadonlyMap<number, number>;
  /** By segment behind those of the layering: its net, and the net whose end it takes aside. */
  readonly net: readonly number[];
  readonly of: readonly number[];
}

const NO_JOGS: Jogs = { upper: new Map(), lower: new Map(), net: [], of: [] };

/** Whether the segment's upper (lower) end leaves the channel at its top. Lanes that lead up turn this round; jogs lead down. */
export function upperEndAtTop(layering: Layering, segment: number): boolean {
  if (segment >= layering.segmentCount) return true;
  return layering.kind[layering.upper[segment] ?? 0] !== KIND_LANE_UP;
}

export function lowerEndAtTop(layering: Layering, segment: number): boolean {
  if (segment >= layering.segmentCount) return false;
  return layering.kind[layering.lower[segment] ?? 0] === KIND_LANE_UP;
}

export function isStraight(dx: number): boolean {
  return Math.abs(dx) < STRAIGHT;
}

/** Collects the nets of all channels from the items' final x. */
export function collectNets(layering: Layering, x: Float64Array): ChannelNets {
  const { segmentCount, netCount, upper, lower, upperAt, lowerAt, net, channel } = layering;
  const low = new Float64Array(netCount).fill(Infinity);
  const high = new Float64Array(netCount).fill(-Infinity);
  const origin = new Float64Array(netCount);
  const turns = new Uint8Array(netCount);
  const netChannel = new Int32Array(netCount).fill(-1);
  const upperX = new Float64Array(segmentCount);
  const lowerX = new Float64Array(segmentCount);
  for (let s = 0; s < segmentCount; s++) {
    const n = net[s] ?? 0;
    const from = (x[upper[s] ?? 0] ?? 0) + (upperAt[s] ?? 0);
    const to = (x[lower[s] ?? 0] ?? 0) + (lowerAt[s] ?? 0);
    upperX[s] = from;
    lowerX[s] = to;
    origin[n] = from;
    low[n] = Math.min(low[n] ?? 0, from, to);
    high[n] = Math.max(high[n] ?? 0, from, to);
    netChannel[n] = channel[s] ?? 0;
    if (upperEndAtTop(layering, s) === lowerEndAtTop(layering, s)) turns[n] = 1;
  }
  for (let n = 0; n < netCount; n++) {
    if (turns[n] === 0 && isStraight((high[n] ?? 0) - (low[n] ?? 0))) netChannel[n] = -1;
  }
  return {
    byChannel: groupByKey(netChannel, layering.rankCount + 1),
    low,
    high,
    origin,
    upperX,
    lowerX,
    segments: groupByKey(net, netCount),
    jogs: NO_JOGS,
  };
}
