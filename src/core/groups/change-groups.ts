import { NONE } from '../base/indices.ts';
import type { ModelRef } from '../ir/model-ref.ts';
import type { Graph, Model } from '../ir/model.ts';
import { levelIn } from './first-open.ts';
import { closeAll, depthsOf, openAll, resolveOpen, toggle } from './visible-groups.ts';
import type { GroupChange, Grouping, OpenGroups } from './types.ts';

/**
 * The open groups after a change. `prefix`: what goes before the graph's ids where it is a body that is open in place. A
 * group that there is not changes nothing.
 */
export function changeGroups(
  model: Model,
  graph: Graph,
  grouping: Grouping,
  open: OpenGroups,
  change: GroupChange,
  prefix = '',
): OpenGroups {
  if (prefix === '') return changeIn(model, graph, grouping, open, change);
  const within = open.except.filter((id) => id.startsWith(prefix));
  const others = open.except.filter((id) => !id.startsWith(prefix));
  const here = { level: open.level, except: within.map((id) => id.slice(prefix.length)) };
  const { level, except } = changeIn(model, graph, grouping, here, change);
  return { level, except: [...others, ...except.map((id) => prefix + id)] };
}

function changeIn(
  model: Model,
  graph: Graph,
  grouping: Grouping,
  open: OpenGroups,
  change: GroupChange,
): OpenGroups {
  const level = levelIn(model, graph, grouping, open);
  const { groups } = grouping;
  switch (change.kind) {
    case 'toggle': {
      const group = groups[change.group];
      return group === undefined ? open : toggle(open, group.id);
    }
    case 'alike': {
      const like = groups[change.group]?.likeness;
      const equal = groups.filter(({ likeness }) => likeness === like);
      return withState(
        grouping,
        open,
        level,
        equal.map(({ index }) => index),
        change.open,
      );
    }
    case 'all':
      return change.open ? openAll : closeAll;
    case 'step':
      return step(grouping, open, level, change.open);
    case 'reveal':
      return withState(
        grouping,
        open,
        level,
        chain(grouping, groupAround(graph, grouping, change.ref)),
        true,
      );
  }
}

/** One level more, or less; what differs from its level stays as it is where it can. */
function step(grouping: Grouping, open: OpenGroups, level: number, further: boolean): OpenGroups {
  const depths = depthsOf(grouping);
  const isOpen = resolveOpen(grouping, level, open.except);
  const shown = grouping.groups.filter(({ parent }) => parent === NONE || isOpen[parent] === 1);
  const turned = shown.filter(({ index }) => (isOpen[index] === 1) !== further);
  if (turned.length === 0) return open;
  const found = turned.map(({ index }) => depths[index] ?? 0);
  const next = further ? found.reduce((a, b) => Math.min(a, b)) + 1 : found.reduce((a, b) => Math.max(a, b));
  const except = shown.filter(({ index }) => {
    const below = (depths[index] ?? 0) < next;
    return further ? !below && isOpen[index] === 1 : below && isOpen[index] === 0;
  });
  return { level: next, except: except.map(({ id }) => id) };
}

/** The innermost group that must be open for a thing to be seen. */
function groupAround(graph: Graph, { groups, groupOf }: Grouping, ref: ModelRef): number {
  const ofValue = (index: number): number => {
    const value = graph.values[index];
    return groupOf[value?.producer ?? NONE] ?? groupOf[value?.consumers[0]?.node ?? NONE] ?? NONE;
  };
  switch (ref.kind) {
    case 'node':
      return groupOf[ref.node] ?? NONE;
    case 'value':
      return ofValue(ref.value);
    case 'initializer':
      return ofValue(graph.initializers[ref.initializer]?.value ?? NONE);
    case 'group':
      return groups[ref.group]?.parent ?? NONE;
    case 'graph':
    case 'function':
    case 'model':
      return NONE;
  }
}

/** The group and those around it. */
function chain({ groups }: Grouping, group: number): readonly number[] {
  const found: number[] = [];
  for (let at = groups[group]; at !== undefined; at = groups[at.parent]) found.push(at.index);
  return found;
}

/** Opens or closes these groups, whatever they were; to be seen open, those around a group must be open as well. */
function withState(
  grouping: Grouping,
  open: OpenGroups,
  level: number,
  which: readonly number[],
  wanted: boolean,
): OpenGroups {
  const depths = depthsOf(grouping);
  const others = new Set(open.except);
  for (const index of which) {
    const group = grouping.groups[index];
    if (group === undefined) continue;
    if ((depths[index] ?? 0) < level === wanted) others.delete(group.id);
    else others.add(group.id);
  }
  return { level: open.level, except: [...others] };
}
