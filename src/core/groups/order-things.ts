/** In which order the things of each scope stand. */
import { defined } from '../base/assert.ts';
import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';
import type { NodeFacts } from './node-facts.ts';
import type { ScopeTree } from './scope-tree.ts';
import { buildTable, type Table } from './table.ts';
import { withoutCycles } from './without-cycles.ts';

/**
 * The things of each scope, producers before consumers, ties by file order. In a cycle the one that the file names first
 * comes first, and the edge back to it is left out of account.
 */
export function orderThings(graph: Graph, facts: NodeFacts, { names, holder }: ScopeTree): Table {
  const nodeCount = graph.nodes.length;
  const nodeOrder = orderNodes(graph, facts);

  // Scopes take their turn where their first node does.
  const seen = new Uint8Array(holder.length);
  const wanted: number[] = [];
  for (const node of nodeOrder) {
    for (
      let thing = node;
      thing !== nodeCount && seen[thing] === 0;
      thing = nodeCount + (holder[thing] ?? 0)
    ) {
      seen[thing] = 1;
      wanted.push(thing);
    }
  }
  const order = producersFirst(wanted, edgesWithinScopes(graph, facts, holder));
  return buildTable(
    names.length,
    order.map((thing) => holder[thing] ?? -1),
    order,
  );
}

/** All nodes that are no constants. */
function orderNodes(graph: Graph, facts: NodeFacts): Int32Array {
  const edges = edgesBetweenNodes(graph, facts);
  const drawn = graph.nodes.map(({ index }) => index).filter((node) => facts.constant[node] === 0);
  const late = new Uint8Array(graph.nodes.length);
  for (const node of producersFirst(drawn, edges)) {
    if (readsConstantsAlone(graph, facts, node, late) && feedsOne(graph, node)) late[node] = 1;
  }
  // A node that reads constants alone and feeds one other stands right before it, wherever the file has it: some
  // exporters put all of these first, and a block would fall apart.
  const early = drawn.filter((node) => late[node] === 0);
  return producersFirst([...early, ...drawn.filter((node) => late[node] === 1)], edges);
}

function readsConstantsAlone(graph: Graph, facts: NodeFacts, node: number, late: Uint8Array): boolean {
  const end = facts.inputStart[node + 1] ?? 0;
  for (let i = facts.inputStart[node] ?? 0; i < end; i++) {
    const producer = producerOf(graph, facts.inputs[i] ?? NONE);
    if (producer === NONE || late[producer] === 0) return false;
  }
  return true;
}

function feedsOne(graph: Graph, node: number): boolean {
  let uses = 0;
  for (const output of graph.nodes[node]?.outputs ?? []) {
    const value = graph.values[output];
    uses += (value?.consumers.length ?? 0) + (value?.isOutput === true ? 2 : 0);
  }
  return uses === 1;
}

function producerOf(graph: Graph, value: number): number {
  return graph.values[value]?.producer ?? NONE;
}

/** For each node, the nodes that it reads from. */
function edgesBetweenNodes(graph: Graph, { inputStart, inputs }: NodeFacts): Table {
  // A value without a producer stays as NONE: an edge from nowhere.
  return { start: inputStart, items: inputs.map((value) => producerOf(graph, value)) };
}

/** For each thing, the things of the same scope that it reads from. */
function edgesWithinScopes(graph: Graph, facts: NodeFacts, holder: Int32Array): Table {
  const nodeCount = graph.nodes.length;
  const up = (thing: number): number => nodeCount + (holder[thing] ?? 0);
  const depth = new Uint8Array(holder.length);
  for (let thing = nodeCount + 1; thing < holder.length; thing++) depth[thing] = (depth[up(thing)] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++) depth[node] = (depth[up(node)] ?? 0) + 1;

  const targets: number[] = [];
  const sources: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const end = facts.inputStart[node + 1] ?? 0;
    for (let i = facts.inputStart[node] ?? 0; i < end; i++) {
      let target = node;
      let source = producerOf(graph, facts.inputs[i] ?? NONE);
      if (source === NONE) continue;
      while ((depth[source] ?? 0) > (depth[target] ?? 0)) source = up(source);
      while ((depth[target] ?? 0) > (depth[source] ?? 0)) target = up(target);
      while (up(source) !== up(target)) {
        source = up(source);
        target = up(target);
      }
      if (source === target) continue;
      targets.push(target);
      sources.push(source);
    }
  }
  return buildTable(holder.length, targets, sources);
}

/** All of `wanted`, in their order, but each after those that it reads from; cycles are cut where they lead back. */
function producersFirst(wanted: ArrayLike<number>, reads: Table): Int32Array {
  const order = tryProducersFirst(wanted, reads) ?? tryProducersFirst(wanted, withoutCycles(wanted, reads));
  return defined(order, 'an order without cycles');
}

/** Null where there is a cycle. */
function tryProducersFirst(wanted: ArrayLike<number>, { start, items }: Table): Int32Array | null {
  const order = new Int32Array(wanted.length);
  let count = 0;
  /** How many of its producers were looked at, plus 1; 0 before its turn, `DONE` after it. */
  const looked = new Int32Array(start.length - 1);
  const path: number[] = [];
  for (let i = 0; i < wanted.length; i++) {
    const first = wanted[i] ?? 0;
    if (looked[first] !== 0) continue;
    looked[first] = 1;
    path.push(first);
    for (let thing = path.at(-1); thing !== undefined; thing = path.at(-1)) {
      const at = (start[thing] ?? 0) + (looked[thing] ?? 1) - 1;
      if (at >= (start[thing + 1] ?? 0)) {
        looked[thing] = DONE;
        order[count++] = thing;
        path.pop();
        continue;
      }
      looked[thing] = (looked[thing] ?? 0) + 1;
      const producer = items[at] ?? NONE;
      if (producer === NONE || looked[producer] === DONE) continue;
      if (looked[producer] !== 0) return null;
      looked[producer] = 1;
      path.push(producer);
    }
  }
  return order;
}

const DONE = -1;
