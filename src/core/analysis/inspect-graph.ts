import type { GraphIndex, ValueIndex } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { valueRow } from './argument-rows.ts';
import type { ArgumentRow, InspectionOf, Link } from './inspection.ts';
import { linkFunctionAt, linkNode, linkValue } from './links.ts';
import { countParameters } from './summarize-model.ts';

export function inspectGraph(model: Model, index: GraphIndex): InspectionOf<'graph'> | null {
  const graph = model.graphs[index];
  if (graph === undefined) return null;
  const weights = countParameters(model, [graph]);
  return {
    kind: 'graph',
    graph: graph.index,
    name: graph.name,
    docString: graph.docString,
    metadata: graph.metadata,
    holder: linkHolder(model, graph),
    inputs: valueRows(model, graph, graph.inputs),
    outputs: valueRows(model, graph, graph.outputs),
    captured: graph.values
      .filter((value) => value.outer !== null)
      .map((value) => linkValue(graph.index, value)),
    nodes: graph.nodes.length,
    initializers: graph.initializers.length,
    parameters: weights.elements,
    quantization: graph.quantization.map(({ tensorName, parameters }) => ({
      tensor: tensorName,
      text: parameters.map(({ key, value }) => `${key}=${value}`).join(', '),
    })),
  };
}

/** The node whose attribute is this graph, or the function whose body it is. */
function linkHolder(model: Model, { owner }: Graph): Link | null {
  switch (owner.kind) {
    case 'attribute': {
      const node = model.graphs[owner.graph]?.nodes[owner.node];
      return node === undefined ? null : linkNode(owner.graph, node, owner.attribute);
    }
    case 'function':
      return linkFunctionAt(model, owner.function);
    case 'model':
    case 'training':
      return null;
  }
}

function valueRows(model: Model, graph: Graph, indices: readonly ValueIndex[]): ArgumentRow[] {
  return indices.flatMap((index) => {
    const value = graph.values[index];
    return value === undefined ? [] : [valueRow(model, { graph, value })];
  });
}
