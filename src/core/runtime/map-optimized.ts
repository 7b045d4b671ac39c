import type { Graph, Model, Node } from '../ir/model.ts';
import { insertReason, toPlace, withoutToken, type NodePlace } from './node-places.ts';

/** A node of the model as the runtime made it, with the nodes of the original that it stands for. */
export interface OptimizedNode {
  readonly optimized: NodePlace;
  readonly covers: readonly NodePlace[];
  /** `converted`: a change of layout, place or type that the runtime put in. */
  readonly kind: 'same' | 'fused' | 'inserted' | 'converted';
}

export interface OptimizedMap {
  readonly nodes: readonly OptimizedNode[];
  /** Nodes of the original that nothing stands for: computed ahead, or not needed. */
  readonly gone: readonly NodePlace[];
}

interface Pair {
  readonly optimized: Graph;
  readonly original: Graph;
}

function isConversion(node: Node): boolean {
  return insertReason(node.name, node.opType) !== null;
}

function byName<T extends { readonly name: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const names = new Map<string, T>();
  const twice = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.name)) twice.add(entry.name);
    names.set(entry.name, entry);
  }
  for (const name of twice) names.delete(name);
  names.delete('');
  return names;
}

interface Known extends Pair {
  /** Values of the original, by name. */
  readonly values: ReadonlyMap<string, number>;
  /** Names of the optimised graph's values. */
  readonly kept: ReadonlySet<string>;
  /** Nodes that are the same in both. */
  readonly same: ReadonlyMap<Node, Node>;
}

/**
 * Producers in the original of what a node gives: by the value's name, by the name that it has after conversions, or by
 * the place where a node that is the same in both reads it (another layout gives every value in between a new name).
 */
function givenBy(node: Node, { optimized, original, values, kept, same }: Known): ReadonlySet<number> {
  const producers = new Set<number>();
  const seen = new Set<number>();
  const open = [...node.outputs];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const value = optimized.values[index];
    if (value === undefined || seen.has(index)) continue;
    seen.add(index);
    const producer = original.values[values.get(value.name) ?? -1]?.producer ?? -1;
    if (producer >= 0) {
      producers.add(producer);
      continue;
    }
    for (const use of value.consumers) {
      const reader = optimized.nodes[use.node];
      if (reader === undefined) continue;
      const read = original.values[same.get(reader)?.inputs[use.input] ?? -1];
      if (read !== undefined && read.producer >= 0 && !kept.has(read.name)) producers.add(read.producer);
      else if (isConversion(reader)) open.push(...reader.outputs);
    }
  }
  return producers;
}

function mapPair(pair: Pair): { nodes: OptimizedNode[]; gone: NodePlace[]; same: (readonly [Node, Node])[] } {
  const { optimized, original } = pair;
  const names = byName(original.nodes);
  const values = new Map(original.values.map(({ name, index }) => [name, index]));
  const kept = new Set(optimized.values.map(({ name }) => name));
  const claimed = new Set<number>();
  const same = new Map<Node, Node>();
  for (const node of optimized.nodes) {
    const named = names.get(withoutToken(node.name));
    if (named?.opType !== node.opType || claimed.has(named.index)) continue;
    same.set(node, named);
    claimed.add(named.index);
  }

  /** The original's nodes behind a fused one: back to what the optimised graph still has, or another stands for. */
  const behind = (producers: ReadonlySet<number>): readonly Node[] => {
    const covered: Node[] = [];
    const open = [...producers];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const node = original.nodes[index];
      if (node === undefined || claimed.has(index)) continue;
      claimed.add(index);
      covered.push(node);
      for (const input of node.inputs) {
        const value = original.values[input];
        if (value !== undefined && value.producer >= 0 && !kept.has(value.name)) open.push(value.producer);
      }
    }
    return covered;
  };

  const nodes = optimized.nodes.map((node): OptimizedNode => {
    const place = toPlace({ graph: optimized, node });
    const cover = (covered: readonly Node[]): readonly NodePlace[] =>
      covered.map((one) => toPlace({ graph: original, node: one }));
    // A conversion may give the very value that the node before it stands for: that one has it.
    const namesake = same.get(node);
    const converts = namesake === undefined && isConversion(node);
    const covered = converts ? [] : behind(givenBy(node, { ...pair, values, kept, same }));
    if (namesake !== undefined) {
      const rest = covered.filter((one) => one !== namesake);
      return {
        optimized: place,
        covers: cover([namesake, ...rest]),
        kind: rest.length > 0 ? 'fused' : 'same',
      };
    }
    if (converts) return { optimized: place, covers: [], kind: 'converted' };
    const [first, ...rest] = covered;
    if (first === undefined) return { optimized: place, covers: [], kind: 'inserted' };
    if (rest.length === 0 && first.opType === node.opType) same.set(node, first);
    return { optimized: place, covers: cover(covered), kind: same.has(node) ? 'same' : 'fused' };
  });
  const gone = original.nodes
    .filter(({ index }) => !claimed.has(index))
    .map((node) => toPlace({ graph: original, node }));
  return { nodes, gone, same: [...same] };
}

/** What each node of the optimised model stands for in the original: main graphs, and subgraphs of nodes that are the same. */
export function mapOptimized(optimized: Model, original: Model): OptimizedMap {
  const nodes: OptimizedNode[] = [];
  const gone: NodePlace[] = [];
  const seen = new Set<number>();
  const open: (readonly [number, number])[] = [[0, 0]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = [optimized.graphs[pair[0]], original.graphs[pair[1]]];
    if (a === undefined || b === undefined || seen.has(pair[0])) continue;
    seen.add(pair[0]);
    const mapped = mapPair({ optimized: a, original: b });
    nodes.push(...mapped.nodes);
    gone.push(...mapped.gone);
    for (const [mine, theirs] of mapped.same)
      for (const [at, graph] of mine.subgraphs.entries()) {
        const other = theirs.subgraphs[at];
        if (other !== undefined && mine.subgraphs.length === theirs.subgraphs.length)
          open.push([graph, other]);
      }
  }
  return { nodes, gone };
}
