import type { FunctionIndex, GraphIndex } from '../base/indices.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { FunctionDef, Graph, Initializer, Model, Node, Value } from '../ir/model.ts';
import { formatFunctionName, formatGraphLabel } from './graph-label.ts';
import type { Link } from './inspection.ts';

/** To a node: op type and name. `port`: the formal name of the port by which the link leaves or comes in. */
export function linkNode(graph: GraphIndex, node: Node, port: string): Link {
  const title = node.name === '' ? node.opType : `${node.opType} ${node.name}`;
  return { graph, kind: 'node', index: node.index, title, detail: port };
}

export function linkValue(graph: GraphIndex, value: Value): Link {
  return { graph, kind: 'value', index: value.index, title: value.name, detail: formatValueType(value.type) };
}

export function linkInitializer(graph: Graph, initializer: Initializer): Link {
  const type = graph.values[initializer.value]?.type ?? null;
  const detail = formatValueType(type);
  return {
    graph: graph.index,
    kind: 'initializer',
    index: initializer.index,
    title: initializer.name,
    detail,
  };
}

/** To a graph, by its label; the name that the file gives it stands behind. */
export function linkGraph(model: Model, graph: Graph): Link {
  return {
    graph: graph.index,
    kind: 'graph',
    index: graph.index,
    title: formatGraphLabel(model, graph),
    detail: graph.name,
  };
}

export function linkFunction(definition: FunctionDef): Link {
  return {
    graph: definition.body,
    kind: 'function',
    index: definition.index,
    title: formatFunctionName(definition),
    detail: '',
  };
}

/** A link to the graph of that index, null when the table has none. */
export function linkGraphAt(model: Model, index: GraphIndex): Link | null {
  const graph = model.graphs[index];
  return graph === undefined ? null : linkGraph(model, graph);
}

/** A link to the function of that index, null for `NONE`. */
export function linkFunctionAt(model: Model, index: FunctionIndex): Link | null {
  const definition = model.functions[index];
  return definition === undefined ? null : linkFunction(definition);
}
