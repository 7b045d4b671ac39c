/** For tests: what is wrong with a layout, in words. An empty list means that every promise of `LayoutResult` holds. */
import type { LayoutEdge, LayoutGraph, LayoutResult } from '../types.ts';
import { portOffset } from '../types.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Positions are 32-bit floats: half a unit is less than anyone sees, and more than any rounding of small pictures. */
const SLACK = 0.05;

const NO_EDGE = { source: 0, sourcePort: 0, target: 0, targetPort: 0 };

export function boxOf(layout: LayoutResult, node: number): Rect {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = layout.boxes.subarray(4 * node, 4 * node + 4);
  return { x, y, width, height };
}

export function routeOf(layout: LayoutResult, edge: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let p = layout.routeStart[edge] ?? 0; p < (layout.routeStart[edge + 1] ?? 0); p++) {
    points.push([layout.routePoints[2 * p] ?? NaN, layout.routePoints[2 * p + 1] ?? NaN]);
  }
  return points;
}

export function overlap(a: Rect, b: Rect): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > SLACK && along > SLACK;
}

function inside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function labelOf(graph: LayoutGraph, layout: LayoutResult, edge: number): Rect | null {
  const width = graph.edges[edge]?.labelWidth ?? 0;
  const height = graph.edges[edge]?.labelHeight ?? 0;
  if (width === 0) return null;
  return { x: layout.labels[2 * edge] ?? NaN, y: layout.labels[2 * edge + 1] ?? NaN, width, height };
}

/** Where a port stands: out ports at the far side along the direction, in ports at the near one. */
export function portPoint(
  graph: LayoutGraph,
  layout: LayoutResult,
  node: number,
  port: number,
  out: boolean,
): [number, number] {
  const box = boxOf(layout, node);
  const count = (out ? graph.nodes[node]?.outPorts : graph.nodes[node]?.inPorts) ?? 0;
  return graph.direction === 'down'
    ? [box.x + portOffset(box.width, port, count), box.y + (out ? box.height : 0)]
    : [box.x + (out ? box.width : 0), box.y + portOffset(box.height, port, count)];
}

/** The frames around a node, innermost first. */
function framesAround(graph: LayoutGraph, node: number): number[] {
  const frames: number[] = [];
  for (let f = graph.nodes[node]?.parent ?? -1; f >= 0; f = graph.nodes[f]?.parent ?? -1) frames.push(f);
  return frames;
}

/** The frame whose level the last leg of an edge lies in. */
function lastLevel(graph: LayoutGraph, { source, target }: LayoutEdge): number {
  return framesAround(graph, source).includes(target) ? target : (graph.nodes[target]?.parent ?? -1);
}

function siblingFaults(graph: LayoutGraph, layout: LayoutResult): string[] {
  const faults: string[] = [];
  const byParent = new Map<number, number[]>();
  graph.nodes.forEach(({ parent }, node) => byParent.set(parent, [...(byParent.get(parent) ?? []), node]));
  for (const [parent, nodes] of byParent) {
    for (const a of nodes) {
      if (parent >= 0 && !inside(boxOf(layout, a), boxOf(layout, parent)))
        faults.push(`node ${a} leaves frame ${parent}`);
      for (const b of nodes)
        if (a < b && overlap(boxOf(layout, a), boxOf(layout, b))) faults.push(`nodes ${a} and ${b} overlap`);
    }
  }
  return faults;
}

const near = (a: readonly number[] | undefined, b: readonly number[]): boolean =>
  a !== undefined && Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN)) < SLACK;

/** Whether a point stands on the side of a frame where edges come in (go out). */
function isOnSide(
  graph: LayoutGraph,
  layout: LayoutResult,
  frame: number,
  point: readonly number[] | undefined,
  out: boolean,
): boolean {
  const { x, y, width, height } = boxOf(layout, frame);
  const [px = NaN, py = NaN] = point ?? [];
  return graph.direction === 'down'
    ? Math.abs(py - (out ? y + height : y)) < SLACK && px > x && px < x + width
    : Math.abs(px - (out ? x + width : x)) < SLACK && py > y && py < y + height;
}

function endFaults(graph: LayoutGraph, layout: LayoutResult, edge: number): string[] {
  const faults: string[] = [];
  const { source, sourcePort, target, targetPort } = graph.edges[edge] ?? NO_EDGE;
  const route = routeOf(layout, edge);
  // An edge from a frame into itself begins at its near side, one from within to the frame ends at its far side.
  const starts = framesAround(graph, target).includes(source)
    ? isOnSide(graph, layout, source, route[0], false)
    : near(route[0], portPoint(graph, layout, source, sourcePort, true));
  if (!starts) faults.push(`edge ${edge} does not start at its port`);
  const ends = framesAround(graph, source).includes(target)
    ? isOnSide(graph, layout, target, route.at(-1), true)
    : near(route.at(-1), portPoint(graph, layout, target, targetPort, false));
  if (!ends) faults.push(`edge ${edge} does not end at its port`);
  return faults;
}

/** Where a route passes the border of a frame around one of its ends: once, at the side where edges come in (go out). */
function borderFaults(graph: LayoutGraph, layout: LayoutResult, edge: number): string[] {
  const faults: string[] = [];
  const { source, target } = graph.edges[edge] ?? NO_EDGE;
  const route = routeOf(layout, edge);
  const around = new Set([...framesAround(graph, source), ...framesAround(graph, target)]);
  for (const frame of around) {
    const box = boxOf(layout, frame);
    const holdsSource = frame === source || framesAround(graph, source).includes(frame);
    const holdsTarget = frame === target || framesAround(graph, target).includes(frame);
    const isIn = route.map(([x, y]) => inside({ x, y, width: 0, height: 0 }, box));
    const passes = isIn.flatMap((within, p) => (p > 0 && within !== isIn[p - 1] ? [p] : []));
    if (holdsSource && holdsTarget) {
      if (isIn.includes(false)) faults.push(`edge ${edge} leaves frame ${frame}, which holds both its ends`);
      continue;
    }
    const [p] = passes;
    if (p === undefined || passes.length > 1) {
      faults.push(`edge ${edge} passes the border of frame ${frame} ${passes.length} times`);
      continue;
    }
    const [[ax, ay], [bx, by]] = [route[p - 1] ?? [NaN, NaN], route[p] ?? [NaN, NaN]];
    const along = graph.direction === 'down' ? Math.abs(ax - bx) : Math.abs(ay - by);
    const border =
      graph.direction === 'down'
        ? box.y + (holdsSource ? box.height : 0)
        : box.x + (holdsSource ? box.width : 0);
    const [first, second] = graph.direction === 'down' ? [ay, by] : [ax, bx];
    if (along > SLACK || first > border + SLACK || second < border - SLACK)
      faults.push(`edge ${edge} passes the border of frame ${frame} at the wrong side`);
  }
  return faults;
}

function routeFaults(graph: LayoutGraph, layout: LayoutResult, edge: number): string[] {
  const faults: string[] = [];
  const { source, target } = graph.edges[edge] ?? NO_EDGE;
  const route = routeOf(layout, edge);
  const around = new Set([...framesAround(graph, source), ...framesAround(graph, target)]);
  for (let p = 1; p < route.length; p++) {
    const [ax, ay] = route[p - 1] ?? [NaN, NaN];
    const [bx, by] = route[p] ?? [NaN, NaN];
    if (Math.min(Math.abs(ax - bx), Math.abs(ay - by)) > SLACK) faults.push(`edge ${edge} is not orthogonal`);
    const line = {
      x: Math.min(ax, bx) - 0.2,
      y: Math.min(ay, by) - 0.2,
      width: Math.abs(ax - bx) + 0.4,
      height: Math.abs(ay - by) + 0.4,
    };
    graph.nodes.forEach((_, node) => {
      if (around.has(node)) return;
      const { x, y, width, height } = boxOf(layout, node);
      if (overlap(line, { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }))
        faults.push(`edge ${edge} crosses node ${node}`);
    });
  }
  return [...faults, ...endFaults(graph, layout, edge), ...borderFaults(graph, layout, edge)];
}

function labelFaults(graph: LayoutGraph, layout: LayoutResult): string[] {
  const faults: string[] = [];
  graph.edges.forEach((end, edge) => {
    const label = labelOf(graph, layout, edge);
    if (label === null) return;
    const parent = lastLevel(graph, end);
    if (!Number.isFinite(label.x + label.y)) faults.push(`label ${edge} has no place`);
    if (parent >= 0 && !inside(label, boxOf(layout, parent))) faults.push(`label ${edge} leaves its frame`);
    graph.nodes.forEach((other, node) => {
      if (other.parent === parent && overlap(label, boxOf(layout, node)))
        faults.push(`label ${edge} covers node ${node}`);
    });
    for (let next = edge + 1; next < graph.edges.length; next++) {
      const other = labelOf(graph, layout, next);
      if (other !== null && overlap(label, other)) faults.push(`labels ${edge} and ${next} overlap`);
    }
  });
  return faults;
}

interface Line extends Rect {
  readonly edge: number;
  /** Edges out of one port may share their way, edges into one port must share its end. */
  readonly from: string;
  readonly to: string;
}

function linesOf(graph: LayoutGraph, layout: LayoutResult): Line[] {
  const lines: Line[] = [];
  graph.edges.forEach(({ source, sourcePort, target, targetPort }, edge) => {
    const from = `${source}.${sourcePort}.${framesAround(graph, target).includes(source)}`;
    const to = `${target}.${targetPort}.${framesAround(graph, source).includes(target) ? edge : ''}`;
    const route = routeOf(layout, edge);
    for (let p = 1; p < route.length; p++) {
      const [ax, ay] = route[p - 1] ?? [NaN, NaN];
      const [bx, by] = route[p] ?? [NaN, NaN];
      const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
      lines.push({ x, y, width: Math.abs(ax - bx), height: Math.abs(ay - by), edge, from, to });
    }
  });
  return lines;
}

/** Lines of different ports that run on each other, and lines that run through another edge's label. */
function lineFaults(graph: LayoutGraph, layout: LayoutResult): string[] {
  const faults: string[] = [];
  const lines = linesOf(graph, layout);
  const fat = (line: Line): Rect => ({
    ...line,
    x: line.x - SLACK,
    y: line.y - SLACK,
    width: line.width + 2 * SLACK,
    height: line.height + 2 * SLACK,
  });
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.from === b.from || a.to === b.to) continue;
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (Math.min(across, along) > -SLACK && Math.max(across, along) > 1)
        faults.push(`edges ${a.edge} and ${b.edge} run on each other`);
    }
    graph.edges.forEach((_, edge) => {
      const label = labelOf(graph, layout, edge);
      if (edge !== a.edge && label !== null && overlap(fat(a), label))
        faults.push(`edge ${a.edge} crosses label ${edge}`);
    });
  });
  return faults;
}

/** Every broken promise. Quadratic: for small graphs. */
export function layoutFaults(graph: LayoutGraph, layout: LayoutResult): string[] {
  const faults: string[] = [];
  const all = [...layout.boxes, ...layout.routePoints, layout.width, layout.height];
  if (!all.every(Number.isFinite)) faults.push('a coordinate is not finite');
  const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
  graph.nodes.forEach((_, node) => {
    if (!inside(boxOf(layout, node), picture)) faults.push(`node ${node} leaves the picture`);
  });
  const routes = new Map<string, number>();
  graph.edges.forEach((_, edge) => {
    faults.push(...routeFaults(graph, layout, edge));
    const text = routeOf(layout, edge).join(' ');
    const twin = routes.get(text);
    if (twin !== undefined && !sameEnds(graph, edge, twin))
      faults.push(`edges ${edge} and ${twin} have one route`);
    routes.set(text, edge);
  });
  return [
    ...faults,
    ...lineFaults(graph, layout),
    ...siblingFaults(graph, layout),
    ...labelFaults(graph, layout),
  ];
}

function sameEnds(graph: LayoutGraph, a: number, b: number): boolean {
  const [first, second] = [graph.edges[a], graph.edges[b]];
  return first?.sourcePort === second?.sourcePort && first?.targetPort === second?.targetPort;
}
