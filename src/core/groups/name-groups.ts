/** What groups are called. */
import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';
import type { GroupsWords } from '../../words/en/groups.ts';
import type { Levels } from './level.ts';
import type { Draft } from './list-groups.ts';
import type { ScopeTree } from './scope-tree.ts';
import { shortName } from './short-name.ts';
import { tellOperators } from './tell-operators.ts';

/** The name of each group. `likeness` is of each group: what is alike holds the same operators. */
export function nameGroups(
  graph: Graph,
  tree: ScopeTree,
  levels: Levels,
  drafts: readonly Draft[],
  likeness: readonly number[],
  words: GroupsWords,
): readonly string[] {
  const nodeCount = graph.nodes.length;
  const byLikeness = new Map<number, string>();
  const operatorsOf = (index: number, { from, to }: Draft): string => {
    const known = byLikeness.get(likeness[index] ?? NONE);
    if (known !== undefined) return known;
    const name = tellOperators(graph, levels.flat.subarray(from, to), words);
    byLikeness.set(likeness[index] ?? NONE, name);
    return name;
  };
  /** A run that is mostly scopes is called by the first and the last of them. */
  const scopesOf = ({ scope, start, end, from, to }: Draft): string | null => {
    const things = levels.levels[scope]?.things.subarray(start, end) ?? new Int32Array();
    const scopes = things.filter((thing) => thing >= nodeCount);
    const [first, last] = [scopes[0], scopes.at(-1)];
    if (first === undefined || last === undefined || first === last) return null;
    if ((to - from - (things.length - scopes.length)) * 2 < to - from) return null;
    return rangeName(tree.names[first - nodeCount] ?? '', tree.names[last - nodeCount] ?? '', words);
  };

  const names = drafts.map((draft, index) => {
    if (draft.kind === 'scope') return tree.names[draft.scope] ?? '';
    if (draft.kind === 'range') return '';
    return scopesOf(draft) ?? operatorsOf(index, draft);
  });
  numberEqual(drafts, names, words);

  // A range comes before what it holds: from the end, its first and last are already named.
  const first: number[] = [];
  const last: number[] = [];
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    if (draft?.kind === 'range') {
      const [one, other] = [first[index] ?? NONE, last[index] ?? NONE];
      names[index] = rangeName(names[one] ?? '', names[other] ?? '', words);
    }
    const range = draft?.parent ?? NONE;
    if (drafts[range]?.kind !== 'range') continue;
    first[range] = first[index] ?? index;
    last[range] ??= last[index] ?? index;
  }
  return names;
}

/** Numbers those of one name that are next to each other in the tree, in reading order; a range makes no difference. */
function numberEqual(drafts: readonly Draft[], names: string[], words: GroupsWords): void {
  const holders: number[] = [];
  const equal = new Map<string, number[]>();
  for (const [index, { parent, kind }] of drafts.entries()) {
    holders.push(drafts[parent]?.kind === 'range' ? (holders[parent] ?? NONE) : parent);
    if (kind === 'scope' || kind === 'range') continue;
    const key = `${holders[index]} ${names[index]}`;
    const known = equal.get(key);
    if (known === undefined) equal.set(key, [index]);
    else known.push(index);
  }
  for (const indices of equal.values()) {
    if (indices.length === 1) continue;
    indices.sort((a, b) => (drafts[a]?.from ?? 0) - (drafts[b]?.from ?? 0));
    for (const [i, index] of indices.entries()) names[index] = words.numbered(names[index] ?? '', i + 1);
  }
}

/** `h.0 … h.15`, `encoder/h.0 … h.15`, `Conv, Relu #1 … #16`: what both begin with is said once. */
function rangeName(first: string, last: string, words: GroupsWords): string {
  let same = 0;
  while (same < first.length && first[same] === last[same]) same++;
  const shared = first.slice(0, same);
  const cut = Math.max(shared.lastIndexOf('/'), shared.lastIndexOf(' ')) + 1;
  return shortName(words.range(first, last.slice(cut)));
}
