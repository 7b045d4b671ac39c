/**
 * One connected part of one frame's children, with indices of its own, always flowing down: for direction `right` the
 * sizes are swapped before and the answer after, so that no phase below knows a direction.
 */
import type { Groups } from './groups.ts';
import { groupByKey } from './groups.ts';

export const PIN_NONE = 0;
export const PIN_FIRST = 1;
export const PIN_LAST = 2;

export interface Piece {
  readonly nodeCount: number;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly inPorts: Int32Array;
  readonly outPorts: Int32Array;
  /** PIN_NONE, PIN_FIRST or PIN_LAST. */
  readonly pin: Uint8Array;
  readonly edgeCount: number;
  readonly source: Int32Array;
  readonly sourcePort: Int32Array;
  readonly target: Int32Array;
  readonly targetPort: Int32Array;
  readonly labelWidth: Float64Array;
  readonly labelHeight: Float64Array;
}

/** A placed piece. Its top left corner is the origin. */
export interface PlacedPiece {
  readonly width: number;
  readonly height: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Edge e's polyline: points `routeStart[e]` to `routeStart[e + 1]`, x at 2p, y at 2p + 1. */
  readonly routeStart: Int32Array;
  readonly routePoints: Float64Array;
  /** Top left corners; NaN without a label. */
  readonly labelX: Float64Array;
  readonly labelY: Float64Array;
}

/** Edges by source and by target, without those that `cut` marks. */
export interface Neighbours {
  readonly out: Groups;
  readonly into: Groups;
}

export function groupEdges(piece: Piece, cut: Uint8Array): Neighbours {
  const sources = piece.source.map((node, edge) => (cut[edge] === 1 ? -1 : node));
  const targets = piece.target.map((node, edge) => (cut[edge] === 1 ? -1 : node));
  return { out: groupByKey(sources, piece.nodeCount), into: groupByKey(targets, piece.nodeCount) };
}
