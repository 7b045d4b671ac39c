import type { Graph } from '../ir/model.ts';
import type { GroupsWords } from '../../words/en/groups.ts';
import { LAST_RANK, rankOperator } from './rank-operator.ts';

/** So many operators of a group are named at most, in at most so many characters. */
const MOST_NAMED = 3;
const LONGEST = 40;

interface Operator {
  readonly opType: string;
  readonly rank: number;
  /** In order of first appearance. */
  readonly at: number;
  count: number;
}

/** The two or three op types that tell most of these nodes, in the order in which they appear. */
export function tellOperators(graph: Graph, nodes: Int32Array, words: GroupsWords): string {
  const operators = new Map<string, Operator>();
  for (const index of nodes) {
    const { opType = '', domain = '' } = graph.nodes[index] ?? {};
    const known = operators.get(opType);
    if (known !== undefined) known.count++;
    else operators.set(opType, { opType, rank: rankOperator(domain, opType), at: operators.size, count: 1 });
  }
  const ranked = [...operators.values()].sort((a, b) => a.rank - b.rank || b.count - a.count || a.at - b.at);
  const telling = ranked.filter(({ rank }) => rank < LAST_RANK);
  const best = (telling.length > 0 ? telling : ranked).slice(0, MOST_NAMED);
  for (;;) {
    const shown = [...best].sort((a, b) => a.at - b.at).map(({ opType }) => opType);
    const name = words.operators(shown);
    if (name.length <= LONGEST || best.length === 0) return name;
    if (best.length === 1) return `${name.slice(0, LONGEST - 1)}…`;
    best.pop();
  }
}
