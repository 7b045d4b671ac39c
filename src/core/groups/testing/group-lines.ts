import type { Grouping } from '../types.ts';

/** `name kind nodes ~likeness`, of the groups that lie directly in one; at the top when `parent` is -1. */
export function groupLines({ groups }: Grouping, parent: number): readonly string[] {
  return groups
    .filter((group) => group.parent === parent)
    .map(({ name, kind, nodeCount, likeness }) => `${name} ${kind} ${nodeCount} ~${likeness}`);
}
