import type { CutEdges } from './cut-edges.ts';
import type { Groups } from './groups.ts';
import type { LayoutGraph } from './types.ts';
import { groupByKey } from './groups.ts';

/** Nodes, crossings and legs by the frame that holds them. Group 0 is the top, group i + 1 the content of node i. */
export interface Members {
  readonly nodes: Groups;
  readonly crossings: Groups;
  readonly legs: Groups;
}

export function groupMembers({ nodes }: LayoutGraph, cut: CutEdges): Members {
  const groups = nodes.length + 1;
  const next = (index: number): number => index + 1;
  return {
    nodes: groupByKey(
      Int32Array.from(nodes, (node) => node.parent + 1),
      groups,
    ),
    crossings: groupByKey(cut.frame.map(next), groups),
    // A leg that is not there has a negative key, and is left out.
    legs: groupByKey(cut.level.map(next), groups),
  };
}

/** What one frame holds, or the top level for -1, out of one of `Members`' groups. */
export function membersOf({ start, items }: Groups, frame: number): Int32Array {
  return items.subarray(start[frame + 1] ?? 0, start[frame + 2] ?? 0);
}
