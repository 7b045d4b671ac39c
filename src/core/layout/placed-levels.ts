import type { LayoutGraph, LayoutResult } from './types.ts';
import type { Packing } from './pack-parts.ts';
import type { PlacedPiece } from './piece.ts';
import { FRAME_PADDING } from './spacing.ts';

/**
 * What is placed so far, in the flowing-down view: positions count from the holding frame's own corner until
 * `collectResult` adds the frames up.
 */
export interface PlacedLevels {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Index of a node within the level or piece at hand. */
  readonly local: Int32Array;
  readonly routes: (Float64Array | undefined)[];
  readonly labelX: Float64Array;
  readonly labelY: Float64Array;
  totalWidth: number;
  totalHeight: number;
}

export interface LevelPiece {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
  readonly placed: PlacedPiece;
}

export function createPlacedLevels(graph: LayoutGraph): PlacedLevels {
  const right = graph.direction === 'right';
  return {
    x: new Float64Array(graph.nodes.length),
    y: new Float64Array(graph.nodes.length),
    width: Float64Array.from(graph.nodes, (node) => (right ? node.height : node.width)),
    height: Float64Array.from(graph.nodes, (node) => (right ? node.width : node.height)),
    local: new Int32Array(graph.nodes.length),
    routes: Array.from({ length: graph.edges.length }),
    labelX: new Float64Array(graph.edges.length).fill(NaN),
    labelY: new Float64Array(graph.edges.length).fill(NaN),
    totalWidth: 0,
    totalHeight: 0,
  };
}

/** Enters the packed pieces of one frame (-1: the top) and grows the frame around them. */
export function storeLevel(
  graph: LayoutGraph,
  placed: PlacedLevels,
  frame: number,
  pieces: readonly LevelPiece[],
  packing: Packing,
): void {
  const holder = graph.nodes[frame];
  const padding = holder === undefined ? 0 : FRAME_PADDING;
  const header = holder === undefined ? 0 : holder.header;
  // The header is above the content on the screen; in the flowing-down view of direction `right` that is its left.
  const headLeft = graph.direction === 'right' ? header : 0;
  const headTop = graph.direction === 'right' ? 0 : header;
  const fullWidth = packing.width + 2 * padding + headLeft;
  const fullHeight = packing.height + 2 * padding + headTop;
  let spare = 0;
  if (holder === undefined) {
    placed.totalWidth = fullWidth;
    placed.totalHeight = fullHeight;
  } else {
    spare = Math.max(0, (placed.width[frame] ?? 0) - fullWidth) / 2;
    placed.width[frame] = Math.max(placed.width[frame] ?? 0, fullWidth);
    placed.height[frame] = Math.max(placed.height[frame] ?? 0, fullHeight);
  }
  pieces.forEach((piece, p) => {
    const dx = padding + headLeft + spare + (packing.x[p] ?? 0);
    const dy = padding + headTop + (packing.y[p] ?? 0);
    const { x, y, routeStart, routePoints, labelX, labelY } = piece.placed;
    piece.nodes.forEach((node, i) => {
      placed.x[node] = (x[i] ?? 0) + dx;
      placed.y[node] = (y[i] ?? 0) + dy;
    });
    piece.edges.forEach((edge, i) => {
      const route = routePoints.slice(2 * (routeStart[i] ?? 0), 2 * (routeStart[i + 1] ?? 0));
      for (let at = 0; at < route.length; at += 2) {
        route[at] = (route[at] ?? 0) + dx;
        route[at + 1] = (route[at + 1] ?? 0) + dy;
      }
      placed.routes[edge] = route;
      placed.labelX[edge] = (labelX[i] ?? NaN) + dx;
      placed.labelY[edge] = (labelY[i] ?? NaN) + dy;
    });
  });
}

/** Adds up the frames' corners and turns the view back to the graph's direction. */
export function collectResult(graph: LayoutGraph, placed: PlacedLevels): LayoutResult {
  const right = graph.direction === 'right';
  const { x, y, width, height } = placed;
  const boxes = new Float32Array(4 * graph.nodes.length);
  graph.nodes.forEach(({ parent }, node) => {
    if (parent >= 0) {
      x[node] = (x[node] ?? 0) + (x[parent] ?? 0);
      y[node] = (y[node] ?? 0) + (y[parent] ?? 0);
    }
    const box = [x[node] ?? 0, y[node] ?? 0, width[node] ?? 0, height[node] ?? 0] as const;
    boxes.set(right ? [box[1], box[0], box[3], box[2]] : box, 4 * node);
  });

  const routeStart = new Uint32Array(graph.edges.length + 1);
  for (let edge = 0; edge < graph.edges.length; edge++) {
    routeStart[edge + 1] = (routeStart[edge] ?? 0) + (placed.routes[edge]?.length ?? 0) / 2;
  }
  const routePoints = new Float32Array(2 * (routeStart[graph.edges.length] ?? 0));
  const labels = new Float32Array(2 * graph.edges.length);
  graph.edges.forEach(({ source }, edge) => {
    const parent = graph.nodes[source]?.parent ?? -1;
    const dx = parent < 0 ? 0 : (x[parent] ?? 0);
    const dy = parent < 0 ? 0 : (y[parent] ?? 0);
    const route = placed.routes[edge] ?? new Float64Array(0);
    let at = 2 * (routeStart[edge] ?? 0);
    for (let i = 0; i < route.length; i += 2) {
      const px = (route[i] ?? 0) + dx;
      const py = (route[i + 1] ?? 0) + dy;
      routePoints[at++] = right ? py : px;
      routePoints[at++] = right ? px : py;
    }
    const lx = (placed.labelX[edge] ?? NaN) + dx;
    const ly = (placed.labelY[edge] ?? NaN) + dy;
    labels[2 * edge] = right ? ly : lx;
    labels[2 * edge + 1] = right ? lx : ly;
  });
  return {
    width: right ? placed.totalHeight : placed.totalWidth,
    height: right ? placed.totalWidth : placed.totalHeight,
    boxes,
    routeStart,
    routePoints,
    labels,
  };
}
