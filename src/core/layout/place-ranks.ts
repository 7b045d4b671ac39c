import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import type { Tracks } from './assign-tracks.ts';
import { KIND_BORDER, KIND_EDGE } from './layering.ts';
import { CHANNEL_BOTTOM, CHANNEL_LIMIT, CHANNEL_PLAIN, CHANNEL_TOP, TRACK_GAP } from './spacing.ts';

export interface RankPlacement {
  readonly height: number;
  /** Top of each rank, and how high it is. */
  readonly rankTop: Float64Array;
  readonly rankHeight: Float64Array;
  /** Track t of channel c lies at `firstTrack[c] + t * trackGap[c]`. */
  readonly firstTrack: Float64Array;
  readonly trackGap: Float64Array;
}

/** Heights from top to bottom: each rank as high as its highest item, each channel as high as its tracks need. */
export function placeRanks(layering: Layering, order: RankOrder, tracks: Tracks): RankPlacement {
  const { rankCount, height, kind } = layering;
  const rankTop = new Float64Array(rankCount);
  const rankHeight = new Float64Array(rankCount);
  const firstTrack = new Float64Array(rankCount + 1);
  const trackGap = new Float64Array(rankCount + 1);
  const labelRank = new Uint8Array(rankCount + 1);
  const borderRank = new Uint8Array(rankCount + 1);
  for (let r = 0; r < rankCount; r++) {
    for (let at = order.start[r] ?? 0; at < (order.start[r + 1] ?? 0); at++) {
      const item = order.items[at] ?? 0;
      rankHeight[r] = Math.max(rankHeight[r] ?? 0, height[item] ?? 0);
      if (kind[item] === KIND_EDGE) labelRank[r] = 1;
      if (kind[item] === KIND_BORDER) borderRank[r] = 1;
    }
  }
  let y = 0;
  for (let c = 0; c <= rankCount; c++) {
    const count = tracks.count[c] ?? 0;
    // The frame's padding is room enough between its border and the first (last) cards.
    const outer = c === 0 || c === rankCount || borderRank[c] === 1 || borderRank[c - 1] === 1;
    const besideLabels = labelRank[c] === 1 || labelRank[c - 1] === 1;
    const least = outer ? 0 : besideLabels ? CHANNEL_TOP : CHANNEL_PLAIN;
    const gap = count > 1 ? Math.min(TRACK_GAP, CHANNEL_LIMIT / (count - 1)) : 0;
    const band = Math.max(0, count - 1) * gap;
    const need = count === 0 ? 0 : CHANNEL_TOP + band + CHANNEL_BOTTOM;
    const room = Math.max(least, need);
    trackGap[c] = gap;
    firstTrack[c] = y + CHANNEL_TOP + (room - need) / 2;
    y += room;
    if (c === rankCount) break;
    rankTop[c] = y;
    y += rankHeight[c] ?? 0;
  }
  return { height: y, rankTop, rankHeight, firstTrack, trackGap };
}
