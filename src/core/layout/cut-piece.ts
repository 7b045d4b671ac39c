import type { CutEdges } from './cut-edges.ts';
import type { LayoutGraph } from './types.ts';
import type { Piece } from './piece.ts';
import type { PlacedLevels } from './placed-levels.ts';
import { PIN_ENTRY, PIN_EXIT, PIN_FIRST, PIN_LAST, PIN_NONE, createPiece } from './piece.ts';
import { portOffset } from './types.ts';

/**
 * One connected part of what `frame` holds as a graph of its own, flowing down. `ends` are its nodes and crossings of
 * the frame's border, `legs` its edges; the frames among its nodes are placed already.
 */
export function cutPiece(
  graph: LayoutGraph,
  cut: CutEdges,
  placed: PlacedLevels,
  frame: number,
  ends: Int32Array,
  legs: Int32Array,
): Piece {
  const right = graph.direction === 'right';
  const { nodeCount, edgeCount } = cut;
  const { crossingAt, crossingPort, entries, exits, local } = placed;
  const piece = createPiece(ends.length, legs.length);
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] ?? 0;
    local[end] = i;
    const node = graph.nodes[end];
    if (node === undefined) {
      const out = cut.leadsOut[end - nodeCount] === 1;
      piece.pin[i] = out ? PIN_EXIT : PIN_ENTRY;
      piece.inPorts[i] = out ? 1 : 0;
      piece.outPorts[i] = out ? 0 : 1;
      continue;
    }
    piece.width[i] = placed.width[end] ?? 0;
    piece.height[i] = placed.height[end] ?? 0;
    piece.inPorts[i] = node.inPorts + (entries[end] ?? 0);
    piece.outPorts[i] = node.outPorts + (exits[end] ?? 0);
    piece.framed[i] = (entries[end] ?? 0) + (exits[end] ?? 0) > 0 ? 1 : 0;
    piece.pin[i] = node.pin === 'first' ? PIN_FIRST : node.pin === 'last' ? PIN_LAST : PIN_NONE;
  }
  for (let i = 0; i < legs.length; i++) {
    const leg = legs[i] ?? 0;
    const from = cut.from[leg] ?? 0;
    const to = cut.to[leg] ?? 0;
    const edge = graph.edges[leg < edgeCount ? leg : -1];
    const source = localOf(cut, placed, frame, from);
    const target = localOf(cut, placed, frame, to);
    piece.source[i] = source;
    piece.target[i] = target;
    if (from < nodeCount) {
      const port = cut.fromPort[leg] ?? 0;
      piece.sourcePort[i] = port;
      // An edge at a port beyond the declared ones still gets a place on the card.
      const count = Math.max(graph.nodes[from]?.outPorts ?? 0, port + 1);
      piece.sourceAt[i] = portOffset(placed.width[from] ?? 0, port, count);
    } else if (cut.frame[from - nodeCount] !== frame) {
      piece.sourcePort[i] = crossingPort[from - nodeCount] ?? 0;
      piece.sourceAt[i] = crossingAt[from - nodeCount] ?? 0;
    }
    if (to < nodeCount) {
      const port = edge?.targetPort ?? 0;
      piece.targetPort[i] = port;
      const count = Math.max(graph.nodes[to]?.inPorts ?? 0, port + 1);
      piece.targetAt[i] = portOffset(placed.width[to] ?? 0, port, count);
    } else if (cut.frame[to - nodeCount] !== frame) {
      piece.targetPort[i] = crossingPort[to - nodeCount] ?? 0;
      piece.targetAt[i] = crossingAt[to - nodeCount] ?? 0;
    }
    if (edge === undefined) continue;
    piece.labelWidth[i] = right ? edge.labelHeight : edge.labelWidth;
    piece.labelHeight[i] = right ? edge.labelWidth : edge.labelHeight;
  }
  return piece;
}

/** What stands for an end in `frame`'s own level: a crossing of a frame within is that frame. */
export function localOf(cut: CutEdges, { local }: PlacedLevels, frame: number, end: number): number {
  const border = end < cut.nodeCount ? frame : (cut.frame[end - cut.nodeCount] ?? 0);
  return local[border === frame ? end : border] ?? 0;
}
