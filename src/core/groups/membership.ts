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
export function groupsAround({ groupOf, parents }: Membership, node: number): readonly number[] {
  const around: number[] = [];
  for (let group = groupOf[node] ?? NONE; group !== NONE; group = parents[group] ?? NONE) around.push(group);
  return around;
}
