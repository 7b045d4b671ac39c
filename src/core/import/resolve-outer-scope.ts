import type { GraphIndex } from '../base/indices.ts';
import type { DraftGraph } from './build-graph.ts';
import { isDefined, type DraftValue } from './value-table.ts';

interface Definition {
  readonly graph: GraphIndex;
  readonly value: DraftValue;
}

/** A step of the walk over the tree of graphs: `leave` takes back what `enter` brought into scope. */
interface Step {
  readonly graph: number;
  readonly leave: boolean;
}

/** The graphs whose names are visible in each graph, as a tree: position -> positions of the graphs within. */
function listChildren(
  graphs: readonly DraftGraph[],
  enclosing: (graph: DraftGraph) => number | null,
): number[][] {
  const children: number[][] = graphs.map(() => []);
  for (const graph of graphs) {
    const parent = enclosing(graph);
    if (parent !== null) children[parent]?.push(graph.index);
  }
  return children;
}

/**
 * Finds for every name that a graph uses but does not define the nearest enclosing graph that does. `enclosing` gives
 * the graph whose names a graph sees, null for one that sees none (a function body). One walk with a table of the names
 * in scope: looking outward name by name would take quadratic time in deeply nested graphs.
 */
export function resolveOuterScope(
  graphs: readonly DraftGraph[],
  enclosing: (graph: DraftGraph) => number | null,
): void {
  const children = listChildren(graphs, enclosing);
  const scope = new Map<string, Definition[]>();
  const steps: Step[] = graphs
    .filter((graph) => enclosing(graph) === null)
    .map(({ index }) => ({ graph: index, leave: false }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const graph = graphs[step.graph];
    if (graph === undefined) continue;
    if (step.leave) {
      for (const value of graph.values) if (isDefined(value)) scope.get(value.name)?.pop();
      continue;
    }
    capture(graph, scope);
    const inner = children[step.graph] ?? [];
    if (inner.length === 0) continue;
    for (const value of graph.values) {
      if (!isDefined(value) || value.name === '') continue;
      const definitions = scope.get(value.name);
      if (definitions === undefined) scope.set(value.name, [{ graph: graph.index, value }]);
      else definitions.push({ graph: graph.index, value });
    }
    steps.push({ graph: step.graph, leave: true });
    for (const child of inner) steps.push({ graph: child, leave: false });
  }
}

function capture(graph: DraftGraph, scope: ReadonlyMap<string, readonly Definition[]>): void {
  for (const value of graph.values) {
    if (isDefined(value) || value.name === '') continue;
    const definition = scope.get(value.name)?.at(-1);
    if (definition === undefined) continue;
    value.outer = { graph: definition.graph, value: definition.value.index };
    value.type ??= definition.value.type;
  }
}
