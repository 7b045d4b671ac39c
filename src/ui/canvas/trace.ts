/** What lies upstream or downstream of a card, or on the way between two, over the edges that are drawn. */
import type { SceneEdge } from '../../core/scene/types.ts';
import type { PictureIndex } from './picture-index.ts';

export interface Traced {
  /** Ends as edges name them: cards, and frames as `-1 - index`. */
  readonly ends: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** Everything that leads to these ends, or that they lead to. */
export function traceFrom(
  index: PictureIndex,
  from: Iterable<number>,
  way: 'upstream' | 'downstream',
): Traced {
  const { edges } = index.picture.scene;
  const next = sortEdges(edges, way);
  const ends = new Set(from);
  const found = new Set<number>();
  const open = [...ends];
  for (let end = open.pop(); end !== undefined; end = open.pop()) {
    for (const e of next.get(end) ?? []) {
      found.add(e);
      const edge = edges[e];
      if (edge === undefined) continue;
      const other = way === 'upstream' ? edge.source : edge.target;
      if (ends.has(other)) continue;
      ends.add(other);
      open.push(other);
    }
  }
  return { ends, edges: found };
}

/** Everything on a way from one card to another, whichever comes first; empty when neither leads to the other. */
export function traceBetween(index: PictureIndex, a: number, b: number): Traced {
  for (const [first, last] of [
    [a, b],
    [b, a],
  ] as const) {
    const ahead = traceFrom(index, [first], 'downstream');
    if (!ahead.ends.has(last)) continue;
    const behind = traceFrom(index, [last], 'upstream');
    const both = (of: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> =>
      new Set([...of].filter((thing) => other.has(thing)));
    return { ends: both(ahead.ends, behind.ends), edges: both(ahead.edges, behind.edges) };
  }
  return { ends: new Set(), edges: new Set() };
}

/** Edges by the end that a step in this direction leaves from. */
function sortEdges(
  edges: readonly SceneEdge[],
  way: 'upstream' | 'downstream',
): ReadonlyMap<number, readonly number[]> {
  const sorted = new Map<number, number[]>();
  for (const [e, { source, target }] of edges.entries()) {
    const end = way === 'upstream' ? target : source;
    const known = sorted.get(end);
    if (known === undefined) sorted.set(end, [e]);
    else known.push(e);
  }
  return sorted;
}
