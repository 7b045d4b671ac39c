/**
 * One connected part of what one frame holds, with indices of its own, always flowing down: for direction `right` the
 * sizes are swapped before and the answer after, so that no phase below knows a direction. Where edges cross the
 * frame's border stand nodes without a size.
 */
import type { Groups } from './groups.ts';
import { groupByKey } from './groups.ts';

export const PIN_NONE = 0;
export const PIN_FIRST = 1;
export const PIN_LAST = 2;
/** A crossing of the frame's border on the way in (out): alone in a rank above (below) all others. */
export const PIN_ENTRY = 3;
export const PIN_EXIT = 4;

export interface Piece {
  readonly nodeCount: number;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly inPorts: Int32Array;
  readonly outPorts: Int32Array;
  /** One of the `PIN_` numbers. */
  readonly pin: Uint8Array;
  /** 1 for a frame whose border is crossed: its ports stand where its content put them. */
  readonly framed: Uint8Array;
  readonly edgeCount: number;
  /** Ports count from the left; the offset of an end from the left edge of its node comes with it. */
  readonly source: Int32Array;
  readonly sourcePort: Int32Array;
  readonly sourceAt: Float64Array;
  readonly target: Int32Array;
  readonly targetPort: Int32Array;
  readonly targetAt: Float64Array;
  readonly labelWidth: Float64Array;
  readonly labelHeight: Float64Array;
  /** The memory of all the arrays above, as one: equal pieces have equal words. */
  readonly words: Int32Array;
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

/** A piece of zeros, in one block of memory. */
export function createPiece(nodeCount: number, edgeCount: number): Piece {
  const bytes = 24 * nodeCount + 48 * edgeCount + 2 * nodeCount;
  const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  let at = 0;
  const floats = (length: number): Float64Array => {
    at += 8 * length;
    return new Float64Array(buffer, at - 8 * length, length);
  };
  const integers = (length: number): Int32Array => {
    at += 4 * length;
    return new Int32Array(buffer, at - 4 * length, length);
  };
  const flags = (length: number): Uint8Array => {
    at += length;
    return new Uint8Array(buffer, at - length, length);
  };
  // The widest numbers first, so that all are aligned.
  return {
    nodeCount,
    edgeCount,
    words: new Int32Array(buffer),
    width: floats(nodeCount),
    height: floats(nodeCount),
    sourceAt: floats(edgeCount),
    targetAt: floats(edgeCount),
    labelWidth: floats(edgeCount),
    labelHeight: floats(edgeCount),
    inPorts: integers(nodeCount),
    outPorts: integers(nodeCount),
    source: integers(edgeCount),
    sourcePort: integers(edgeCount),
    target: integers(edgeCount),
    targetPort: integers(edgeCount),
    pin: flags(nodeCount),
    framed: flags(nodeCount),
  };
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
