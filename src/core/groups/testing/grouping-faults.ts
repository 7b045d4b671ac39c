import { NONE } from '../../base/indices.ts';
import type { Graph, Model } from '../../ir/model.ts';
import { isConstantRow } from '../constant-nodes.ts';
import { MOST_CHILDREN, WHOLE_NODES } from '../limits.ts';
import type { Grouping } from '../types.ts';

/** Everything that must hold of a grouping and does not, as texts. */
export function groupingFaults(model: Model, graph: Graph, { groups, groupOf }: Grouping): readonly string[] {
  const faults: string[] = [];
  const counts = groups.map(() => 0);
  const things = new Map<number, number>();
  const addThing = (holder: number): void => void things.set(holder, (things.get(holder) ?? 0) + 1);

  if (groupOf.length !== graph.nodes.length) faults.push('not every node has a place');
  let drawn = 0;
  for (const node of graph.nodes) {
    const innermost = groupOf[node.index] ?? NONE;
    if (innermost < NONE || innermost >= groups.length) faults.push(`node ${node.index} in no such group`);
    if (!isConstantRow(model, graph, node)) {
      drawn++;
      addThing(innermost);
    }
    for (let group = innermost; group !== NONE; group = groups[group]?.parent ?? NONE) {
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
  const ids = new Set<string>();
  const likenesses = new Set<number>();
  for (const [position, { index, parent, id, name, nodeCount, likeness }] of groups.entries()) {
    if (index !== position) faults.push(`group ${position} says it is ${index}`);
    if (parent >= index) faults.push(`group ${id} comes before its parent`);
    if (ids.has(id)) faults.push(`id ${id} is there twice`);
    if (name === '' || name.length > 90 || id.length > 4000) faults.push(`group ${id} has no fit name`);
    if (nodeCount !== counts[index]) faults.push(`group ${id} has ${counts[index]} nodes, not ${nodeCount}`);
    if (likeness > likenesses.size) faults.push(`likeness ${likeness} of ${id} leaves a gap`);
    ids.add(id);
    likenesses.add(likeness);
    addThing(parent);
  }
  for (const { index, id } of groups)
    if ((things.get(index) ?? 0) < 2) faults.push(`group ${id} is not worth it`);
  if (drawn <= WHOLE_NODES) return faults;
  for (const [holder, count] of things)
    if (count > MOST_CHILDREN) faults.push(`${count} things in ${holder}`);
  return faults;
}
