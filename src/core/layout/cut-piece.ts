import type { LayoutGraph } from './types.ts';
import type { Piece } from './piece.ts';
import type { PlacedLevels } from './placed-levels.ts';
import { PIN_FIRST, PIN_LAST, PIN_NONE } from './piece.ts';

/** One connected part as a graph of its own, flowing down. `nodes` and `edges` are indices of `graph`. */
export function cutPiece(
  graph: LayoutGraph,
  placed: PlacedLevels,
  nodes: Int32Array,
  edges: Int32Array,
): Piece {
  const right = graph.direction === 'right';
  const nodeCount = nodes.length;
  const edgeCount = edges.length;
  const piece = {
    nodeCount,
    width: new Float64Array(nodeCount),
    height: new Float64Array(nodeCount),
    inPorts: new Int32Array(nodeCount),
    outPorts: new Int32Array(nodeCount),
    pin: new Uint8Array(nodeCount),
    edgeCount,
    source: new Int32Array(edgeCount),
    sourcePort: new Int32Array(edgeCount),
    target: new Int32Array(edgeCount),
    targetPort: new Int32Array(edgeCount),
    labelWidth: new Float64Array(edgeCount),
    labelHeight: new Float64Array(edgeCount),
  };
  for (let i = 0; i < nodeCount; i++) {
    const index = nodes[i] ?? 0;
    const node = graph.nodes[index];
    if (node === undefined) continue;
    placed.local[index] = i;
    piece.width[i] = placed.width[index] ?? 0;
    piece.height[i] = placed.height[index] ?? 0;
    piece.inPorts[i] = node.inPorts;
    piece.outPorts[i] = node.outPorts;
    piece.pin[i] = node.pin === 'first' ? PIN_FIRST : node.pin === 'last' ? PIN_LAST : PIN_NONE;
  }
  for (let i = 0; i < edgeCount; i++) {
    const edge = graph.edges[edges[i] ?? 0];
    if (edge === undefined) continue;
    piece.source[i] = placed.local[edge.source] ?? 0;
    piece.sourcePort[i] = edge.sourcePort;
    piece.target[i] = placed.local[edge.target] ?? 0;
    piece.targetPort[i] = edge.targetPort;
    piece.labelWidth[i] = right ? edge.labelHeight : edge.labelWidth;
    piece.labelHeight[i] = right ? edge.labelWidth : edge.labelHeight;
  }
  return piece;
}
