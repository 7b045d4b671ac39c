/** Edge routes as SVG path data. The page's canvas layer and the SVG export draw the same paths. */
import type { SceneUnits } from '../base/units.ts';
import { EDGE } from './card-geometry.ts';

/** A polyline within a flat table: x at 2p, y at 2p + 1, for the points p from `start` to before `end`. */
export interface Polyline {
  readonly points: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

/** At most two decimals, and no trailing zeros. */
export function formatCoordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * Path data of a polyline whose corners are rounded by up to `radius`, ending `shorten` before its last point (where an
 * arrow head begins). '' for fewer than two points.
 */
export function roundedPath(line: Polyline, radius: SceneUnits, shorten: SceneUnits): string {
  const { points, start, end } = line;
  if (end - start < 2) return '';
  const x = (p: number): number => points[2 * p] ?? 0;
  const y = (p: number): number => points[2 * p + 1] ?? 0;
  let path = `M${pair(x(start), y(start))}`;
  for (let p = start + 1; p < end - 1; p++) {
    const inX = x(p) - x(p - 1);
    const inY = y(p) - y(p - 1);
    const outX = x(p + 1) - x(p);
    const outY = y(p + 1) - y(p);
    const inLength = Math.hypot(inX, inY);
    const outLength = Math.hypot(outX, outY);
    if (inLength === 0 || outLength === 0) continue;
    if (Math.abs(inX * outY - inY * outX) < 1e-6 * inLength * outLength) {
      path += `L${pair(x(p), y(p))}`;
      continue;
    }
    // Half a segment at most, so that the curves of neighbouring corners do not overlap.
    const cut = Math.min(radius, inLength / 2, outLength / 2);
    path += `L${pair(x(p) - (inX / inLength) * cut, y(p) - (inY / inLength) * cut)}`;
    path += `Q${pair(x(p), y(p))} ${pair(x(p) + (outX / outLength) * cut, y(p) + (outY / outLength) * cut)}`;
  }
  const [dx, dy, length] = lastDirection(line);
  const cut = Math.min(shorten, length);
  return `${path}L${pair(x(end - 1) - dx * cut, y(end - 1) - dy * cut)}`;
}

/** Path data of the filled arrow head at the last point of a polyline; '' for fewer than two points. */
export function arrowHead(line: Polyline): string {
  const { points, start, end } = line;
  if (end - start < 2) return '';
  const tipX = points[2 * (end - 1)] ?? 0;
  const tipY = points[2 * (end - 1) + 1] ?? 0;
  const [dx, dy, length] = lastDirection(line);
  if (length === 0) return '';
  const half = EDGE.headWidth / 2;
  const baseX = tipX - dx * EDGE.head;
  const baseY = tipY - dy * EDGE.head;
  return `M${pair(tipX, tipY)}L${pair(baseX - dy * half, baseY + dx * half)}L${pair(baseX + dy * half, baseY - dx * half)}Z`;
}

/** Unit vector along the last segment that has a length, and that length. */
function lastDirection({ points, start, end }: Polyline): readonly [number, number, number] {
  for (let p = end - 1; p > start; p--) {
    const dx = (points[2 * p] ?? 0) - (points[2 * p - 2] ?? 0);
    const dy = (points[2 * p + 1] ?? 0) - (points[2 * p - 1] ?? 0);
    const length = Math.hypot(dx, dy);
    if (length > 0) return [dx / length, dy / length, length];
  }
  return [0, 1, 0];
}

function pair(x: number, y: number): string {
  return `${formatCoordinate(x)} ${formatCoordinate(y)}`;
}
