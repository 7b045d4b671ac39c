import type { Groups } from './groups.ts';
import type { Piece } from './piece.ts';

/** Trunk items that a piece may have, per node and edge. More would cost more than linear time on deep networks. */
const BUDGET = 3;
/** Small pieces may have at least so many: there every long edge is worth a line through the ranks. */
const ALLOWANCE = 4000;
/** Ranks that a trunk may pass at most: the route of every edge follows its trunk from the source on. */
const LONGEST = 240;

/**
 * How many ranks a trunk may pass, so that all trunks together stay within the budget: short edges are served first.
 * `out` is in the order of `sortOutEdges`; `stride` is the ranks between two ranks of nodes.
 */
export function chooseReach(piece: Piece, rank: Int32Array, out: Groups, stride: number): number {
  const { nodeCount, edgeCount, sourcePort, target } = piece;
  const deepest = rank.reduce((most, r) => Math.max(most, r * stride), 0);
  // How many trunk items come on top when trunks of so many ranks are allowed besides all shorter ones.
  const growth = new Float64Array(Math.min(deepest + 1, LONGEST) + 1);
  for (let node = 0; node < nodeCount; node++) {
    let port = -1;
    let reached = 0;
    for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at++) {
      const edge = out.items[at] ?? 0;
      if (sourcePort[edge] !== port) {
        port = sourcePort[edge] ?? 0;
        reached = 0;
      }
      const length = ((rank[target[edge] ?? 0] ?? 0) - 1 - (rank[node] ?? 0)) * stride;
      if (length <= reached || length >= growth.length) continue;
      growth[length] = (growth[length] ?? 0) + length - reached;
      reached = length;
    }
  }
  const budget = BUDGET * (nodeCount + edgeCount) + ALLOWANCE;
  let sum = 0;
  for (let length = 1; length < growth.length; length++) {
    sum += growth[length] ?? 0;
    if (sum > budget) return length - 1;
  }
  return growth.length - 1;
}
