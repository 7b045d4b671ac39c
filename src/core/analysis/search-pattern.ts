/** Search for chains of operators: `MatMul > Add > *Norm*`. */
import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { describeNode } from './search-hit.ts';
import type { SearchHit, SearchReply } from './search.ts';

/** Op types in the order of the flow, each with `*` for any letters; null when the query is no chain. */
export function parsePattern(query: string): readonly RegExp[] | null {
  const parts = query.split('>').map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  return parts.map((part) => {
    const letters = part.split('*').map((piece) => piece.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
    return new RegExp(`^${letters.join('.*')}$`, 'i');
  });
}

/**
 * Every node that ends such a chain, each node feeding the next by any of its outputs; a hit names the first node of one
 * chain that leads there. Linear in nodes and edges for each link of the chain.
 */
export function searchPattern(
  model: Model,
  query: string,
  pattern: readonly RegExp[],
  limit: number,
): SearchReply {
  const hits: SearchHit[] = [];
  let total = 0;
  for (const graph of model.graphs) {
    for (const chain of chainsIn(graph, pattern)) {
      total += 1;
      const [first] = chain;
      if (first === undefined || hits.length >= limit) continue;
      const matched = chain.map((node) => graph.nodes[node]?.opType ?? '').join(' > ');
      hits.push(describeNode(model, graph.index, first, matched));
    }
  }
  return { query, total, hits };
}

/** One chain for each node that ends one, in file order of the ends. */
function chainsIn(graph: Graph, pattern: readonly RegExp[]): readonly (readonly number[])[] {
  /** For each link: the node before, by node; NONE where none leads there. */
  const before: Int32Array[] = [];
  let ends: readonly number[] = [];
  for (const [link, wanted] of pattern.entries()) {
    const from = new Int32Array(graph.nodes.length).fill(NONE);
    const reached: number[] = [];
    const reach = (node: number, by: number): void => {
      if (from[node] !== NONE || !wanted.test(graph.nodes[node]?.opType ?? '')) return;
      from[node] = by;
      reached.push(node);
    };
    if (link === 0) for (const { index } of graph.nodes) reach(index, index);
    else
      for (const node of ends)
        for (const output of graph.nodes[node]?.outputs ?? [])
          for (const use of graph.values[output]?.consumers ?? []) reach(use.node, node);
    before.push(from);
    ends = reached;
  }
  return [...ends]
    .sort((a, b) => a - b)
    .map((end) => {
      const chain = [end];
      let at = end;
      for (let link = pattern.length - 1; link > 0; link--) {
        at = before[link]?.[at] ?? NONE;
        chain.push(at);
      }
      return chain.reverse();
    });
}
