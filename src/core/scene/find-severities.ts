import type { Diagnostic, Severity } from '../ir/diagnostic.ts';
import type { GraphIndex } from '../base/indices.ts';
import type { Model } from '../ir/model.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

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

const key = (graph: GraphIndex, index: number): string => `${graph}.${index}`;

/** Whether the mark was raised. */
function raise(marks: Map<string, Severity>, at: string, severity: Severity): boolean {
  const before = marks.get(at);
  if (before !== undefined && RANK[before] >= RANK[severity]) return false;
  marks.set(at, severity);
  return true;
}
