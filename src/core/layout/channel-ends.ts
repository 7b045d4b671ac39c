import type { ChannelNets } from './channel-nets.ts';
import type { Layering } from './layering.ts';
import { lowerEndAtTop, upperEndAtTop } from './channel-nets.ts';

/** Ends closer than this look like one line, so that the order of their tracks matters. */
export const END_GAP = 5;
/** Ends closer than this are one line. */
export const END_TOUCH = 1;
/** How many ends to the left are compared; ports of one card stand far closer than `END_GAP` only on absurd cards. */
const END_WINDOW = 12;

/** The ends of all nets of one channel. An end that several segments share is there once. */
export interface ChannelEnds {
  readonly x: readonly number[];
  readonly net: readonly number[];
  readonly atTop: readonly boolean[];
}

/** Two close ends of different nets: `above` leaves the channel at its top, `below` at its bottom. */
export interface EndPair {
  readonly above: number;
  readonly below: number;
  readonly gap: number;
}

export function listEnds(layering: Layering, nets: ChannelNets, members: Int32Array): ChannelEnds {
  const x: number[] = [];
  const net: number[] = [];
  const atTop: boolean[] = [];
  const add = (at: number, n: number, top: boolean): void => {
    x.push(at);
    net.push(n);
    atTop.push(top);
  };
  for (const n of members) {
    let seen = NaN;
    for (let at = nets.segments.start[n] ?? 0; at < (nets.segments.start[n + 1] ?? 0); at++) {
      const s = nets.segments.items[at] ?? 0;
      const from = nets.upperX[s] ?? 0;
      // A jog's upper end is where its net goes on: no other net is there.
      if (from !== seen && s < layering.segmentCount) {
        seen = from;
        add(from, n, upperEndAtTop(layering, s));
      }
      add(nets.lowerX[s] ?? 0, n, lowerEndAtTop(layering, s));
    }
  }
  return { x, net, atTop };
}

/** All pairs of ends that are closer than `END_GAP` and look up and down. */
export function closePairs({ x, net, atTop }: ChannelEnds): EndPair[] {
  const sorted = Int32Array.from(x.keys()).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  const pairs: EndPair[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i] ?? 0;
    for (let j = i - 1; j >= 0 && i - j <= END_WINDOW; j--) {
      const b = sorted[j] ?? 0;
      const gap = (x[a] ?? 0) - (x[b] ?? 0);
      if (gap >= END_GAP) break;
      if (net[a] === net[b] || atTop[a] === atTop[b]) continue;
      pairs.push(atTop[a] === true ? { above: a, below: b, gap } : { above: b, below: a, gap });
    }
  }
  return pairs;
}
