import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import type { Findings } from './findings.ts';
import { isDefined } from './value-table.ts';

/** Names used beyond a graph's nodes: by training bindings and quantization annotations. */
function listNamesInUse(model: Model): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { initializationBindings, updateBindings } of model.training) {
    for (const { key, value } of [...initializationBindings, ...updateBindings]) names.add(key).add(value);
  }
  for (const { quantization } of model.graphs) {
    for (const { parameters } of quantization) for (const { value } of parameters) names.add(value);
  }
  return names;
}

/** Values that a subgraph captures, as `graph:value`. */
function listCaptured(model: Model): ReadonlySet<string> {
  const captured = new Set<string>();
  for (const { values } of model.graphs) {
    for (const { outer } of values) {
      if (outer !== null) captured.add(`${String(outer.graph)}:${String(outer.value)}`);
    }
  }
  return captured;
}

function checkNodeNames({ index: graph, nodes }: Graph, findings: Findings): void {
  const counts = new Map<string, number>();
  for (const { name } of nodes) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { index: node, name } of nodes) {
    const count = counts.get(name) ?? 0;
    if (count < 2) continue;
    counts.delete(name);
    findings.report('duplicate-node-name', 'info', { kind: 'node', graph, node, name }, { name, count });
  }
}

/** Checks where values come from and whether anything uses them. */
export function diagnoseValues(model: Model, findings: Findings): void {
  const inUse = listNamesInUse(model);
  const captured = listCaptured(model);
  for (const graph of model.graphs) {
    for (const value of graph.values) {
      const { index, name, consumers, outer, isOutput, initializer } = value;
      const place = { kind: 'value', graph: graph.index, value: index, name } as const;
      const [first] = consumers;
      if (!isDefined(value) && outer === null) {
        const reader = first === undefined ? '' : (graph.nodes[first.node]?.opType ?? '');
        if (isOutput) findings.report('output-without-producer', 'error', place, { name });
        else if (first !== undefined)
          findings.report('dangling-value', 'error', place, {
            name,
            consumers: consumers.length,
            opType: reader,
          });
      }
      // In a graph without nodes nothing could use it.
      if (initializer === NONE || graph.nodes.length === 0) continue;
      if (isOutput || first !== undefined || inUse.has(name)) continue;
      if (captured.has(`${String(graph.index)}:${String(index)}`)) continue;
      findings.report(
        'unused-initializer',
        'info',
        { kind: 'initializer', graph: graph.index, initializer, name },
        { name },
      );
    }
    checkNodeNames(graph, findings);
  }
}
