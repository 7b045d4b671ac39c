import type { Layering } from './layering.ts';
import type { Piece } from './piece.ts';
import { KIND_BORDER, KIND_FRAME, KIND_NODE } from './layering.ts';
import { PIN_ENTRY, PIN_EXIT } from './piece.ts';

/** Where a segment starts: an item, the offset from its left edge, and the net that leaves it there. */
export interface Feed {
  readonly item: number;
  readonly at: number;
  readonly net: number;
}

function kindOf({ pin, framed }: Piece, node: number): number {
  if (pin[node] === PIN_ENTRY || pin[node] === PIN_EXIT) return KIND_BORDER;
  return framed[node] === 1 ? KIND_FRAME : KIND_NODE;
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
      this.addItem(kindOf(piece, node), rankOf(node), piece.width[node] ?? 0, piece.height[node] ?? 0);
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
  feed(item: number, at = 0): Feed {
    return { item, at, net: this.netCount++ };
  }

  /** Adds a segment through a channel, to an offset from the left edge of `to`; returns its index. */
  addSegment(from: Feed, to: number, at: number, channel: number, weight: number): number {
    const segment = this.upper.length;
    const toNode = to < this.piece.nodeCount;
    this.upper.push(from.item);
    this.lower.push(to);
    this.upperAt.push(from.at);
    this.lowerAt.push(at);
    this.upperShare.push(this.shareOf(from.item, from.at));
    this.lowerShare.push(this.shareOf(to, at));
    this.channel.push(channel);
    this.net.push(from.net);
    this.weight.push(weight);
    if (!toNode) this.intoItem[to] = segment;
    return segment;
  }

  private shareOf(item: number, at: number): number {
    const width = item < this.piece.nodeCount ? (this.piece.width[item] ?? 0) : 0;
    return width > 0 ? at / width : 0.5;
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
