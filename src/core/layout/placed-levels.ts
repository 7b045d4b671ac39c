import type { CutEdges } from './cut-edges.ts';
import type { LayoutGraph } from './types.ts';
import type { PlacedPiece } from './piece.ts';

/**
 * What is placed so far, in the flowing-down view: positions count from the holding frame's own corner until
 * `collectResult` adds the frames up. A placed piece may stand in several places: it is never written to.
 */
export interface PlacedLevels {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Of a crossing: its offset along the side of its frame, and its port there, counted from the left. */
  readonly crossingAt: Float64Array;
  readonly crossingPort: Int32Array;
  /** How many crossings lead into (out of) a frame. */
  readonly entries: Int32Array;
  readonly exits: Int32Array;
  /** Index of an end (a node or a crossing) within the level or piece at hand. */
  readonly local: Int32Array;
  /** Which part a leg lies in, and as which of its edges. */
  readonly legPart: Int32Array;
  readonly legEdge: Int32Array;
  readonly parts: PlacedPart[];
  totalWidth: number;
  totalHeight: number;
}

/** A placed piece in a frame (-1: the top), and where its corner is from the frame's. */
export interface PlacedPart {
  readonly piece: PlacedPiece;
  readonly frame: number;
  readonly dx: number;
  readonly dy: number;
}

export function createPlacedLevels(graph: LayoutGraph, cut: CutEdges): PlacedLevels {
  const right = graph.direction === 'right';
  const nodeCount = graph.nodes.length;
  const entries = new Int32Array(nodeCount);
  const exits = new Int32Array(nodeCount);
  cut.frame.forEach((frame, c) => {
    const side = cut.leadsOut[c] === 1 ? exits : entries;
    side[frame] = (side[frame] ?? 0) + 1;
  });
  return {
    x: new Float64Array(nodeCount),
    y: new Float64Array(nodeCount),
    width: Float64Array.from(graph.nodes, (node) => (right ? node.height : node.width)),
    height: Float64Array.from(graph.nodes, (node) => (right ? node.width : node.height)),
    crossingAt: new Float64Array(cut.crossingCount),
    crossingPort: new Int32Array(cut.crossingCount),
    entries,
    exits,
    local: new Int32Array(nodeCount + cut.crossingCount),
    legPart: new Int32Array(cut.level.length).fill(-1),
    legEdge: new Int32Array(cut.level.length),
    parts: [],
    totalWidth: 0,
    totalHeight: 0,
  };
}
