import type { InspectionOf, Link } from '../analysis/inspection.ts';
import { linkValue } from '../analysis/links.ts';
import { countOpTypes } from '../analysis/summarize-model.ts';
import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { countParameters } from './group-facts.ts';
import { findBorder } from './find-border.ts';
import type { Group, Grouping } from './types.ts';

/** What a group holds, what flows through its border, and where it stands; null when there is none of this number. */
export function inspectGroup(
  model: Model,
  graph: Graph,
  grouping: Grouping,
  index: number,
): InspectionOf<'group'> | null {
  const group = grouping.groups[index];
  if (group === undefined) return null;
  const within = markWithin(grouping, index);
  const nodes = graph.nodes.filter((node) => within[grouping.groupOf[node.index] ?? NONE] === 1);
  const border = findBorder(graph, (node) => within[grouping.groupOf[node] ?? NONE] === 1);
  const link = (other: Group): Link => linkGroup(graph, other);
  const values = (indices: readonly number[]): readonly Link[] =>
    indices.flatMap((value) => {
      const found = graph.values[value];
      return found === undefined ? [] : [linkValue(graph.index, found)];
    });
  return {
    kind: 'group',
    graph: graph.index,
    group: index,
    id: group.id,
    name: group.name,
    origin: group.kind,
    around: groupsAround(grouping, group).map(link),
    alike: grouping.groups.filter((other) => other.likeness === group.likeness && other !== group).map(link),
    groups: grouping.groups.filter(({ parent }) => parent === index).map(link),
    inputs: values(border.inputs),
    outputs: values(border.outputs),
    nodes: nodes.length,
    parameters: countParameters(model, graph, grouping)[index] ?? 0,
    operators: countOpTypes(nodes),
  };
}

function linkGroup(graph: Graph, { index, name, nodeCount }: Group): Link {
  return { graph: graph.index, kind: 'group', index, title: name, detail: String(nodeCount) };
}

/** 1 for the group and all within it. */
function markWithin({ groups }: Grouping, index: number): Uint8Array {
  const within = new Uint8Array(groups.length);
  within[index] = 1;
  for (const { index: at, parent } of groups) if (within[parent] === 1) within[at] = 1;
  return within;
}

/** Outermost first, without itself. */
function groupsAround({ groups }: Grouping, group: Group): readonly Group[] {
  const around: Group[] = [];
  for (let at = groups[group.parent]; at !== undefined; at = groups[at.parent]) around.push(at);
  return around.reverse();
}
