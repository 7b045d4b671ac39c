import { NONE } from '../base/indices.ts';
import type { Grouping } from './types.ts';

/** What lies directly in each group, and at the top. */
export interface LevelThings {
  /** Nodes by index and groups as `-1 - index`, in the order of their first nodes; `NONE` is the top. */
  of(group: number): readonly number[];
}

/** Sorts a graph's nodes and groups by what holds them; linear. */
export function levelThings(nodeCount: number, { groups, groupOf }: Grouping): LevelThings {
  const things: number[][] = Array.from({ length: groups.length + 1 }, () => []);
  const listed = new Uint8Array(groups.length);
  for (let node = 0; node < nodeCount; node++) {
    const holder = groupOf[node] ?? NONE;
    let inner = groups[holder];
    things[holder + 1]?.push(node);
    // A group stands where its first node does, and so do those around it.
    while (inner !== undefined && listed[inner.index] === 0) {
      listed[inner.index] = 1;
      things[inner.parent + 1]?.push(-1 - inner.index);
      inner = groups[inner.parent];
    }
  }
  return { of: (group) => things[group + 1] ?? [] };
}
