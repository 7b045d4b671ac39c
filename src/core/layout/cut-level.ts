import type { CutEdges } from './cut-edges.ts';
import type { LayoutGraph } from './types.ts';
import type { Members } from './members.ts';
import type { Piece } from './piece.ts';
import type { PlacedLevels } from './placed-levels.ts';
import { cutPiece, localOf } from './cut-piece.ts';
import { groupByKey } from './groups.ts';
import { membersOf } from './members.ts';
import { splitPieces } from './split-pieces.ts';

/** A connected part of a level. What crosses the level's border counts as connected: it must all reach the border. */
export interface LevelPart {
  readonly ends: Int32Array;
  readonly legs: Int32Array;
  readonly piece: Piece;
  /** Whether it has crossings; at most one part of a level does. */
  readonly bordered: boolean;
}

/** Nodes and border crossings of a level: what comes in first, what leads out last. */
function endsOf(cut: CutEdges, members: Members, frame: number): Int32Array {
  const nodes = membersOf(members.nodes, frame);
  const crossings = membersOf(members.crossings, frame);
  const ends = new Int32Array(nodes.length + crossings.length);
  let entries = 0;
  for (const c of crossings) if (cut.leadsOut[c] === 0) ends[entries++] = cut.nodeCount + c;
  ends.set(nodes, entries);
  let at = entries + nodes.length;
  for (const c of crossings) if (cut.leadsOut[c] === 1) ends[at++] = cut.nodeCount + c;
  return ends;
}

/** What one frame holds (or the top level, -1), in connected parts. All frames within must be placed already. */
export function cutLevel(
  graph: LayoutGraph,
  cut: CutEdges,
  members: Members,
  placed: PlacedLevels,
  frame: number,
): LevelPart[] {
  const ends = endsOf(cut, members, frame);
  const legs = membersOf(members.legs, frame);
  for (let i = 0; i < ends.length; i++) placed.local[ends[i] ?? 0] = i;
  const source = legs.map((leg) => localOf(cut, placed, frame, cut.from[leg] ?? 0));
  const target = legs.map((leg) => localOf(cut, placed, frame, cut.to[leg] ?? 0));
  const atBorder = Uint8Array.from(ends, (end) => (end >= cut.nodeCount ? 1 : 0));
  const { start, items } = splitPieces(ends.length, source, target, atBorder);
  const partCount = start.length - 1;
  const partOf = new Int32Array(ends.length);
  for (let p = 0; p < partCount; p++) {
    for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) partOf[items[at] ?? 0] = p;
  }
  const partLegs = groupByKey(
    source.map((node) => partOf[node] ?? 0),
    partCount,
  );
  return Array.from({ length: partCount }, (_, p) => {
    const own = items.subarray(start[p] ?? 0, start[p + 1] ?? 0);
    const between = partLegs.items.subarray(partLegs.start[p] ?? 0, partLegs.start[p + 1] ?? 0);
    const partEnds = own.map((i) => ends[i] ?? 0);
    const legsWithin = between.map((i) => legs[i] ?? 0);
    const bordered = own.some((i) => atBorder[i] === 1);
    const piece = cutPiece(graph, cut, placed, frame, partEnds, legsWithin);
    return { ends: partEnds, legs: legsWithin, piece, bordered };
  });
}
