import type { Feed } from './layering-builder.ts';
import type { Layering } from './layering.ts';
import type { Piece } from './piece.ts';
import { chooseReach } from './choose-reach.ts';
import { LayeringBuilder } from './layering-builder.ts';
import { KIND_EDGE, KIND_LANE_DOWN, KIND_LANE_UP, KIND_TRUNK } from './layering.ts';
import { sortOutEdges } from './out-edges.ts';
import { LABEL_MARGIN, LABEL_OFFSET } from './spacing.ts';

/** A trunk is kept straight rather than a plain edge, but gives way to a chain of nodes. */
const TRUNK_WEIGHT = 24;

/** What the edges of one port share. */
interface PortState {
  readonly start: Feed;
  /** End of the trunk so far, and the rank of its last item. */
  trunk: Feed;
  trunkRank: number;
  /** The lane of the far consumers, and its tap in the channel that was tapped last. */
  lane: number;
  tap: Feed | null;
  tapRank: number;
  /** How many ranks this port's trunk may pass; consumers further away are on the lane. */
  readonly reach: number;
}

/** Where a port has a lane, its trunk passes no more ranks than this: two lines for one value are one too many. */
const TRUNK_BESIDE_LANE = 12;

/** Cuts the edges of a ranked piece into segments between neighbouring ranks; see `Layering`. */
export function buildLayering(piece: Piece, nodeRank: Int32Array, edgeWeight: Float64Array): Layering {
  const { nodeCount, edgeCount, sourcePort, target, sourceAt, targetAt, labelWidth, labelHeight } = piece;
  const labelled = labelWidth.some((w) => w > 0) || labelHeight.some((h) => h > 0);
  const stride = labelled ? 2 : 1;
  const rankOf = (node: number): number => (nodeRank[node] ?? 0) * stride;
  const out = sortOutEdges(piece, nodeRank);
  const reach = chooseReach(piece, nodeRank, out, stride);
  const builder = new LayeringBuilder(piece, rankOf);
  const lastSegment = new Int32Array(edgeCount);
  const edgeItem = new Int32Array(edgeCount).fill(-1);

  /** With labels, leads `from` through the edge's own item in the next rank; returns where the edge goes on. */
  const passLabel = (from: Feed, edge: number, rank: number): Feed => {
    if (!labelled) return from;
    const width = labelWidth[edge] ?? 0;
    const room = width > 0 ? width + LABEL_OFFSET + LABEL_MARGIN : 0;
    const item = builder.addItem(KIND_EDGE, rank, room, labelHeight[edge] ?? 0);
    edgeItem[edge] = item;
    builder.addSegment(from, item, 0, rank, edgeWeight[edge] ?? 0);
    return builder.feed(item);
  };
  const leadUp = (port: PortState, edge: number, top: number, bottom: number): void => {
    const from = passLabel(port.start, edge, top + 1);
    const channel = top + stride;
    const lane = builder.addLane(KIND_LANE_UP, channel, bottom);
    builder.addSegment(from, lane, 0, channel, 0);
    lastSegment[edge] = builder.addSegment(
      builder.feed(lane),
      target[edge] ?? 0,
      targetAt[edge] ?? 0,
      bottom,
      0,
    );
  };
  /** Extends the port's trunk to a rank; returns its end. */
  const followTrunk = (port: PortState, edge: number, goal: number): Feed => {
    const own = edgeWeight[edge] ?? 0;
    while (port.trunkRank < goal) {
      port.trunkRank++;
      const item = builder.addItem(KIND_TRUNK, port.trunkRank, 0, 0);
      const first = port.trunk === port.start;
      builder.addSegment(port.trunk, item, 0, port.trunkRank, first ? own : Math.max(own, TRUNK_WEIGHT));
      port.trunk = builder.feed(item);
    }
    return port.trunk;
  };
  /** Extends the port's lane to the channel below a rank; returns its tap there. */
  const followLane = (port: PortState, top: number, goal: number): Feed => {
    if (port.lane < 0) {
      port.lane = builder.addLane(KIND_LANE_DOWN, top + 1, goal + 1);
      builder.addSegment(port.start, port.lane, 0, top + 1, 0);
    }
    if (port.tap === null || port.tapRank !== goal) {
      port.tap = builder.feed(port.lane);
      port.tapRank = goal;
      builder.extendLane(port.lane, goal + 1);
    }
    return port.tap;
  };

  /** The last rank that the trunk would have to reach for the port whose first edge stands at `first` of `out`. */
  const furthestOf = (first: number): number => {
    const edge = out.items[first] ?? 0;
    const end = out.start[(piece.source[edge] ?? 0) + 1] ?? 0;
    let last = first;
    while (last + 1 < end && sourcePort[out.items[last + 1] ?? 0] === sourcePort[edge]) last++;
    return rankOf(target[out.items[last] ?? 0] ?? 0) - stride;
  };

  for (let node = 0; node < nodeCount; node++) {
    const top = rankOf(node);
    let port: PortState | null = null;
    let portIndex = -1;
    for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at++) {
      const edge = out.items[at] ?? 0;
      if (port === null || portIndex !== sourcePort[edge]) {
        portIndex = sourcePort[edge] ?? 0;
        const start = builder.feed(node, sourceAt[edge] ?? 0);
        const furthest = furthestOf(at);
        const own = furthest - top > reach ? Math.min(reach, TRUNK_BESIDE_LANE) : reach;
        port = { start, trunk: start, trunkRank: top, lane: -1, tap: null, tapRank: -1, reach: own };
      }
      const bottom = rankOf(target[edge] ?? 0);
      if (bottom <= top) {
        leadUp(port, edge, top, bottom);
        continue;
      }
      // The last rank before the edge is on its own.
      const goal = bottom - stride;
      const shared = goal - top > port.reach ? followLane(port, top, goal) : followTrunk(port, edge, goal);
      const end = passLabel(shared, edge, goal + 1);
      lastSegment[edge] = builder.addSegment(
        end,
        target[edge] ?? 0,
        targetAt[edge] ?? 0,
        bottom,
        edgeWeight[edge] ?? 0,
      );
    }
  }
  return builder.finish(lastSegment, edgeItem);
}
