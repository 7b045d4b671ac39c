import type { Graph, Model, Node } from '../ir/model.ts';
import { fusionBase, insertReason, toPlace, withoutToken, type NodePlace } from './node-places.ts';

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
  /** Names of the values that the optimised graph still computes or is given. */
  readonly kept: ReadonlySet<string>;
  /** Nodes that are the same in both. */
  readonly same: ReadonlyMap<Node, Node>;
}

/** The runtime leaves types of values behind that nothing makes any more: those do not count. */
function keptNames({ values }: Graph): ReadonlySet<string> {
  const there = values.filter(
    ({ producer, isInput, initializer, outer }) =>
      producer >= 0 || isInput || initializer >= 0 || outer !== null,
  );
  return new Set(there.map(({ name }) => name));
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

/**
 * What follows alone on a value that has a new name or none, as a part of the node that gave it; else undefined. A
 * dequantize belongs to what reads it, and what gives a value that is still there to the node that gives that.
 */
function follower({ nodes, values }: Graph, index: number, kept: ReadonlySet<string>): Node | undefined {
  const value = values[index];
  if (value === undefined || value.isOutput || kept.has(value.name)) return undefined;
  const [first, ...others] = value.consumers;
  if (first === undefined || others.some(({ node }) => node !== first.node)) return undefined;
  const node = nodes[first.node];
  const stays = node?.outputs.some((output) => kept.has(values[output]?.name ?? '')) === true;
  return stays || node?.opType === 'DequantizeLinear' ? undefined : node;
}

function mapPair(pair: Pair): { nodes: OptimizedNode[]; gone: NodePlace[]; same: (readonly [Node, Node])[] } {
  const { optimized, original } = pair;
  const names = byName(original.nodes);
  const values = new Map(original.values.map(({ name, index }) => [name, index]));
  const kept = keptNames(optimized);
  const claimed = new Set<number>();
  const same = new Map<Node, Node>();
  /** Nodes that have become another operator under their old name. */
  const turned = new Map<Node, Node>();
  const pairUp = (pairs: Map<Node, Node>, fits: (node: Node, named: Node) => boolean): void => {
    for (const node of optimized.nodes) {
      const name = withoutToken(node.name);
      const named = names.get(name) ?? names.get(fusionBase(name));
      if (named === undefined || claimed.has(named.index) || !fits(node, named)) continue;
      pairs.set(node, named);
      claimed.add(named.index);
    }
  };
  pairUp(same, (node, named) => named.opType === node.opType);
  pairUp(turned, (node) => !same.has(node) && !isConversion(node));

  /** The original's nodes behind a fused one: back to what the optimised graph still has, or another stands for. */
  const behind = (namesake: Node | undefined, producers: ReadonlySet<number>): readonly Node[] => {
    const covered = namesake === undefined ? [] : [namesake];
    const claim = (node: Node | undefined): void => {
      if (node === undefined || claimed.has(node.index)) return;
      claimed.add(node.index);
      covered.push(node);
    };
    for (const index of producers) claim(original.nodes[index]);
    // `covered` grows while it is walked.
    for (const node of covered)
      for (const input of node.inputs) {
        const value = original.values[input];
        if (value !== undefined && value.producer >= 0 && !kept.has(value.name))
          claim(original.nodes[value.producer]);
      }
    for (const node of covered) for (const output of node.outputs) claim(follower(original, output, kept));
    return covered.toSorted((a, b) => a.index - b.index);
  };

  const nodes = optimized.nodes.map((node): OptimizedNode => {
    const place = toPlace({ graph: optimized, node });
    const stands = (kind: OptimizedNode['kind'], covered: readonly Node[]): OptimizedNode => ({
      optimized: place,
      covers: covered.map((one) => toPlace({ graph: original, node: one })),
      kind,
    });
    const itself = same.get(node);
    // A conversion may give the very value that the node before it stands for: that one has it.
    if (itself === undefined && isConversion(node)) return stands('converted', []);
    const producers = givenBy(node, { ...pair, values, kept, same });
    if (itself !== undefined && [...producers].every((index) => claimed.has(index)))
      return stands('same', [itself]);
    const covered = behind(itself ?? turned.get(node), producers);
    const [first, ...rest] = covered;
    if (first === undefined) return stands('inserted', []);
    if (rest.length === 0 && first.opType === node.opType) same.set(node, first);
    return stands(rest.length === 0 && same.has(node) ? 'same' : 'fused', covered);
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
