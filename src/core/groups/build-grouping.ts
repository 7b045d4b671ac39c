import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import type { GroupsWords } from '../../words/en/groups.ts';
import { createHasher } from './hasher.ts';
import { buildLevels } from './level.ts';
import { WHOLE_NODES } from './limits.ts';
import { listGroups } from './list-groups.ts';
import { nameGroups } from './name-groups.ts';
import { gatherNodeFacts } from './node-facts.ts';
import { orderThings } from './order-things.ts';
import { placeConstants } from './place-constants.ts';
import { buildScopeTree } from './scope-tree.ts';
import type { Grouping } from './types.ts';

/** The groups of one graph of the model: its scopes, and where it is large what its structure shows. Never fails. */
export function buildGrouping(model: Model, graph: Graph, words: GroupsWords): Grouping {
  const hasher = createHasher();
  const facts = gatherNodeFacts(model, graph, hasher);
  const tree = buildScopeTree(graph, facts);
  const levels = buildLevels(graph, facts, orderThings(graph, facts, tree), hasher);

  const groupOf = new Int32Array(graph.nodes.length).fill(NONE);
  const drafts = listGroups(tree, levels, levels.flat.length > WHOLE_NODES, groupOf);
  const parents = Int32Array.from(drafts, ({ parent }) => parent);
  placeConstants(graph, facts.constant, parents, groupOf);

  const classes = drafts.map(({ kind, scope, start, end }) => {
    const level = levels.levels[scope];
    if (kind === 'scope' || level === undefined) return levels.likeness[scope] ?? 0;
    return levels.likenessOf(level, start, end);
  });
  const names = nameGroups(graph, tree, levels, drafts, classes, words);

  const nodeCounts = new Int32Array(drafts.length);
  for (const group of groupOf) if (group !== NONE) nodeCounts[group] = (nodeCounts[group] ?? 0) + 1;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const parent = parents[i] ?? NONE;
    if (parent !== NONE) nodeCounts[parent] = (nodeCounts[parent] ?? 0) + (nodeCounts[i] ?? 0);
  }

  const likeness = new Map<number, number>();
  const groups = drafts.map(({ parent, kind, id }, index) => {
    const known = classes[index] ?? 0;
    if (!likeness.has(known)) likeness.set(known, likeness.size);
    return {
      index,
      parent,
      name: names[index] ?? '',
      id,
      kind,
      nodeCount: nodeCounts[index] ?? 0,
      likeness: likeness.get(known) ?? 0,
    };
  });
  return { groups, groupOf };
}
