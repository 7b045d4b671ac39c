import type { LayoutGraph } from '../types.ts';
import type { Piece } from '../piece.ts';
import { cutEdges } from '../cut-edges.ts';
import { cutPiece } from '../cut-piece.ts';
import { createPlacedLevels } from '../placed-levels.ts';

/** A graph without frames as one piece. */
export function pieceOf(graph: LayoutGraph): Piece {
  const cut = cutEdges(graph);
  const nodes = Int32Array.from(graph.nodes.keys());
  return cutPiece(graph, cut, createPlacedLevels(graph, cut), -1, nodes, Int32Array.from(graph.edges.keys()));
}
