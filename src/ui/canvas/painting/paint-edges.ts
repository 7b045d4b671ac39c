import { EDGE, LABEL } from '../../../core/scene/card-geometry.ts';
import { measureText } from '../../../core/scene/measure-text.ts';
import { labelBox } from '../../../core/scene/placed-scene.ts';
import type { Highlight } from '../highlight.ts';
import { between, type Pen } from './pen.ts';

const LABEL_BAR = 4;
const LABEL_ALPHA = 0.4;

/** Routes as lines; near the change to mounted cards also their round corners, heads and labels. */
export function paintEdges(pen: Pen, edges: readonly number[], highlight: Highlight | null): void {
  const { context, colours, hair, detail } = pen;
  const { routeStart, routePoints } = pen.index.picture.layout;
  const lines = { plain: new Path2D(), lit: new Path2D() };
  const heads = { plain: new Path2D(), lit: new Path2D() };
  for (const e of edges) {
    const how = highlight?.edges.has(e) === true ? 'lit' : 'plain';
    const [start, end] = [routeStart[e] ?? 0, routeStart[e + 1] ?? 0];
    traceLine(lines[how], routePoints, start, end, EDGE.radius * detail);
    if (detail > 0) traceHead(heads[how], routePoints, end);
  }
  for (const how of ['plain', 'lit'] as const) {
    const colour = how === 'lit' ? colours.active : highlight?.dims === true ? colours.edgeDim : colours.edge;
    context.lineWidth =
      how === 'lit'
        ? between(pen, 2, Math.max(2, hair * 1.6))
        : between(pen, EDGE.width, Math.max(EDGE.width, hair * 0.8));
    context.strokeStyle = colour;
    context.stroke(lines[how]);
    context.fillStyle = colour;
    context.globalAlpha = detail;
    if (detail > 0) context.fill(heads[how]);
    context.globalAlpha = 1;
  }
  if (detail > 0) paintLabels(pen, edges);
}

/** A polyline whose corners are rounded by up to `radius`, half a segment at most. */
function traceLine(
  path: Path2D,
  points: ArrayLike<number>,
  start: number,
  end: number,
  radius: number,
): void {
  for (let p = start; p < end; p++) {
    const [x, y] = [points[2 * p] ?? 0, points[2 * p + 1] ?? 0];
    if (p === start) path.moveTo(x, y);
    else if (radius === 0 || p === end - 1) path.lineTo(x, y);
    else {
      const [inX, inY] = [x - (points[2 * p - 2] ?? 0), y - (points[2 * p - 1] ?? 0)];
      const [outX, outY] = [(points[2 * p + 2] ?? 0) - x, (points[2 * p + 3] ?? 0) - y];
      const [inLength, outLength] = [Math.hypot(inX, inY), Math.hypot(outX, outY)];
      const cut = Math.min(radius, inLength / 2, outLength / 2);
      if (cut === 0) continue;
      path.lineTo(x - (inX / inLength) * cut, y - (inY / inLength) * cut);
      path.quadraticCurveTo(x, y, x + (outX / outLength) * cut, y + (outY / outLength) * cut);
    }
  }
}

/** The arrow head at the last point before `end`. */
function traceHead(path: Path2D, points: ArrayLike<number>, end: number): void {
  const [x, y] = [points[2 * end - 2] ?? 0, points[2 * end - 1] ?? 0];
  const [dx, dy] = [x - (points[2 * end - 4] ?? x), y - (points[2 * end - 3] ?? y)];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [ux, uy] = [dx / length, dy / length];
  const half = EDGE.headWidth / 2;
  const [baseX, baseY] = [x - ux * EDGE.head, y - uy * EDGE.head];
  path.moveTo(x, y);
  path.lineTo(baseX - uy * half, baseY + ux * half);
  // Filling closes it; `closePath` looks through the whole path, which holds the heads of thousands of edges.
  path.lineTo(baseX + uy * half, baseY - ux * half);
}

function paintLabels({ context, index, colours, detail }: Pen, edges: readonly number[]): void {
  context.fillStyle = colours.edge;
  context.globalAlpha = detail * LABEL_ALPHA;
  for (const e of edges) {
    const label = labelBox(index.picture, e);
    const text = index.picture.scene.edges[e]?.label ?? '';
    if (label === null || text === '') continue;
    const width = measureText(text, 'mono', LABEL.size);
    context.fillRect(label.x + LABEL.padding, label.y + (LABEL.line - LABEL_BAR) / 2, width, LABEL_BAR);
  }
  context.globalAlpha = 1;
}
