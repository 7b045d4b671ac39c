/** Which groups a node is in: what the page needs to know of a `Grouping` to tell what stands for a node. */
import { NONE } from '../base/indices.ts';
import type { Grouping } from './types.ts';

export interface Membership {
  /** Innermost group of each node, `NONE` at the top. */
  readonly groupOf: Int32Array;
  /** The group around each group, `NONE` at the top. */
  readonly parents: Int32Array;
}

export function membershipOf({ groups, groupOf }: Grouping): Membership {
  return { groupOf, parents: Int32Array.from(groups, ({ parent }) => parent) };
}

/** The groups around a node, innermost first. */
export function groupsAround(membership: Membership, node: number): readonly number[] {
  return withAround(membership, membership.groupOf[node] ?? NONE);
}

/** A group and those around it, innermost first. */
export function withAround({ parents }: Membership, group: number): readonly number[] {
  const found: number[] = [];
  for (let at = group; at !== NONE; at = parents[at] ?? NONE) found.push(at);
  return found;
}
