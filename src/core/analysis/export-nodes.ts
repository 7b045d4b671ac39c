import type { GraphIndex, ValueIndex } from '../base/indices.ts';
import { FULL_ATTRIBUTE, formatAttributeValue } from '../ir/format-attribute.ts';
import { formatDomain } from '../ir/format-domain.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { resolveCapture } from './captures.ts';
import { formatCsvRow } from './csv.ts';
import { opsetScopeOf } from './opset-scope.ts';
import { formatGraphPath } from './path.ts';
import { recordLines } from './record-graph.ts';
import { recordNode } from './record-node.ts';

/** Nodes of a graph in file order; `selection: null` for all of them. Indices that the graph does not have are skipped. */
function selectNodes(graph: Graph, selection: readonly number[] | null): readonly Node[] {
  if (selection === null) return graph.nodes;
  const chosen = new Set(selection);
  return graph.nodes.filter((node) => chosen.has(node.index));
}

/** The nodes with every fact, as JSON text in pieces: a node a line. Schema `opscope.nodes/1`, docs/inspect-schema.md. */
export function* exportNodesJson(
  model: Model,
  index: GraphIndex,
  selection: readonly number[] | null,
): Generator<string> {
  const graph = model.graphs[index];
  yield `{"schema":"opscope.nodes/1","graph":${JSON.stringify(formatGraphPath(model, index))},"nodes":[`;
  if (graph !== undefined) {
    const scope = opsetScopeOf(model, graph);
    yield* recordLines(selectNodes(graph, selection), (node) => recordNode(model, graph, node, scope));
  }
  yield '\n]}\n';
}

const CSV_HEADER = [
  'index',
  'name',
  'op_type',
  'domain',
  'inputs',
  'input_types',
  'outputs',
  'output_types',
  'attributes',
];

/** The nodes as CSV in pieces, a row a node. Lists within a cell are separated by `; `. */
export function* exportNodesCsv(
  model: Model,
  index: GraphIndex,
  selection: readonly number[] | null,
): Generator<string> {
  yield formatCsvRow(CSV_HEADER);
  const graph = model.graphs[index];
  if (graph === undefined) return;
  for (const node of selectNodes(graph, selection)) {
    yield formatCsvRow([
      node.index,
      node.name,
      node.opType,
      formatDomain(node.domain),
      names(graph, node.inputs),
      types(model, graph, node.inputs),
      names(graph, node.outputs),
      types(model, graph, node.outputs),
      node.attributes
        .map(({ name, value }) => `${name}=${formatAttributeValue(value, FULL_ATTRIBUTE, model)}`)
        .join('; '),
    ]);
  }
}

function names(graph: Graph, values: readonly ValueIndex[]): string {
  return values.map((value) => graph.values[value]?.name ?? '').join('; ');
}

function types(model: Model, graph: Graph, values: readonly ValueIndex[]): string {
  return values
    .map((index) => {
      const value = graph.values[index];
      if (value === undefined) return '';
      return formatValueType(value.type ?? resolveCapture(model, { graph, value }).value.type);
    })
    .join('; ');
}
