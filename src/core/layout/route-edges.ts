import type { ChannelNets } from './channel-nets.ts';
import type { Layering } from './layering.ts';
import type { Piece, PlacedPiece } from './piece.ts';
import type { RankPlacement } from './place-ranks.ts';
import type { Tracks } from './assign-tracks.ts';
import { isStraight, lowerEndAtTop, upperEndAtTop } from './channel-nets.ts';
import { LABEL_OFFSET } from './spacing.ts';

/** Where a node stands in a higher rank: what only feeds others low, what only ends edges high, the rest centred. */
function alignInRank(piece: Piece, room: number, node: number): number {
  if ((piece.inPorts[node] ?? 0) === 0 && (piece.outPorts[node] ?? 0) > 0) return room;
  return (piece.outPorts[node] ?? 0) === 0 ? 0 : Math.floor(room / 2);
}

/** Puts coordinates together: boxes, one complete orthogonal polyline per edge from port to port, and labels. */
export function routeEdges(
  piece: Piece,
  layering: Layering,
  x: Float64Array,
  nets: ChannelNets,
  tracks: Tracks,
  ranks: RankPlacement,
): PlacedPiece {
  const { nodeCount, edgeCount, source, target } = piece;
  const { itemCount, rank, width, upper, net, channel, segmentCount, lastSegment, intoItem, edgeItem } =
    layering;
  const { jogs } = nets;
  const trackY = (c: number, n: number): number =>
    (ranks.firstTrack[c] ?? 0) + (tracks.track[n] ?? 0) * (ranks.trackGap[c] ?? 0);
  let left = Infinity;
  let right = -Infinity;
  for (let item = 0; item < itemCount; item++) {
    left = Math.min(left, x[item] ?? 0);
    right = Math.max(right, (x[item] ?? 0) + (width[item] ?? 0));
  }
  const nodeX = new Float64Array(nodeCount);
  const nodeY = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const r = rank[node] ?? 0;
    const room = (ranks.rankHeight[r] ?? 0) - (piece.height[node] ?? 0);
    nodeX[node] = (x[node] ?? 0) - left;
    nodeY[node] = (ranks.rankTop[r] ?? 0) + alignInRank(piece, room, node);
  }

  const routeStart = new Int32Array(edgeCount + 1);
  const points: number[] = [];
  const labelX = new Float64Array(edgeCount).fill(NaN);
  const labelY = new Float64Array(edgeCount).fill(NaN);
  const path: number[] = [];
  for (let e = 0; e < edgeCount; e++) {
    const from = source[e] ?? 0;
    const to = target[e] ?? 0;
    path.length = 0;
    for (let s = lastSegment[e] ?? -1; s >= 0; s = intoItem[upper[s] ?? 0] ?? -1) path.push(s);

    const begin = points.length;
    const first = path[path.length - 1] ?? 0;
    const startX = nets.lowerX[jogs.upper.get(first) ?? -1] ?? nets.upperX[first] ?? 0;
    points.push(startX - left, (nodeY[from] ?? 0) + (piece.height[from] ?? 0));
    for (let i = path.length - 1; i >= 0; i--) {
      const s = path[i] ?? 0;
      const ux = (nets.upperX[s] ?? 0) - left;
      const lx = (nets.lowerX[s] ?? 0) - left;
      const c = channel[s] ?? 0;
      const jogIn = jogs.upper.get(s);
      const jogOut = jogs.lower.get(s);
      if (jogIn !== undefined) {
        const y = trackY(c, jogs.net[jogIn - segmentCount] ?? 0);
        points.push((nets.lowerX[jogIn] ?? 0) - left, y, ux, y);
      }
      if (!isStraight(lx - ux) || upperEndAtTop(layering, s) === lowerEndAtTop(layering, s)) {
        const y = trackY(c, net[s] ?? 0);
        // A trunk that turns twice on its way goes on from the last turn's x: no point between them is needed.
        points.push(ux, y, lx, y);
      }
      if (jogOut !== undefined) {
        const y = trackY(c, jogs.net[jogOut - segmentCount] ?? 0);
        points.push(lx, y, (nets.lowerX[jogOut] ?? 0) - left, y);
      }
    }
    const last = path[0] ?? 0;
    const endX = nets.lowerX[jogs.lower.get(last) ?? -1] ?? nets.lowerX[last] ?? 0;
    points.push(endX - left, nodeY[to] ?? 0);
    dropRepeated(points, begin);
    routeStart[e + 1] = points.length / 2;

    const item = edgeItem[e] ?? -1;
    if (item >= 0 && (piece.labelWidth[e] ?? 0) > 0) {
      const r = rank[item] ?? 0;
      labelX[e] = (x[item] ?? 0) - left + LABEL_OFFSET;
      labelY[e] = (ranks.rankTop[r] ?? 0) + ((ranks.rankHeight[r] ?? 0) - (piece.labelHeight[e] ?? 0)) / 2;
    }
  }
  return {
    width: right - left,
    height: ranks.height,
    x: nodeX,
    y: nodeY,
    routeStart,
    routePoints: Float64Array.from(points),
    labelX,
    labelY,
  };
}

/** Removes, from `begin` on, points that repeat the one before. */
function dropRepeated(points: number[], begin: number): void {
  let end = begin + 2;
  for (let at = begin + 2; at < points.length; at += 2) {
    const px = points[at] ?? 0;
    const py = points[at + 1] ?? 0;
    if (px === points[end - 2] && py === points[end - 1]) continue;
    points[end] = px;
    points[end + 1] = py;
    end += 2;
  }
  points.length = end;
}
