import type { Groups } from './groups.ts';
import { groupByKey } from './groups.ts';

/**
 * Connected parts of a graph of `nodeCount` nodes: part numbers follow the first node of each part. All nodes without
 * edges are one part together, and so is everything that hangs on the nodes that `atBorder` marks. Union-find with
 * path halving.
 */
export function splitPieces(
  nodeCount: number,
  source: Int32Array,
  target: Int32Array,
  atBorder: Uint8Array,
): Groups {
  const parent = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? 0] ?? 0;
      root = parent[root] ?? 0;
    }
    return root;
  };
  const join = (one: number, other: number): void => {
    const a = find(one);
    const b = find(other);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  };
  for (let e = 0; e < source.length; e++) join(source[e] ?? 0, target[e] ?? 0);
  const border = atBorder.indexOf(1);
  for (let node = border + 1; node < nodeCount; node++) if (atBorder[node] === 1) join(node, border);
  const linked = new Uint8Array(nodeCount);
  for (const node of source) linked[node] = 1;
  for (const node of target) linked[node] = 1;
  const loose = linked.indexOf(0);
  const part = new Int32Array(nodeCount);
  const numberOf = new Int32Array(nodeCount).fill(-1);
  let parts = 0;
  for (let node = 0; node < nodeCount; node++) {
    const root = linked[node] === 1 ? find(node) : loose;
    if (numberOf[root] === -1) numberOf[root] = parts++;
    part[node] = numberOf[root] ?? 0;
  }
  return groupByKey(part, parts);
}
