/**
 * Stable paths: what a URL or a command line says to name a place in a model.
 *
 *   model                          the model itself
 *   main                           the main graph
 *   main/12.then_branch            the graph that node 12 of the main graph holds in that attribute
 *   main/12.branches.1             the second graph of an attribute that is a list of graphs
 *   fn/MyDomain/MyFunc/overload    the body of a function; the overload is left out when it is empty
 *   training/0/algorithm           a graph of the training information
 *   g/1234                         a graph nested deeper than `MAX_SEGMENTS`, by its index
 *   main:n12  main:v5  main:i3     a node, a value, an initializer of that graph
 *   main:g7                        a group of that graph's nodes
 *   fn/MyDomain/MyFunc:f           the function whose body that graph is
 *
 * Names are percent-encoded, so `/`, `:` and, where it separates, `.` never come from a name. Where a bad file has two
 * graphs of one path (a function defined twice), the later ones get `~2`, `~3` ... behind.
 */
import type { GraphIndex } from '../base/indices.ts';
import { functionIndex, graphIndex } from '../base/indices.ts';
import { formatDomain } from '../ir/format-domain.ts';
import { MODEL_REF, type ModelRef } from '../ir/model-ref.ts';
import type { FunctionDef, Graph, Model } from '../ir/model.ts';
import { holdsSeveral } from './graph-label.ts';

/** Deeper graphs are named by index: the paths of 10,000 nested graphs would otherwise take a gigabyte together. */
const MAX_SEGMENTS = 32;

interface PathTable {
  readonly paths: readonly string[];
  readonly byPath: ReadonlyMap<string, GraphIndex>;
}

const tables = new WeakMap<Model, PathTable>();

/** The path of a graph; `main` for the main graph. */
export function formatGraphPath(model: Model, graph: GraphIndex): string {
  return tableOf(model).paths[graph] ?? `g/${graph}`;
}

/** The path that `resolvePath` turns back into `ref`. */
export function formatPath(model: Model, ref: ModelRef): string {
  switch (ref.kind) {
    case 'model':
      return 'model';
    case 'graph':
      return formatGraphPath(model, ref.graph);
    case 'node':
      return `${formatGraphPath(model, ref.graph)}:n${ref.node}`;
    case 'value':
      return `${formatGraphPath(model, ref.graph)}:v${ref.value}`;
    case 'initializer':
      return `${formatGraphPath(model, ref.graph)}:i${ref.initializer}`;
    case 'group':
      return `${formatGraphPath(model, ref.graph)}:g${ref.group}`;
    case 'function': {
      const definition = model.functions[ref.function];
      return definition === undefined ? 'model' : `${formatGraphPath(model, definition.body)}:f`;
    }
  }
}

/** What `text` names in this model, or null when it is no path or names nothing. */
export function resolvePath(model: Model, text: string): ModelRef | null {
  if (text === 'model') return MODEL_REF;
  const colon = text.indexOf(':');
  const index = tableOf(model).byPath.get(colon < 0 ? text : text.slice(0, colon));
  const graph = index === undefined ? undefined : model.graphs[index];
  if (graph === undefined) return null;
  return colon < 0 ? { kind: 'graph', graph: graph.index } : resolveWithin(graph, text.slice(colon + 1));
}

function resolveWithin(graph: Graph, text: string): ModelRef | null {
  if (text === 'f')
    return graph.owner.kind === 'function' ? { kind: 'function', function: graph.owner.function } : null;
  const match = /^([nvig])(0|[1-9]\d{0,8})$/.exec(text);
  if (match === null) return null;
  const position = Number(match[2]);
  // Groups are found by rule, not by the file: whether there is one of this number is for who knows them.
  if (match[1] === 'g') return { kind: 'group', graph: graph.index, group: position };
  if (match[1] === 'n') {
    return position < graph.nodes.length ? { kind: 'node', graph: graph.index, node: position } : null;
  }
  if (match[1] === 'v') {
    return position < graph.values.length ? { kind: 'value', graph: graph.index, value: position } : null;
  }
  return position < graph.initializers.length
    ? { kind: 'initializer', graph: graph.index, initializer: position }
    : null;
}

function tableOf(model: Model): PathTable {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = buildTable(model);
  tables.set(model, table);
  return table;
}

function buildTable(model: Model): PathTable {
  const paths: string[] = model.graphs.map(() => '');
  const segments = new Uint16Array(model.graphs.length);
  const byPath = new Map<string, GraphIndex>();
  const repeats = new Map<string, number>();
  for (const start of model.graphs) {
    // Holders first, since a path begins with its holder's. A stack, because graphs may be nested 10,000 deep.
    const chain: Graph[] = [];
    for (
      let at: Graph | undefined = start;
      at !== undefined && paths[at.index] === '' && chain.length < model.graphs.length;
    ) {
      chain.push(at);
      at = at.owner.kind === 'attribute' ? model.graphs[at.owner.graph] : undefined;
    }
    for (let graph = chain.pop(); graph !== undefined; graph = chain.pop()) {
      const holder = graph.owner.kind === 'attribute' ? graph.owner.graph : null;
      const count = holder === null ? 1 : Math.min((segments[holder] ?? 0) + 1, MAX_SEGMENTS + 1);
      segments[graph.index] = count;
      const wanted =
        count > MAX_SEGMENTS
          ? `g/${graph.index}`
          : `${holder === null ? '' : `${paths[holder]}/`}${segment(model, graph)}`;
      const path = unique(wanted, byPath, repeats);
      paths[graph.index] = path;
      byPath.set(path, graphIndex(graph.index));
    }
  }
  return { paths, byPath };
}

function unique(
  wanted: string,
  taken: ReadonlyMap<string, GraphIndex>,
  repeats: Map<string, number>,
): string {
  let path = wanted;
  let repeat = repeats.get(wanted) ?? 1;
  while (taken.has(path)) path = `${wanted}~${++repeat}`;
  repeats.set(wanted, repeat);
  return path;
}

/** A graph's own part of its path. */
function segment(model: Model, graph: Graph): string {
  const owner = graph.owner;
  switch (owner.kind) {
    case 'model':
      return 'main';
    case 'attribute': {
      const node = model.graphs[owner.graph]?.nodes[owner.node];
      const position = holdsSeveral(node, owner.attribute) ? `.${owner.position}` : '';
      return `${owner.node}.${encodeDotted(owner.attribute)}${position}`;
    }
    case 'function': {
      const definition = model.functions[functionIndex(owner.function)];
      return definition === undefined ? `g/${graph.index}` : functionSegments(definition);
    }
    case 'training':
      return `training/${owner.training}/${owner.part}`;
  }
}

function functionSegments(definition: FunctionDef): string {
  const overload = definition.overload === '' ? '' : `/${encodeDotted(definition.overload)}`;
  return `fn/${encode(formatDomain(definition.domain))}/${encode(definition.name)}${overload}`;
}

/** Percent-encodes a name as one segment. Lone surrogates, which a URL cannot hold, become U+FFFD. */
function encode(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '�')).replaceAll('~', '%7E');
}

/** For segments in which a dot separates. */
function encodeDotted(name: string): string {
  return encode(name).replaceAll('.', '%2E');
}
