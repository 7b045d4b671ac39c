import { formatValueType } from '../ir/format-value-type.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { countElements } from '../ir/tensor.ts';
import type { Tensor } from '../ir/tensor.ts';
import { formatGraphLabel } from './graph-label.ts';
import { formatGraphPath } from './path.ts';
import type { GraphSummary, ModelSummary, ValueLine } from './summary.ts';

/** The file that a model was read from, as far as facts about it are shown. */
export interface FileFacts {
  /** Without folders. */
  readonly name: string;
  readonly bytes: number;
}

/** Counts and headlines of a model: what the page keeps of it while the model itself stays in the worker. */
export function summarizeModel(model: Model, file: FileFacts): ModelSummary {
  const weights = countParameters(model, model.graphs);
  return {
    file: file.name,
    fileBytes: file.bytes,
    irVersion: model.irVersion,
    producer: [model.producerName, model.producerVersion].filter((part) => part !== '').join(' '),
    opsetImports: model.opsetImports,
    graphs: model.graphs.map((graph) => summarizeGraph(model, graph)),
    functions: model.functions.length,
    nodes: countNodes(model),
    parameters: weights.elements,
    parameterBytes: weights.bytes,
    externalFiles: model.externalFiles,
    operators: countOperators(model),
  };
}

function summarizeGraph(model: Model, graph: Graph): GraphSummary {
  return {
    index: graph.index,
    owner: graph.owner,
    depth: graph.depth,
    name: graph.name,
    path: formatGraphPath(model, graph.index),
    label: formatGraphLabel(model, graph),
    nodes: graph.nodes.length,
    values: graph.values.length,
    initializers: graph.initializers.length,
    inputs: valueLines(graph, graph.inputs),
    outputs: valueLines(graph, graph.outputs),
  };
}

/** Names and types of a graph's inputs or outputs. */
export function valueLines(graph: Graph, values: readonly number[]): ValueLine[] {
  return values.map((index) => {
    const value = graph.values[index];
    return { name: value?.name ?? '', type: formatValueType(value?.type ?? null) };
  });
}

/** Nodes of all graphs. */
export function countNodes(model: Model): number {
  return model.graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
}

/** How often each operator is used over all graphs: most frequent first, then by name. */
export function countOperators(model: Model): OperatorCount[] {
  return countOpTypes(model.graphs.flatMap((graph) => graph.nodes));
}

export interface OperatorCount {
  readonly domain: string;
  readonly opType: string;
  readonly count: number;
}

/** How often each operator is used by these nodes: most frequent first, then by name. */
export function countOpTypes(nodes: readonly Node[]): OperatorCount[] {
  const counts = new Map<string, { domain: string; opType: string; count: number }>();
  for (const { domain, opType } of nodes) {
    const key = `${domain}\n${opType}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { domain, opType, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || compare(a.opType, b.opType) || compare(a.domain, b.domain),
  );
}

/** By code unit, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Elements and stored bytes of the initializers of `graphs`. A sparse initializer counts its non-zero elements and the
 * bytes of both of its parts; one with impossible dims counts no elements.
 */
export function countParameters(
  model: Model,
  graphs: readonly Graph[],
): { readonly elements: number; readonly bytes: number } {
  let elements = 0;
  let bytes = 0;
  const add = (tensor: Tensor | undefined): void => {
    if (tensor === undefined) return;
    const count = countElements(tensor.dims);
    elements += Number.isNaN(count) ? 0 : count;
    bytes += tensor.storedBytes;
  };
  for (const graph of graphs) {
    for (const { content } of graph.initializers) {
      if (content.kind === 'dense') add(model.tensors[content.tensor]);
      else {
        add(model.tensors[content.sparse.values]);
        bytes += model.tensors[content.sparse.indices]?.storedBytes ?? 0;
      }
    }
  }
  return { elements, bytes };
}
