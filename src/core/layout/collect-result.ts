import type { CutEdges } from './cut-edges.ts';
import type { LayoutGraph, LayoutResult } from './types.ts';
import type { PlacedLevels } from './placed-levels.ts';
import { PointWriter } from './point-writer.ts';

/** Adds up the frames' corners, joins the legs of every edge and turns the view back to the graph's direction. */
export function collectResult(graph: LayoutGraph, cut: CutEdges, placed: PlacedLevels): LayoutResult {
  const right = graph.direction === 'right';
  const boxes = addCorners(graph, placed);
  const { x, y, parts, legPart, legEdge } = placed;
  const partX = Float64Array.from(parts, ({ frame, dx }) => dx + (x[frame] ?? 0));
  const partY = Float64Array.from(parts, ({ frame, dy }) => dy + (y[frame] ?? 0));

  const { nodeCount, edgeCount } = cut;
  const routeStart = new Uint32Array(edgeCount + 1);
  const writer = new PointWriter(right, 4 * edgeCount);
  const labels = new Float32Array(2 * edgeCount).fill(NaN);
  const addCrossing = (crossing: number): void => {
    const frame = cut.frame[crossing] ?? 0;
    const side = cut.leadsOut[crossing] === 1 ? (placed.height[frame] ?? 0) : 0;
    writer.add((x[frame] ?? 0) + (placed.crossingAt[crossing] ?? 0), (y[frame] ?? 0) + side);
  };
  const legs: number[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    // At the crossing where it begins (ends), if it begins (ends) at the border of the frame around its other end.
    let first = -1;
    const last = (cut.to[edge] ?? 0) - nodeCount;
    for (let leg = edge; leg >= 0 && (legPart[leg] ?? -1) >= 0;) {
      legs.push(leg);
      const from = cut.from[leg] ?? 0;
      first = from < nodeCount ? -1 : from - nodeCount;
      leg = first < 0 ? -1 : edgeCount + first;
    }
    writer.begin();
    if (first >= 0) addCrossing(first);
    for (let leg = legs.pop(); leg !== undefined; leg = legs.pop()) {
      const part = legPart[leg] ?? 0;
      const piece = parts[part]?.piece;
      if (piece === undefined) continue;
      const own = legEdge[leg] ?? 0;
      const { routeStart: start, routePoints: points } = piece;
      const dx = partX[part] ?? 0;
      const dy = partY[part] ?? 0;
      for (let p = start[own] ?? 0; p < (start[own + 1] ?? 0); p++) {
        writer.add((points[2 * p] ?? 0) + dx, (points[2 * p + 1] ?? 0) + dy);
      }
      if (leg !== edge) continue;
      const labelX = (piece.labelX[own] ?? NaN) + dx;
      const labelY = (piece.labelY[own] ?? NaN) + dy;
      labels[2 * edge] = right ? labelY : labelX;
      labels[2 * edge + 1] = right ? labelX : labelY;
    }
    if (last >= 0) addCrossing(last);
    routeStart[edge + 1] = writer.count;
  }
  return {
    width: right ? placed.totalHeight : placed.totalWidth,
    height: right ? placed.totalWidth : placed.totalHeight,
    boxes,
    routeStart,
    routePoints: writer.finish(),
    labels,
  };
}

/** Makes the positions of all nodes count from the picture's corner; returns their boxes. */
function addCorners({ nodes, direction }: LayoutGraph, { x, y, width, height }: PlacedLevels): Float32Array {
  const boxes = new Float32Array(4 * nodes.length);
  const across = direction === 'right' ? 1 : 0;
  const along = 1 - across;
  for (let node = 0; node < nodes.length; node++) {
    const parent = nodes[node]?.parent ?? -1;
    x[node] = (x[node] ?? 0) + (x[parent] ?? 0);
    y[node] = (y[node] ?? 0) + (y[parent] ?? 0);
    boxes[4 * node + across] = x[node] ?? 0;
    boxes[4 * node + along] = y[node] ?? 0;
    boxes[4 * node + 2 + across] = width[node] ?? 0;
    boxes[4 * node + 2 + along] = height[node] ?? 0;
  }
  return boxes;
}
