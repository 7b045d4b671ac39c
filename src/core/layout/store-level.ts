import type { CutEdges } from './cut-edges.ts';
import type { LayoutGraph } from './types.ts';
import type { LevelPart } from './cut-level.ts';
import type { PlacedLevels } from './placed-levels.ts';
import type { PortSide } from './clear-of-ports.ts';
import type { PlacedPiece } from './piece.ts';
import { clearOfPorts } from './clear-of-ports.ts';
import { packLevel } from './pack-level.ts';
import { FRAME_PADDING } from './spacing.ts';

interface Side extends PortSide {
  /** The crossings that stand at `at`. */
  readonly crossings: readonly number[];
}

/** What crosses one side of a frame's border; `part` is what reaches it, `x` where the part's ends stand. */
function sideOf(
  cut: CutEdges,
  part: LevelPart | undefined,
  x: Float64Array,
  out: boolean,
  ports: number,
): Side {
  const places: { readonly crossing: number; readonly at: number }[] = [];
  part?.ends.forEach((end, i) => {
    const crossing = end - cut.nodeCount;
    if (crossing >= 0 && (cut.leadsOut[crossing] === 1) === out) places.push({ crossing, at: x[i] ?? 0 });
  });
  places.sort((a, b) => a.at - b.at || a.crossing - b.crossing);
  return { crossings: places.map((p) => p.crossing), at: Float64Array.from(places, (p) => p.at), ports };
}

/**
 * Enters the placed parts of one level (`frame`, -1: the top), grows the frame around them, and puts the frame's
 * ports where edges cross its border.
 */
export function storeLevel(
  graph: LayoutGraph,
  cut: CutEdges,
  placed: PlacedLevels,
  frame: number,
  parts: readonly LevelPart[],
  pieces: readonly PlacedPiece[],
): void {
  const bordered = parts.findIndex((part) => part.bordered);
  const packing = packLevel(pieces, bordered);
  const holder = graph.nodes[frame];
  const padding = holder === undefined ? 0 : FRAME_PADDING;
  const header = holder === undefined ? 0 : holder.header;
  // The header is above the content on the screen; in the flowing-down view of direction `right` that is its left.
  const headLeft = padding + (graph.direction === 'right' ? header : 0);
  const headTop = padding + (graph.direction === 'right' ? 0 : header);
  let width = headLeft + packing.width + padding;
  const height = headTop + packing.height + padding;
  let left = headLeft;
  if (holder === undefined) {
    placed.totalWidth = width;
    placed.totalHeight = height;
  } else {
    const x = pieces[bordered]?.x ?? new Float64Array(0);
    const sides = [
      sideOf(cut, parts[bordered], x, false, holder.inPorts),
      sideOf(cut, parts[bordered], x, true, holder.outPorts),
    ];
    width = Math.max(width, placed.width[frame] ?? 0);
    ({ left, width } = clearOfPorts(sides, headLeft, packing.width + padding, width));
    placed.width[frame] = width;
    placed.height[frame] = Math.max(placed.height[frame] ?? 0, height);
    for (const { crossings, at, ports } of sides) {
      crossings.forEach((crossing, i) => {
        placed.crossingAt[crossing] = left + (at[i] ?? 0);
        placed.crossingPort[crossing] = ports + i;
      });
    }
  }
  parts.forEach(({ ends, legs }, p) => {
    const piece = pieces[p];
    if (piece === undefined) return;
    const dx = left + (packing.x[p] ?? 0);
    const dy = headTop + (packing.y[p] ?? 0);
    for (let i = 0; i < ends.length; i++) {
      const end = ends[i] ?? 0;
      if (end >= cut.nodeCount) continue;
      placed.x[end] = (piece.x[i] ?? 0) + dx;
      placed.y[end] = (piece.y[i] ?? 0) + dy;
    }
    for (let i = 0; i < legs.length; i++) {
      placed.legPart[legs[i] ?? 0] = placed.parts.length;
      placed.legEdge[legs[i] ?? 0] = i;
    }
    placed.parts.push({ piece, frame, dx, dy });
  });
}
