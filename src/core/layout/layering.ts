/**
 * A piece cut into short segments. Every rank holds items: nodes, bends of long edges (trunk items) and, when the
 * piece has labels, one edge item per edge in a rank of its own right above the edge's target, as wide as the label.
 * Channel c lies above rank c; channel `rankCount` lies below the last rank.
 *
 * All edges of one source port share one trunk, so that a value with 50,000 consumers costs its longest edge, not the
 * sum of all. Consumers too far away for a trunk share a lane: it runs beside the ranks and is tapped in the channel
 * above each of them. Edges that lead up or stay in their rank have lanes of their own.
 */
export const KIND_NODE = 0;
export const KIND_TRUNK = 1;
export const KIND_EDGE = 2;
/** A lane from channel `laneFrom` down (up) to channel `laneTo`. */
export const KIND_LANE_DOWN = 3;
export const KIND_LANE_UP = 4;
/** A node too: a frame whose ports stand where its content put them, and a crossing of the border around the piece. */
export const KIND_FRAME = 5;
export const KIND_BORDER = 6;

export interface Layering {
  readonly rankCount: number;
  readonly itemCount: number;
  /** Items 0..nodeCount-1 are the piece's nodes. */
  readonly kind: Uint8Array;
  /** -1 for lanes. */
  readonly rank: Int32Array;
  /** Horizontal room right of the item's left edge; a trunk or edge item's line runs along its left edge. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Channels where a lane starts and ends, -1 for other items. */
  readonly laneFrom: Int32Array;
  readonly laneTo: Int32Array;
  /** The segment that leads into a trunk item, edge item or lane; -1 for nodes. */
  readonly intoItem: Int32Array;

  readonly segmentCount: number;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  /** Distance of the end from the item's left edge. */
  readonly upperAt: Float64Array;
  readonly lowerAt: Float64Array;
  /** Port over port count in 0..1, one half for lines: where the end stands within its item, for ordering. */
  readonly upperShare: Float64Array;
  readonly lowerShare: Float64Array;
  readonly channel: Int32Array;
  /** Segments with the same number start at the same port: they may share one track. */
  readonly net: Int32Array;
  readonly netCount: number;
  readonly weight: Float64Array;
  /** The segment that enters edge e's target, and edge e's edge item or -1. */
  readonly lastSegment: Int32Array;
  readonly edgeItem: Int32Array;
}

/** Whether an item is as wide as a card, and not just a line. */
export function isCard(kind: number | undefined): boolean {
  return kind === KIND_NODE || kind === KIND_FRAME;
}

export function isLane(kind: number | undefined): boolean {
  return kind === KIND_LANE_DOWN || kind === KIND_LANE_UP;
}
