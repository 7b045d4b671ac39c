import type { Neighbours, Piece } from './piece.ts';
import { PIN_ENTRY, PIN_EXIT, PIN_FIRST, PIN_LAST, PIN_NONE, groupEdges } from './piece.ts';

/** Each round moves every node at most once each way; edges only get shorter, and few do after the second round. */
const ROUNDS = 3;
const INPUT_PULL = 0.5;

/** Nodes so that every edge that is not cut goes from an earlier to a later one. Kahn's algorithm, first come first. */
function sortTopologically(piece: Piece, { out, into }: Neighbours): Int32Array {
  const { nodeCount, target } = piece;
  const missing = new Int32Array(nodeCount);
  const order = new Int32Array(nodeCount);
  let end = 0;
  for (let node = 0; node < nodeCount; node++) {
    missing[node] = (into.start[node + 1] ?? 0) - (into.start[node] ?? 0);
    if (missing[node] === 0) order[end++] = node;
  }
  for (let begin = 0; begin < end; begin++) {
    const node = order[begin] ?? 0;
    for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at++) {
      const to = target[out.items[at] ?? 0] ?? 0;
      const left = (missing[to] ?? 0) - 1;
      missing[to] = left;
      if (left === 0) order[end++] = to;
    }
  }
  return order;
}

function degree(node: number, start: Int32Array): number {
  return (start[node + 1] ?? 0) - (start[node] ?? 0);
}

/**
 * Rank of each node, 0 at the top, no rank empty; every edge that is not cut leads at least one rank down. Longest
 * path first, then nodes sink towards their consumers (or rise towards their producers) while that shortens the sum
 * of edge lengths: constants end right before the node that reads them, and whatever feeds only them comes along.
 */
export function assignRanks(piece: Piece, cut: Uint8Array): Int32Array {
  const { nodeCount, source, target, pin } = piece;
  const neighbours = groupEdges(piece, cut);
  const { out, into } = neighbours;
  const order = sortTopologically(piece, neighbours);
  const rank = new Int32Array(nodeCount);
  const top = pin.includes(PIN_ENTRY) ? 1 : 0;
  let last = 0;
  for (const node of order) {
    let own = pin[node] === PIN_ENTRY ? 0 : top;
    for (let at = into.start[node] ?? 0; at < (into.start[node + 1] ?? 0); at++) {
      own = Math.max(own, (rank[source[into.items[at] ?? 0] ?? 0] ?? 0) + 1);
    }
    rank[node] = own;
    if (pin[node] !== PIN_EXIT) last = Math.max(last, own);
  }
  for (let node = 0; node < nodeCount; node++) {
    if (pin[node] === PIN_LAST) rank[node] = last;
    else if (pin[node] === PIN_EXIT) rank[node] = last + 1;
  }

  // What holds a node back when it sinks. A producer that feeds only it comes along, and is held back by its own
  // producers in turn; a pinned input, or what comes in from outside, holds half, so that what only reads inputs stands near where it is needed.
  const pull = new Float64Array(nodeCount);
  for (const node of order) {
    for (let at = into.start[node] ?? 0; at < (into.start[node + 1] ?? 0); at++) {
      const from = source[into.items[at] ?? 0] ?? 0;
      const follows = pin[from] === PIN_NONE && degree(from, out.start) === 1;
      const held =
        pin[from] === PIN_FIRST || pin[from] === PIN_ENTRY
          ? INPUT_PULL
          : follows
            ? Math.min(1, pull[from] ?? 0)
            : 1;
      pull[node] = (pull[node] ?? 0) + held;
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = nodeCount - 1; i >= 0; i--) {
      const node = order[i] ?? 0;
      const outs = degree(node, out.start);
      if (pin[node] !== PIN_NONE || outs === 0 || (pull[node] ?? 0) >= outs) continue;
      let limit = Infinity;
      for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at++) {
        limit = Math.min(limit, rank[target[out.items[at] ?? 0] ?? 0] ?? 0);
      }
      if (limit - 1 > (rank[node] ?? 0)) {
        rank[node] = limit - 1;
        moved = true;
      }
    }
    for (const node of order) {
      const ins = degree(node, into.start);
      if (pin[node] !== PIN_NONE || ins <= degree(node, out.start)) continue;
      let limit = 0;
      for (let at = into.start[node] ?? 0; at < (into.start[node + 1] ?? 0); at++) {
        limit = Math.max(limit, (rank[source[into.items[at] ?? 0] ?? 0] ?? 0) + 1);
      }
      if (limit < (rank[node] ?? 0)) {
        rank[node] = limit;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return closeGaps(rank, last + 2);
}

/** Renumbers ranks so that none is empty. */
function closeGaps(rank: Int32Array, rankCount: number): Int32Array {
  const used = new Int32Array(rankCount + 1);
  for (const r of rank) used[r + 1] = 1;
  for (let r = 1; r <= rankCount; r++) used[r] = (used[r] ?? 0) + (used[r - 1] ?? 0);
  return rank.map((r) => used[r] ?? 0);
}
