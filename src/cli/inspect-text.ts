/** A model as text for people: what `opscope inspect` prints, in pieces. */
import { attributeRows } from '../core/analysis/attribute-rows.ts';
import { inputRows, outputRows } from '../core/analysis/argument-rows.ts';
import type { ArgumentRow } from '../core/analysis/inspection.ts';
import { opsetScopeOf } from '../core/analysis/opset-scope.ts';
import { formatGraphPath } from '../core/analysis/path.ts';
import type { FileFacts } from '../core/analysis/summarize-model.ts';
import { summarizeModel, valueLines } from '../core/analysis/summarize-model.ts';
import type { ValueLine } from '../core/analysis/summary.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import { formatBytes, formatCount, groupDigits } from '../core/base/format-number.ts';
import type { Diagnostic } from '../core/ir/diagnostic.ts';
import { formatDomain } from '../core/ir/format-domain.ts';
import type { Graph, Model, Node } from '../core/ir/model.ts';
import type { OperatorSchema } from '../core/ops/schema.ts';
import { cli } from '../words/en/cli.ts';
import { findingLines } from './finding-lines.ts';
import { printable } from './printable.ts';

/** Columns are padded up to here; a longer name pushes its own line only. */
const MAX_COLUMN = 40;

/** `graph`: only this one, else all. */
export function* inspectText(
  model: Model,
  diagnostics: readonly Diagnostic[],
  file: FileFacts,
  graph: GraphIndex | null,
): Generator<string> {
  yield* headLines(model, file);
  for (const one of model.graphs) {
    if (graph === null || one.index === graph) yield* graphLines(model, one);
  }
  yield* findingLines(model, diagnostics);
}

function* headLines(model: Model, file: FileFacts): Generator<string> {
  const summary = summarizeModel(model, file);
  const { headings } = cli;
  yield `${printable(file.name)}  ${formatBytes(file.bytes)}\n`;
  const origin = [cli.irVersion(String(model.irVersion))];
  if (summary.producer !== '') origin.push(cli.producer(printable(summary.producer)));
  yield `${origin.join(', ')}\n`;
  yield `${cli.counts(counted(summary.nodes, 'node'), counted(summary.parameters, 'parameter'), formatBytes(summary.parameterBytes))}\n`;
  yield* section(
    headings.opsets,
    model.opsetImports.map(({ domain, version }) => [formatDomain(domain), String(version)]),
  );
  yield* section(
    headings.metadata,
    model.metadata.map(({ key, value }) => [key, value]),
  );
  yield* section(
    headings.externalData,
    summary.externalFiles.map(({ location, state }) => [location, cli.externalStates[state]]),
  );
  yield* section(
    headings.functions,
    model.functions.map(({ body, inputs, outputs }) => [
      formatGraphPath(model, body),
      `(${inputs.join(', ')}) -> (${outputs.join(', ')})`,
    ]),
  );
  yield* section(
    headings.operators,
    summary.operators.map(({ domain, opType, count }) => [
      groupDigits(count),
      domain === '' ? opType : `${formatDomain(domain)}.${opType}`,
    ]),
  );
}

function counted(count: number, thing: keyof typeof cli.counted): string {
  return cli.counted[thing](formatCount(count), count === 1);
}

function* graphLines(model: Model, graph: Graph): Generator<string> {
  const { headings } = cli;
  yield `\n${printable(cli.graph(formatGraphPath(model, graph.index), graph.name))}\n`;
  yield `${cli.graphCounts(counted(graph.nodes.length, 'node'), counted(graph.initializers.length, 'initializer'))}\n`;
  yield* section(headings.inputs, valueLines(graph, graph.inputs).map(valueCells));
  yield* section(headings.outputs, valueLines(graph, graph.outputs).map(valueCells));
  const scope = opsetScopeOf(model, graph);
  for (const node of graph.nodes) {
    const schema = model.functions[node.callee] === undefined ? scope.schema(node) : null;
    yield* nodeLines(model, graph, node, schema);
  }
}

function valueCells({ name, type }: ValueLine): readonly string[] {
  return [name, type === '' ? cli.unknownType : type];
}

function* nodeLines(
  model: Model,
  graph: Graph,
  node: Node,
  schema: OperatorSchema | null,
): Generator<string> {
  const operator = node.domain === '' ? node.opType : `${formatDomain(node.domain)}.${node.opType}`;
  yield `\n${`${node.index}  ${printable(operator)}  ${printable(node.name)}`.trimEnd()}\n`;
  // Optional inputs that are left out at the end would be most of the lines of an LSTM.
  const inputs = inputRows(model, graph, node, schema).slice(0, node.inputs.length);
  const rows = [
    ...inputs.map((row) => argumentCells('<', row)),
    ...outputRows(model, graph, node, schema).map((row) => argumentCells('>', row)),
    ...attributeRows(model, graph.index, node, schema)
      .filter((row) => row.origin === 'set')
      .map((row) => ['.', row.name, row.graph === null ? row.text : formatGraphPath(model, row.graph)]),
  ];
  yield* table(rows, '   ');
}

function argumentCells(mark: string, { formal, value, type }: ArgumentRow): readonly string[] {
  return [mark, formal, value === null ? cli.leftOut : value.title, type];
}

function* section(heading: string, rows: readonly (readonly string[])[]): Generator<string> {
  if (rows.length === 0) return;
  yield `\n${heading}\n`;
  yield* table(rows, '  ');
}

/** Rows with their columns aligned. Cells are made printable: a name must not be able to steer the terminal. */
function* table(rows: readonly (readonly string[])[], indent: string): Generator<string> {
  const cells = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of cells) {
    row.slice(0, -1).forEach((cell, i) => {
      widths[i] = Math.min(MAX_COLUMN, Math.max(widths[i] ?? 0, cell.length));
    });
  }
  for (const row of cells) {
    yield (
      `${indent}${row.map((cell, i) => (i < row.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell)).join('  ')}`.trimEnd() +
      '\n'
    );
  }
}
