import { NONE } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { nodeLabel } from './describe-definition.ts';
import { findCycles } from './find-cycles.ts';
import type { Findings } from './findings.ts';
import { listCaptures, type Capture } from './list-captures.ts';

/** Nodes named in a cycle's facts. */
const MAX_NAMED = 6;

const label = ({ name, opType, index }: Node): string => nodeLabel(opType, name, index);

/** Calls `visit` for every value that a node reads and another node of the graph produces, directly or by a subgraph. */
function forEachDependency(
  graph: Graph,
  captures: readonly Capture[],
  visit: (producer: number, consumer: number, value: number) => void,
): void {
  for (const { index, producer, consumers } of graph.values) {
    if (producer === NONE) continue;
    for (const { node } of consumers) visit(producer, node, index);
  }
  for (const { node, value } of captures) {
    const producer = graph.values[value]?.producer ?? NONE;
    if (producer !== NONE) visit(producer, node, value);
  }
}

function reportCycles(graph: Graph, captures: readonly Capture[], findings: Findings): boolean {
  const targets: number[][] = graph.nodes.map(() => []);
  forEachDependency(graph, captures, (producer, consumer) => targets[producer]?.push(consumer));
  const cycles = findCycles(targets);
  for (const cycle of cycles) {
    const members = cycle.flatMap((position) => graph.nodes[position] ?? []);
    const [first] = members;
    if (first === undefined) continue;
    const path =
      members.slice(0, MAX_NAMED).map(label).join(' → ') + (members.length > MAX_NAMED ? ' → …' : '');
    const place = { kind: 'node', graph: graph.index, node: first.index, name: first.name } as const;
    findings.report('cycle', 'error', place, { nodes: members.length, path });
  }
  return cycles.length > 0;
}

function reportUnsorted(graph: Graph, captures: readonly Capture[], findings: Findings): void {
  const early = new Set<number>();
  let first: { readonly consumer: number; readonly producer: number; readonly value: number } | null = null;
  forEachDependency(graph, captures, (producer, consumer, value) => {
    if (producer < consumer) return;
    early.add(consumer);
    if (first === null || consumer < first.consumer) first = { consumer, producer, value };
  });
  reportFirst(graph, first, early.size, findings);
}

function reportFirst(
  graph: Graph,
  first: { readonly consumer: number; readonly producer: number; readonly value: number } | null,
  nodes: number,
  findings: Findings,
): void {
  const consumer = graph.nodes[first?.consumer ?? NONE];
  const producer = graph.nodes[first?.producer ?? NONE];
  if (first === null || consumer === undefined || producer === undefined) return;
  const place = { kind: 'node', graph: graph.index, node: consumer.index, name: consumer.name } as const;
  const facts = {
    nodes,
    value: graph.values[first.value]?.name ?? '',
    consumer: label(consumer),
    producer: label(producer),
  };
  findings.report('unsorted-nodes', 'warning', place, facts);
}

/** Checks that every graph is acyclic and that its nodes stand behind what they read, as the format demands. */
export function diagnoseOrder(model: Model, findings: Findings): void {
  const captures = listCaptures(model);
  for (const graph of model.graphs) {
    const own = captures[graph.index] ?? [];
    // Where there is a cycle, no order is right: one finding is enough.
    if (!reportCycles(graph, own, findings)) reportUnsorted(graph, own, findings);
  }
}
