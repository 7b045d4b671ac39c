import type { Piece } from './piece.ts';
import { groupByKey } from './groups.ts';

/** Least weight of an edge that both its ends prefer; times the length of its chain. */
export const CHAIN_WEIGHT = 64;
const PLAIN_WEIGHT = 2;
const PREFERRED_WEIGHT = 6;

/** Of edges with equal claims the middle one by port, so that a fan of equals spreads to both sides; -1 for none. */
function middle(edges: Int32Array, port: Int32Array): number {
  if (edges.length > 1) edges.sort((a, b) => (port[a] ?? 0) - (port[b] ?? 0) || a - b);
  return edges[(edges.length - 1) >> 1] ?? -1;
}

/**
 * How much each edge wants to be straight. Every node prefers the input from its deepest producer and the output to
 * the consumer with the longest way still to go; edges that both ends prefer form chains, and the longer its chain the
 * heavier an edge. The longest chain is the network's main line.
 */
export function weighEdges(piece: Piece, rank: Int32Array): Float64Array {
  const { nodeCount, edgeCount, source, target, sourcePort, targetPort } = piece;
  const forward = source.map((node, e) => ((rank[target[e] ?? 0] ?? 0) > (rank[node] ?? 0) ? node : -1));
  const out = groupByKey(forward, nodeCount);
  const byRank = groupByKey(
    rank,
    rank.reduce((most, r) => Math.max(most, r + 1), 0),
  ).items;

  const into = groupByKey(
    forward.map((node, e) => (node < 0 ? -1 : (target[e] ?? 0))),
    nodeCount,
  );
  // The longest way from each node to an end, and from a start to each node.
  const ahead = new Int32Array(nodeCount);
  const behind = new Int32Array(nodeCount);
  const preferredOut = new Int32Array(nodeCount).fill(-1);
  const preferredIn = new Int32Array(nodeCount).fill(-1);
  for (let i = nodeCount - 1; i >= 0; i--) {
    const node = byRank[i] ?? 0;
    const edges = out.items.subarray(out.start[node] ?? 0, out.start[node + 1] ?? 0);
    for (const e of edges) ahead[node] = Math.max(ahead[node] ?? 0, (ahead[target[e] ?? 0] ?? 0) + 1);
    const longest = edges.filter((e) => (ahead[target[e] ?? 0] ?? 0) + 1 === ahead[node]);
    preferredOut[node] = middle(longest, sourcePort);
  }
  for (let i = 0; i < nodeCount; i++) {
    const node = byRank[i] ?? 0;
    const edges = into.items.subarray(into.start[node] ?? 0, into.start[node + 1] ?? 0);
    for (const e of edges) behind[node] = Math.max(behind[node] ?? 0, (behind[source[e] ?? 0] ?? 0) + 1);
    const longest = edges.filter((e) => (behind[source[e] ?? 0] ?? 0) + 1 === behind[node]);
    preferredIn[node] = middle(longest, targetPort);
  }

  const weight = new Float64Array(edgeCount).fill(PLAIN_WEIGHT);
  const chainLength = new Int32Array(nodeCount);
  for (let i = nodeCount - 1; i >= 0; i--) {
    const node = byRank[i] ?? 0;
    const edge = preferredOut[node] ?? -1;
    const mutual = edge >= 0 && preferredIn[target[edge] ?? 0] === edge;
    chainLength[node] = mutual ? (chainLength[target[edge] ?? 0] ?? 0) + 1 : 0;
    if (edge >= 0) weight[edge] = PREFERRED_WEIGHT;
  }
  const whole = chainLength.slice();
  for (let i = 0; i < nodeCount; i++) {
    const node = byRank[i] ?? 0;
    const edge = preferredOut[node] ?? -1;
    const best = preferredIn[node] ?? -1;
    if (best >= 0) weight[best] = Math.max(weight[best] ?? 0, PREFERRED_WEIGHT);
    if (edge < 0 || (chainLength[node] ?? 0) === 0) continue;
    const to = target[edge] ?? 0;
    whole[to] = whole[node] ?? 0;
    weight[edge] = CHAIN_WEIGHT * (whole[node] ?? 0) + (sourcePort[edge] === 0 ? 1 : 0);
  }
  return weight;
}
