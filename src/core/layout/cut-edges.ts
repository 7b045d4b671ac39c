import type { LayoutGraph } from './types.ts';
import { groupByKey, sortRun } from './groups.ts';

/** The level of a leg that is not there. */
export const NO_LEVEL = -2;

/**
 * Edges cut at the borders of the frames that they cross, into legs that each lie in one level. All edges of a source
 * port share the crossing of a border, and the leg that leads to it. An end is a node, or `nodeCount + c` for crossing c.
 */
export interface CutEdges {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly crossingCount: number;
  /** The frame whose border a crossing is on, and whether it leads out (1) or in (0). */
  readonly frame: Int32Array;
  readonly leadsOut: Uint8Array;
  /**
   * Leg e is the last one of edge e; leg `edgeCount + c` leads to crossing c. The level is the frame that a leg lies in,
   * -1 the top. A crossing without a way to it, where an edge from a frame into itself begins, has `NO_LEVEL`.
   */
  readonly level: Int32Array;
  readonly from: Int32Array;
  /** Source port where `from` is a node. */
  readonly fromPort: Int32Array;
  readonly to: Int32Array;
}

/** Edges with ends in different frames, by source and then by source port. */
function sortCrossing({ nodes, edges }: LayoutGraph): Int32Array {
  const keys = Int32Array.from(edges, ({ source, target }) =>
    nodes[source]?.parent === nodes[target]?.parent ? -1 : source,
  );
  const { start, items } = groupByKey(keys, nodes.length);
  const port = Float64Array.from(edges, (edge) => edge.sourcePort);
  for (let node = 0; node < nodes.length; node++)
    sortRun(items, start[node] ?? 0, start[node + 1] ?? 0, port);
  return items;
}

/** Cuts every edge of `graph`: linear in edges and crossed borders. */
export function cutEdges(graph: LayoutGraph): CutEdges {
  const { nodes, edges } = graph;
  const nodeCount = nodes.length;
  const edgeCount = edges.length;
  const parent = Int32Array.from(nodes, (node) => node.parent);
  const depth = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) depth[node] = (depth[parent[node] ?? -1] ?? -1) + 1;
  const parentOf = (node: number): number => parent[node] ?? -1;
  const depthOf = (node: number): number => depth[node] ?? -1;

  let lastSource = -1;
  let lastPort = -1;
  const frame: number[] = [];
  const leadsOut: number[] = [];
  const level = Array.from(edges, ({ source }) => parentOf(source));
  const from = Array.from(edges, ({ source }) => source);
  const fromPort = Array.from(edges, (edge) => edge.sourcePort);
  const to = Array.from(edges, ({ target }) => target);
  /** Adds a crossing and the leg to it; returns it as an end. */
  const cross = (border: number, out: boolean, legLevel: number, legFrom: number): number => {
    const end = nodeCount + frame.length;
    frame.push(border);
    leadsOut.push(out ? 1 : 0);
    level.push(legLevel);
    from.push(legFrom);
    fromPort.push(lastPort);
    to.push(end);
    return end;
  };

  // Crossings of the port at hand, by frame; of a port before it where the stamp is another one.
  const exit = new Int32Array(nodeCount);
  const exitStamp = new Int32Array(nodeCount).fill(-1);
  const entry = new Int32Array(nodeCount);
  const entryStamp = new Int32Array(nodeCount).fill(-1);
  let stamp = -1;
  /** Leads from a node out of the frames around it, up to one that holds them; returns the end there. */
  const leadOut = (source: number, goal: number): number => {
    let end = source;
    for (let f = parentOf(source); f !== goal; f = parentOf(f)) {
      if (exitStamp[f] !== stamp) {
        exit[f] = cross(f, true, f, end);
        exitStamp[f] = stamp;
      }
      end = exit[f] ?? 0;
    }
    return end;
  };
  const path: number[] = [];
  /** Leads from an end in the frame `start` into the frames around a node; returns the end beside that node. */
  const leadIn = (begin: number, start: number, target: number): number => {
    let end = begin;
    let f = parentOf(target);
    for (; f !== start && entryStamp[f] !== stamp; f = parentOf(f)) path.push(f);
    if (f !== start) end = entry[f] ?? 0;
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      end = cross(next, false, parentOf(next), end);
      entry[next] = end;
      entryStamp[next] = stamp;
    }
    return end;
  };

  for (const e of sortCrossing(graph)) {
    const { source, sourcePort, target } = edges[e] ?? { source: 0, sourcePort: 0, target: 0 };
    if (source !== lastSource || sourcePort !== lastPort) {
      lastSource = source;
      lastPort = sourcePort;
      stamp++;
    }
    // The innermost frame that holds both, and what it holds of the two ways to it.
    let a = parentOf(source);
    let b = parentOf(target);
    let outermostA = source;
    let outermostB = target;
    while (a !== b) {
      if (depthOf(a) > depthOf(b)) {
        outermostA = a;
        a = parentOf(a);
      } else {
        outermostB = b;
        b = parentOf(b);
      }
    }
    level[e] = parentOf(target);
    if (outermostB === source) {
      if (entryStamp[source] !== stamp) {
        entry[source] = cross(source, false, NO_LEVEL, source);
        entryStamp[source] = stamp;
      }
      from[e] = leadIn(entry[source] ?? 0, source, target);
    } else if (outermostA === target) {
      level[e] = target;
      from[e] = leadOut(source, target);
      to[e] = cross(target, true, NO_LEVEL, source);
    } else from[e] = leadIn(leadOut(source, a), a, target);
  }
  return {
    nodeCount,
    edgeCount,
    crossingCount: frame.length,
    frame: Int32Array.from(frame),
    leadsOut: Uint8Array.from(leadsOut),
    level: Int32Array.from(level),
    from: Int32Array.from(from),
    fromPort: Int32Array.from(fromPort),
    to: Int32Array.from(to),
  };
}
