import type { Diagnostic, Severity } from '../ir/diagnostic.ts';
import { NONE, type GraphIndex } from '../base/indices.ts';
import type { Grouping } from '../groups/types.ts';
import type { Graph, Model } from '../ir/model.ts';

const RANK: Readonly<Record<Severity | 'none', number>> = { none: 0, info: 1, warning: 2, error: 3 };

/** The worst finding on each node and value. */
export interface Severities {
  ofNode(graph: GraphIndex, node: number): Severity | null;
  ofValue(graph: GraphIndex, value: number): Severity | null;
}

/** Sorts findings by place. A finding within a subgraph also marks the nodes that hold it, so that it shows when closed. */
export function findSeverities(model: Model, diagnostics: readonly Diagnostic[]): Severities {
  const nodes = new Map<string, Severity>();
  const values = new Map<string, Severity>();

  const markHolders = (start: GraphIndex, severity: Severity): void => {
    let owner = model.graphs[start]?.owner;
    // A holder that has this mark already has it on everything around it too.
    while (owner?.kind === 'attribute' && raise(nodes, key(owner.graph, owner.node), severity)) {
      owner = model.graphs[owner.graph]?.owner;
    }
  };

  for (const { place, severity } of diagnostics) {
    switch (place.kind) {
      case 'node':
        raise(nodes, key(place.graph, place.node), severity);
        markHolders(place.graph, severity);
        break;
      case 'value':
        raise(values, key(place.graph, place.value), severity);
        markHolders(place.graph, severity);
        break;
      case 'graph':
      case 'initializer':
        markHolders(place.graph, severity);
        break;
      case 'model':
      case 'function':
        break;
    }
  }
  return {
    ofNode: (graph, node) => (nodes.size === 0 ? null : (nodes.get(key(graph, node)) ?? null)),
    ofValue: (graph, value) => (values.size === 0 ? null : (values.get(key(graph, value)) ?? null)),
  };
}

/** The worst finding on the nodes of each group, those of groups within included; null where there is none. */
export function findGroupSeverities(
  { ofNode }: Severities,
  graph: Graph,
  { groups, groupOf }: Grouping,
): readonly (Severity | null)[] {
  const worst = groups.map((): Severity | null => null);
  for (const { index } of graph.nodes) {
    const severity = ofNode(graph.index, index);
    if (severity === null) continue;
    let group = groups[groupOf[index] ?? NONE];
    while (group !== undefined && RANK[severity] > RANK[worst[group.index] ?? 'none']) {
      worst[group.index] = severity;
      group = groups[group.parent];
    }
  }
  return worst;
}

const key = (graph: GraphIndex, index: number): string => `${graph}.${index}`;

/** Whether the mark was raised. */
function raise(marks: Map<string, Severity>, at: string, severity: Severity): boolean {
  const before = marks.get(at);
  if (before !== undefined && RANK[before] >= RANK[severity]) return false;
  marks.set(at, severity);
  return true;
}
