/** The groups that the file names, before anything is cut. */
import { scopesOf, type Scope } from '../analysis/scopes.ts';
import type { Graph } from '../ir/model.ts';
import { findLooseScopes } from './loose-scopes.ts';
import type { NodeFacts } from './node-facts.ts';
import { shortName } from './short-name.ts';

/**
 * A tree over the nodes that are drawn. Scope 0 is the graph itself; a scope comes after its parent. A _thing_ is a node
 * (by its index) or a scope (the number of nodes plus its index).
 */
export interface ScopeTree {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** Scope that each thing lies in; -1 for constants and for the graph itself. */
  readonly holder: Int32Array;
}

/** Deeper scopes are no groups of their own: nobody opens so many frames, and names would grow without end. */
const DEEPEST = 32;

interface RawScopes {
  readonly parents: number[];
  readonly segments: string[];
  /** Of each node. */
  readonly scopeOf: Int32Array;
}

/**
 * The scopes of a graph. One that holds a single node is no group, nor one whose nodes have little to do with each other
 * (`findLooseScopes`); one that holds a single scope and nothing else is one with it.
 */
export function buildScopeTree(graph: Graph, { constant, inputs }: NodeFacts): ScopeTree {
  const { parents, segments, scopeOf } = readScopes(graph);
  const drawn = new Uint8Array(graph.values.length);
  for (const value of inputs) drawn[value] = 1;
  const loose = findLooseScopes(graph, parents, scopeOf, (value) => drawn[value] === 1);
  const things = new Int32Array(parents.length);
  const scopesWithin = new Int32Array(parents.length);
  for (const [node, scope] of scopeOf.entries()) {
    if (constant[node] === 0) things[scope] = (things[scope] ?? 0) + 1;
  }
  // From the innermost outwards: what a scope comes down to counts for the scope around it.
  for (let scope = parents.length - 1; scope > 0; scope--) {
    const parent = parents[scope] ?? 0;
    const held = things[scope] ?? 0;
    if (held === 0) continue;
    if (loose[scope] === 1) {
      things[parent] = (things[parent] ?? 0) + held;
      scopesWithin[parent] = (scopesWithin[parent] ?? 0) + (scopesWithin[scope] ?? 0);
      continue;
    }
    things[parent] = (things[parent] ?? 0) + 1;
    if (held > 1 || scopesWithin[scope] === 1) scopesWithin[parent] = (scopesWithin[parent] ?? 0) + 1;
  }

  const names = [''];
  const ids = [''];
  const holders = [-1];
  /** The scope of the tree that stands for each raw one, the names before its own, and its whole path. */
  const stands = new Int32Array(parents.length);
  const before: string[] = [''];
  const paths: string[] = [''];
  const taken = new Map<string, number>([['', 1]]);
  for (let scope = 1; scope < parents.length; scope++) {
    const parent = parents[scope] ?? 0;
    const name = join(before[parent] ?? '', segments[scope] ?? '');
    const path = join(paths[parent] ?? '', shortName(segments[scope] ?? ''));
    paths.push(path);
    before.push('');
    stands[scope] = stands[parent] ?? 0;
    if (loose[scope] === 1) continue;
    if ((things[scope] ?? 0) > 1) {
      stands[scope] = names.length;
      holders.push(stands[parent] ?? 0);
      names.push(shortName(name));
      ids.push(uniqueId(taken, path));
    } else if (scopesWithin[scope] === 1) before[scope] = shortName(name);
  }

  const holder = new Int32Array(graph.nodes.length + names.length).fill(-1);
  for (const [node, scope] of scopeOf.entries()) {
    if (constant[node] === 0) holder[node] = stands[scope] ?? 0;
  }
  holder.set(holders, graph.nodes.length);
  return { names, ids, holder };
}

function readScopes(graph: Graph): RawScopes {
  const parents = [-1];
  const segments = [''];
  const children: Map<string, number>[] = [new Map()];
  const known = new Map<Scope, number>();
  const find = (path: Scope): number => {
    let scope = 0;
    for (const segment of path.slice(0, DEEPEST)) {
      let child = children[scope]?.get(segment);
      if (child === undefined) {
        child = parents.length;
        parents.push(scope);
        segments.push(segment);
        children[scope]?.set(segment, child);
        children.push(new Map());
      }
      scope = child;
    }
    return scope;
  };
  const scopeOf = Int32Array.from(scopesOf(graph), (path) => {
    const scope = known.get(path) ?? find(path);
    known.set(path, scope);
    return scope;
  });
  return { parents, segments, scopeOf };
}

function join(before: string, after: string): string {
  return before === '' ? after : `${before}/${after}`;
}

/** Shortened names may be the same. */
function uniqueId(taken: Map<string, number>, path: string): string {
  const count = (taken.get(path) ?? 0) + 1;
  taken.set(path, count);
  return count === 1 ? path : uniqueId(taken, `${path}~${count}`);
}
