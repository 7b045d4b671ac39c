import type { Layering } from './layering.ts';
import type { Piece } from './piece.ts';
import { KIND_NODE } from './layering.ts';
import { portOffset } from './types.ts';

/** Where a segment starts: an item (for a node, one of its ports) and the net that leaves it. */
export interface Feed {
  readonly item: number;
  readonly port: number;
  readonly net: number;
}

/** Collects the items and segments of a piece. Its nodes are there from the start, as items 0 to nodeCount - 1. */
export class LayeringBuilder {
  private readonly piece: Piece;
  private readonly kind: number[] = [];
  private readonly rank: number[] = [];
  private readonly width: number[] = [];
  private readonly height: number[] = [];
  private readonly laneFrom: number[] = [];
  private readonly laneTo: number[] = [];
  private readonly intoItem: number[] = [];
  private readonly upper: number[] = [];
  private readonly lower: number[] = [];
  private readonly upperAt: number[] = [];
  private readonly lowerAt: number[] = [];
  private readonly upperShare: number[] = [];
  private readonly lowerShare: number[] = [];
  private readonly channel: number[] = [];
  private readonly net: number[] = [];
  private readonly weight: number[] = [];
  private netCount = 0;
  private rankCount = 0;

  constructor(piece: Piece, rankOf: (node: number) => number) {
    this.piece = piece;
    for (let node = 0; node < piece.nodeCount; node++) {
      this.addItem(KIND_NODE, rankOf(node), piece.width[node] ?? 0, piece.height[node] ?? 0);
    }
  }

  /** Adds an item in a rank; returns its index. */
  addItem(kind: number, rank: number, width: number, height: number): number {
    this.kind.push(kind);
    this.rank.push(rank);
    this.width.push(width);
    this.height.push(height);
    this.laneFrom.push(-1);
    this.laneTo.push(-1);
    this.intoItem.push(-1);
    this.rankCount = Math.max(this.rankCount, rank + 1);
    return this.kind.length - 1;
  }

  /** Adds a lane between two channels; returns its index as an item. */
  addLane(kind: number, from: number, to: number): number {
    const lane = this.addItem(kind, -1, 0, 0);
    this.laneFrom[lane] = from;
    this.laneTo[lane] = to;
    return lane;
  }

  /** Makes a lane that leads down reach a channel further down. */
  extendLane(lane: number, to: number): void {
    this.laneTo[lane] = to;
  }

  /** A start with a net of its own. */
  feed(item: number, port = 0): Feed {
    return { item, port, net: this.netCount++ };
  }

  /** Adds a segment through a channel; returns its index. `port` is the in port when `to` is a node. */
  addSegment(from: Feed, to: number, port: number, channel: number, weight: number): number {
    const { nodeCount, width, inPorts, outPorts } = this.piece;
    const segment = this.upper.length;
    // An edge at a port beyond the declared ones still gets a place on the card.
    const outs = Math.max(outPorts[from.item] ?? 0, from.port + 1);
    const ins = Math.max(inPorts[to] ?? 0, port + 1);
    const fromNode = from.item < nodeCount;
    const toNode = to < nodeCount;
    this.upper.push(from.item);
    this.lower.push(to);
    this.upperAt.push(fromNode ? portOffset(width[from.item] ?? 0, from.port, outs) : 0);
    this.lowerAt.push(toNode ? portOffset(width[to] ?? 0, port, ins) : 0);
    this.upperShare.push(fromNode ? (from.port + 1) / (outs + 1) : 0.5);
    this.lowerShare.push(toNode ? (port + 1) / (ins + 1) : 0.5);
    this.channel.push(channel);
    this.net.push(from.net);
    this.weight.push(weight);
    if (!toNode) this.intoItem[to] = segment;
    return segment;
  }

  finish(lastSegment: Int32Array, edgeItem: Int32Array): Layering {
    return {
      rankCount: this.rankCount,
      itemCount: this.kind.length,
      kind: Uint8Array.from(this.kind),
      rank: Int32Array.from(this.rank),
      width: Float64Array.from(this.width),
      height: Float64Array.from(this.height),
      laneFrom: Int32Array.from(this.laneFrom),
      laneTo: Int32Array.from(this.laneTo),
      intoItem: Int32Array.from(this.intoItem),
      segmentCount: this.upper.length,
      upper: Int32Array.from(this.upper),
      lower: Int32Array.from(this.lower),
      upperAt: Float64Array.from(this.upperAt),
      lowerAt: Float64Array.from(this.lowerAt),
      upperShare: Float64Array.from(this.upperShare),
      lowerShare: Float64Array.from(this.lowerShare),
      channel: Int32Array.from(this.channel),
      net: Int32Array.from(this.net),
      netCount: this.netCount,
      weight: Float64Array.from(this.weight),
      lastSegment,
      edgeItem,
    };
  }
}
