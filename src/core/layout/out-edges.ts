import type { Groups } from './groups.ts';
import type { Piece } from './piece.ts';
import { groupByKey } from './groups.ts';

/** Edges by source, by port and then by the rank of the target: edges that lead up or stay come first in a port. */
export function sortOutEdges(piece: Piece, rank: Int32Array): Groups {
  const out = groupByKey(piece.source, piece.nodeCount);
  const { sourcePort, target, targetPort } = piece;
  const compare = (a: number, b: number): number =>
    (sourcePort[a] ?? 0) - (sourcePort[b] ?? 0) ||
    (rank[target[a] ?? 0] ?? 0) - (rank[target[b] ?? 0] ?? 0) ||
    (target[a] ?? 0) - (target[b] ?? 0) ||
    (targetPort[a] ?? 0) - (targetPort[b] ?? 0) ||
    a - b;
  for (let node = 0; node < piece.nodeCount; node++) {
    const from = out.start[node] ?? 0;
    const to = out.start[node + 1] ?? 0;
    if (to - from > 1) out.items.subarray(from, to).sort(compare);
  }
  return out;
}
