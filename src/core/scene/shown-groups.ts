/** Which groups of a scope are frames, which are cards, and what flows in and out of those that are cards. */
import { NONE } from '../base/indices.ts';
import { levelIn } from '../groups/first-open.ts';
import { NO_GROUPS, resolveOpen, standIns } from '../groups/visible-groups.ts';
import type { Grouping } from '../groups/types.ts';
import type { Graph } from '../ir/model.ts';
import { countAlike, countParameters } from '../groups/group-facts.ts';
import type { Severity } from '../ir/diagnostic.ts';
import { findGroupSeverities } from './find-severities.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import type { ScopePlan } from './scope-plan.ts';
import type { ValueKey } from './value-roots.ts';

export interface ShownGroups {
  readonly grouping: Grouping;
  /** For each group: the closed group that stands for it; NONE when it is an open frame. */
  readonly standIn: Int32Array;
  /** Ports of each closed group that is drawn, by the value that goes in or out, in order. */
  readonly ports: ReadonlyMap<number, GroupPorts>;
  /** Elements of the weights in each group. */
  readonly parameters: Float64Array;
  /** The worst finding in each group. */
  readonly severity: readonly (Severity | null)[];
  /** How many groups there are of each likeness. */
  readonly alike: Int32Array;
  /** The closed group whose card stands for a node, NONE when the node is drawn itself. */
  closedAround(node: number): number;
}

export interface GroupPorts {
  readonly inputs: ReadonlyMap<ValueKey, number>;
  readonly outputs: ReadonlyMap<ValueKey, number>;
}

interface OpenPorts {
  readonly inputs: Map<ValueKey, number>;
  readonly outputs: Map<ValueKey, number>;
}

export function showGroups(draft: SceneDraft, scope: Scope, plan: ScopePlan): ShownGroups {
  const { graph, prefix } = scope;
  const { groups: open } = draft;
  const grouping = open === null ? NO_GROUPS : draft.groupingOf(graph);
  const level = open === null ? 0 : levelIn(draft.model, graph, grouping, open);
  const except = withoutPrefix(open?.except ?? [], prefix);
  const standIn = standIns(grouping, resolveOpen(grouping, level, except));
  const closedAround = (node: number): number => standIn[grouping.groupOf[node] ?? NONE] ?? NONE;
  return {
    grouping,
    standIn,
    closedAround,
    ports: findPorts(draft, graph, plan, closedAround),
    parameters: countParameters(draft.model, graph, grouping),
    severity: findGroupSeverities(draft.severities, graph, grouping),
    alike: countAlike(grouping),
  };
}

function withoutPrefix(ids: readonly string[], prefix: string): readonly string[] {
  return ids.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
}

/** Each value that crosses the border of a closed group gets one port there, in the order of the nodes that use it. */
function findPorts(
  draft: SceneDraft,
  graph: Graph,
  plan: ScopePlan,
  closedAround: (node: number) => number,
): ReadonlyMap<number, GroupPorts> {
  const ports = new Map<number, OpenPorts>();
  const firstKey = draft.roots.key(graph.index, 0);
  const at = (group: number): OpenPorts => {
    const known = ports.get(group);
    if (known !== undefined) return known;
    const made = { inputs: new Map<ValueKey, number>(), outputs: new Map<ValueKey, number>() };
    ports.set(group, made);
    return made;
  };
  const number = (into: Map<ValueKey, number>, root: ValueKey): void => {
    if (!into.has(root)) into.set(root, into.size);
  };
  const cross = (root: ValueKey, to: number): void => {
    if (draft.constants.has(root)) return;
    const producer = graph.values[root - firstKey]?.producer ?? NONE;
    const from = producer === NONE ? NONE : closedAround(producer);
    if (from === to) return;
    if (from !== NONE) number(at(from).outputs, root);
    if (to !== NONE) number(at(to).inputs, root);
  };
  for (const node of graph.nodes) {
    if (plan.folded[node.index] === 1) continue;
    const to = closedAround(node.index);
    if (to !== NONE) at(to);
    for (const input of node.inputs) if (input !== NONE) cross(plan.roots[input] ?? 0, to);
    for (const root of plan.captured.get(node.index) ?? []) cross(root, to);
  }
  for (const output of graph.outputs) cross(plan.roots[output] ?? 0, NONE);
  return ports;
}
