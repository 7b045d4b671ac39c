import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { isConstantRow } from './constant-nodes.ts';
import { FIRST_CARDS, WHOLE_NODES } from './limits.ts';
import type { Grouping, OpenGroups } from './types.ts';
import { ALL_LEVELS, depthsOf } from './visible-groups.ts';

/** The level down to which groups are open, where `open` leaves it to the graph. */
export function levelIn(model: Model, graph: Graph, grouping: Grouping, { level }: OpenGroups): number {
  return level === 'first' ? firstLevel(model, graph, grouping) : level;
}

/** What is open when a graph is shown first: all of a small one, else the level with most cards that are not too many. */
function firstLevel(model: Model, graph: Graph, grouping: Grouping): number {
  const drawn = graph.nodes.filter((node) => !isConstantRow(model, graph, node));
  if (drawn.length <= WHOLE_NODES) return ALL_LEVELS;

  const depths = depthsOf(grouping);
  // Open down to level L, a thing that lies at depth L or less is a card, apart from groups that are open themselves.
  const opened: number[] = [];
  const added: number[] = [];
  for (const depth of depths) {
    opened[depth + 1] = (opened[depth + 1] ?? 0) + 1;
    added[depth] = (added[depth] ?? 0) + 1;
  }
  for (const { index } of drawn) {
    const group = grouping.groupOf[index] ?? NONE;
    const depth = group === NONE ? 0 : (depths[group] ?? 0) + 1;
    added[depth] = (added[depth] ?? 0) + 1;
  }

  let best = 0;
  let cards = added[0] ?? 0;
  let most = cards;
  for (let level = 1; level < added.length; level++) {
    cards += (added[level] ?? 0) - (opened[level] ?? 0);
    if (cards > FIRST_CARDS || cards < most) continue;
    most = cards;
    best = level;
  }
  return best;
}
