/** What each frame of a picture holds directly: frames, cards, and the edges whose innermost common frame it is. */
import type { Scene } from '../../core/scene/types.ts';

/** Lists of things by the frame that holds them; -1 is the top. */
export interface PictureLevels {
  frames(frame: number): Uint32Array;
  cards(frame: number): Uint32Array;
  edges(frame: number): Uint32Array;
}

export function sortLevels({ frames, cards, edges }: Scene): PictureLevels {
  const parent = Int32Array.from(frames, (frame) => frame.frame);
  const depth = new Int32Array(frames.length);
  for (let f = 0; f < frames.length; f++) depth[f] = (depth[parent[f] ?? -1] ?? -1) + 1;
  const holderOf = (end: number): number =>
    end >= 0 ? (cards[end]?.frame ?? -1) : (frames[-1 - end]?.frame ?? -1);
  const common = (a: number, b: number): number => {
    let [left, right] = [a, b];
    while (left !== right) {
      if ((depth[left] ?? -1) >= (depth[right] ?? -1)) left = parent[left] ?? -1;
      else right = parent[right] ?? -1;
    }
    return left;
  };
  return {
    frames: byHolder(frames.length, frames.length, (f) => parent[f] ?? -1),
    cards: byHolder(cards.length, frames.length, (c) => cards[c]?.frame ?? -1),
    edges: byHolder(edges.length, frames.length, (e) => {
      const edge = edges[e];
      return edge === undefined ? -1 : common(holderOf(edge.source), holderOf(edge.target));
    }),
  };
}

/** Counting sort into one array: an array for each of thousands of frames would cost more than what it holds. */
function byHolder(
  count: number,
  frames: number,
  holderOf: (thing: number) => number,
): (frame: number) => Uint32Array {
  const start = new Uint32Array(frames + 3);
  for (let i = 0; i < count; i++) {
    const at = holderOf(i) + 3;
    start[at] = (start[at] ?? 0) + 1;
  }
  for (let f = 1; f < start.length; f++) start[f] = (start[f] ?? 0) + (start[f - 1] ?? 0);
  const items = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = holderOf(i) + 2;
    const next = start[at] ?? 0;
    items[next] = i;
    start[at] = next + 1;
  }
  // Filling moved every start to the next one's place.
  return (frame) => items.subarray(start[frame + 1] ?? 0, start[frame + 2] ?? 0);
}
