import type { ValueIndex } from '../base/indices.ts';
import type { Graph, Initializer, Model } from '../ir/model.ts';
import { opsetScopeOf } from './opset-scope.ts';
import { formatGraphLabel } from './graph-label.ts';
import { formatGraphPath, formatPath } from './path.ts';
import { recordNode } from './record-node.ts';
import type { Json } from './record-types.ts';
import { recordMetadata, recordSparse, recordTensor, recordType } from './record-value.ts';

/** A graph with its initializers and nodes as JSON text in pieces: a node a line. */
export function* recordGraph(model: Model, graph: Graph): Generator<string> {
  const head: { readonly [key: string]: Json } = {
    path: formatGraphPath(model, graph.index),
    label: formatGraphLabel(model, graph),
    name: graph.name,
    depth: graph.depth,
    docString: graph.docString,
    metadata: recordMetadata(graph.metadata),
    inputs: recordValues(graph, graph.inputs),
    outputs: recordValues(graph, graph.outputs),
    captured: recordCaptured(model, graph),
    quantization: graph.quantization.map(({ tensorName, parameters }) => ({
      tensor: tensorName,
      parameters: recordMetadata(parameters),
    })),
  };
  yield '{';
  for (const [key, value] of Object.entries(head)) yield `${JSON.stringify(key)}: ${JSON.stringify(value)}, `;
  yield '"initializers": [';
  yield* recordLines(graph.initializers, (initializer) => recordInitializer(model, graph, initializer));
  yield '], "nodes": [';
  const scope = opsetScopeOf(model, graph);
  yield* recordLines(graph.nodes, (node) => recordNode(model, graph, node, scope));
  yield ']}';
}

/** The items of a JSON array, each on a line of its own. */
export function* recordLines<T>(items: readonly T[], record: (item: T) => Json): Generator<string> {
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(record(item));
    separator = ',\n';
  }
}

function recordValues(graph: Graph, indices: readonly ValueIndex[]): Json {
  return indices.map((index) => {
    const value = graph.values[index];
    return {
      name: value?.name ?? '',
      ...recordType(value?.type ?? null),
      docString: value?.docString ?? '',
      metadata: recordMetadata(value?.metadata ?? []),
    };
  });
}

/** Values of enclosing graphs that this one reads, with the path of what they stand for. */
function recordCaptured(model: Model, graph: Graph): Json {
  return graph.values.flatMap(({ name, outer }) =>
    outer === null
      ? []
      : [{ name, of: formatPath(model, { kind: 'value', graph: outer.graph, value: outer.value }) }],
  );
}

function recordInitializer(
  model: Model,
  graph: Graph,
  { index, name, value, content, overridable }: Initializer,
): Json {
  return {
    index,
    path: formatPath(model, { kind: 'initializer', graph: graph.index, initializer: index }),
    name,
    overridable,
    ...recordType(graph.values[value]?.type ?? null),
    tensor: content.kind === 'dense' ? recordTensor(model, content.tensor) : null,
    sparse: content.kind === 'sparse' ? recordSparse(model, content.sparse) : null,
  };
}
