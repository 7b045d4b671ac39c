import type { LayoutGraph, LayoutResult } from './types.ts';
import type { Members } from './members.ts';
import type { PlacedLevels } from './placed-levels.ts';
import { groupByKey } from './groups.ts';
import { collectResult, createPlacedLevels, storeLevel } from './placed-levels.ts';
import { cutPiece } from './cut-piece.ts';
import { groupMembers, membersOf } from './members.ts';
import { packParts } from './pack-parts.ts';
import { placePiece } from './place-piece.ts';
import { PART_GAP } from './spacing.ts';
import { splitPieces } from './split-pieces.ts';

export interface LayoutOptions {
  /** Asked between phases; when it answers true, `layoutGraph` throws `LayoutCancelled`. */
  readonly signal?: () => boolean;
  /** Share of the nodes that are placed, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Thrown out of `layoutGraph` when its signal says so; the caller who passed the signal expects it. */
export class LayoutCancelled extends Error {
  override readonly name = 'LayoutCancelled';
}

/** Places what one frame holds (or the top level), part by part. */
function placeLevel(
  graph: LayoutGraph,
  placed: PlacedLevels,
  members: Members,
  frame: number,
  tick: () => void,
): void {
  const { nodes, edges } = membersOf(members, frame);
  for (let i = 0; i < nodes.length; i++) placed.local[nodes[i] ?? 0] = i;
  const source = Int32Array.from(edges, (e) => placed.local[graph.edges[e]?.source ?? 0] ?? 0);
  const target = Int32Array.from(edges, (e) => placed.local[graph.edges[e]?.target ?? 0] ?? 0);
  const parts = splitPieces(nodes.length, source, target);
  const partOf = new Int32Array(nodes.length);
  const partCount = parts.start.length - 1;
  for (let p = 0; p < partCount; p++) {
    for (let at = parts.start[p] ?? 0; at < (parts.start[p + 1] ?? 0); at++) partOf[parts.items[at] ?? 0] = p;
  }
  const partEdges = groupByKey(
    source.map((node) => partOf[node] ?? 0),
    partCount,
  );
  const pieces = [];
  for (let p = 0; p < partCount; p++) {
    const own = parts.items.slice(parts.start[p] ?? 0, parts.start[p + 1] ?? 0).map((i) => nodes[i] ?? 0);
    const between = partEdges.items
      .slice(partEdges.start[p] ?? 0, partEdges.start[p + 1] ?? 0)
      .map((i) => edges[i] ?? 0);
    const piece = cutPiece(graph, placed, own, between);
    pieces.push({ nodes: own, edges: between, placed: placePiece(piece, tick) });
  }
  storeLevel(
    graph,
    placed,
    frame,
    pieces,
    packParts(
      pieces.map((piece) => piece.placed),
      PART_GAP,
    ),
  );
}

/**
 * Places every node and routes every edge of `graph` with our own engine: near-linear in nodes and edges, the same
 * answer for the same graph. Frames are placed from the innermost out, each like a graph of its own.
 */
export function layoutGraph(graph: LayoutGraph, options: LayoutOptions = {}): LayoutResult {
  const { signal, onProgress } = options;
  const members = groupMembers(graph);
  const placed = createPlacedLevels(graph);
  const tick = (): void => {
    if (signal?.() === true) throw new LayoutCancelled('the layout was cancelled');
  };
  let done = 0;
  // A frame comes before what it holds: counting down, every frame's size is known before its holder is placed.
  for (let frame = graph.nodes.length - 1; frame >= -1; frame--) {
    const held = membersOf(members, frame).nodes.length;
    if (held === 0) continue;
    tick();
    placeLevel(graph, placed, members, frame, tick);
    done += held;
    onProgress?.(done / graph.nodes.length);
  }
  return collectResult(graph, placed);
}
