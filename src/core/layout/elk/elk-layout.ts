import type { LayoutGraph, LayoutResult } from '../types.ts';
import { cutPiece } from '../cut-piece.ts';
import { groupMembers, membersOf } from '../members.ts';
import { collectResult, createPlacedLevels, storeLevel } from '../placed-levels.ts';
import { fromElkGraph, toElkGraph } from './elk-graph.ts';
import { loadElk } from './load-elk.ts';

/**
 * Places `graph` with elkjs, one run per frame, innermost first: one compound run would cost more than the sum of its
 * parts. Superlinear (see the README); rejects with what elkjs throws, such as a stack overflow on a large graph.
 */
export async function layoutWithElk(
  graph: LayoutGraph,
  onProgress?: (fraction: number) => void,
): Promise<LayoutResult> {
  const elk = await loadElk();
  const members = groupMembers(graph);
  const placed = createPlacedLevels(graph);
  let done = 0;
  for (let frame = graph.nodes.length - 1; frame >= -1; frame--) {
    const { nodes, edges } = membersOf(members, frame);
    if (nodes.length === 0) continue;
    const piece = cutPiece(graph, placed, nodes, edges);
    const answer = fromElkGraph(piece, await elk.layout(toElkGraph(piece)));
    const corner = new Float64Array(1);
    storeLevel(graph, placed, frame, [{ nodes, edges, placed: answer }], {
      x: corner,
      y: corner,
      width: answer.width,
      height: answer.height,
    });
    done += nodes.length;
    onProgress?.(done / graph.nodes.length);
  }
  return collectResult(graph, placed);
}
