import type { Groups } from './groups.ts';
import type { LayoutGraph } from './types.ts';
import { groupByKey } from './groups.ts';

/** Nodes and edges by the frame that holds them. Group 0 is the top, group i + 1 the content of node i. */
export interface Members {
  readonly nodes: Groups;
  readonly edges: Groups;
}

export function groupMembers({ nodes, edges }: LayoutGraph): Members {
  const parents = Int32Array.from(nodes, (node) => node.parent + 1);
  const holders = Int32Array.from(edges, (edge) => parents[edge.source] ?? 0);
  return { nodes: groupByKey(parents, nodes.length + 1), edges: groupByKey(holders, nodes.length + 1) };
}

/** What one frame holds, or the top level for -1. */
export function membersOf(
  members: Members,
  frame: number,
): { readonly nodes: Int32Array; readonly edges: Int32Array } {
  const pick = ({ start, items }: Groups): Int32Array =>
    items.subarray(start[frame + 1] ?? 0, start[frame + 2] ?? 0);
  return { nodes: pick(members.nodes), edges: pick(members.edges) };
}
