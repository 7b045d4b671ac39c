import type { LayoutGraph, LayoutResult } from './types.ts';
import type { LayoutMemo } from './layout-memo.ts';
import type { Piece, PlacedPiece } from './piece.ts';
import { collectResult } from './collect-result.ts';
import { cutEdges } from './cut-edges.ts';
import { cutLevel } from './cut-level.ts';
import { createLayoutMemo } from './layout-memo.ts';
import { groupMembers, membersOf } from './members.ts';
import { createPlacedLevels } from './placed-levels.ts';
import { storeLevel } from './store-level.ts';

/** What both engines can be asked for. */
export interface LevelOptions {
  /** Share of the nodes that are placed, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** What layouts by the same engine before this one came to; without it only equal parts of this graph are placed once. */
  readonly memo?: LayoutMemo;
}

/**
 * Lays out a graph level by level, from the innermost frame out, each like a graph of its own. Yields the pieces that an
 * engine has to place, and takes the placed ones; returns the whole.
 */
export function* placeLevels(
  graph: LayoutGraph,
  { onProgress, memo = createLayoutMemo() }: LevelOptions,
): Generator<Piece, LayoutResult, PlacedPiece> {
  const cut = cutEdges(graph);
  const members = groupMembers(graph, cut);
  const placed = createPlacedLevels(graph, cut);
  let done = 0;
  // A frame comes before what it holds: counting down, every frame's size is known before its holder is placed.
  for (let frame = graph.nodes.length - 1; frame >= -1; frame--) {
    const held = membersOf(members.nodes, frame).length;
    if (held === 0) continue;
    const parts = cutLevel(graph, cut, members, placed, frame);
    const pieces: PlacedPiece[] = [];
    for (const { piece } of parts) {
      const known = memo.find(piece);
      const own = known ?? (yield piece);
      if (known === null) memo.keep(piece, own);
      pieces.push(own);
    }
    storeLevel(graph, cut, placed, frame, parts, pieces);
    done += held;
    onProgress?.(done / graph.nodes.length);
  }
  return collectResult(graph, cut, placed);
}
