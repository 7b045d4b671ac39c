import type { GraphIndex, ValueIndex } from '../base/indices.ts';
import type { Graph, Model, Value } from '../ir/model.ts';

/** A value together with the graph whose table it is in. */
export interface PlacedValue {
  readonly graph: Graph;
  readonly value: Value;
}

/** Graphs that capture something, by the graph and value that they capture. */
type CaptureTable = ReadonlyMap<string, readonly PlacedValue[]>;

const tables = new WeakMap<Model, CaptureTable>();

/**
 * The value that a captured one stands for, in the graph where it is made; `start` itself when it captures nothing.
 * Follows one capture after the other, since nested subgraphs capture through each other.
 */
export function resolveCapture(model: Model, start: PlacedValue): PlacedValue {
  let at = start;
  for (let step = 0; step <= model.graphs.length; step++) {
    const outer = at.value.outer;
    const graph = outer === null ? undefined : model.graphs[outer.graph];
    const value = outer === null ? undefined : graph?.values[outer.value];
    if (graph === undefined || value === undefined) return at;
    at = { graph, value };
  }
  return at;
}

/** The values of nested graphs that stand for this one, at any depth, outermost first. */
export function capturesOf(model: Model, graph: GraphIndex, value: ValueIndex): readonly PlacedValue[] {
  const table = tableOf(model);
  const found = [...(table.get(key(graph, value)) ?? [])];
  // The list grows while it is walked: what captures a capture comes behind.
  for (let i = 0; i < found.length; i++) {
    const at = found[i];
    if (at === undefined) continue;
    for (const next of table.get(key(at.graph.index, at.value.index)) ?? []) found.push(next);
  }
  return found;
}

function tableOf(model: Model): CaptureTable {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = new Map<string, PlacedValue[]>();
  for (const graph of model.graphs) {
    for (const value of graph.values) {
      if (value.outer === null) continue;
      const of = key(value.outer.graph, value.outer.value);
      const list = table.get(of);
      if (list === undefined) table.set(of, [{ graph, value }]);
      else list.push({ graph, value });
    }
  }
  tables.set(model, table);
  return table;
}

function key(graph: GraphIndex, value: ValueIndex): string {
  return `${graph}.${value}`;
}
