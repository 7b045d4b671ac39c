import { formatGraphLabel } from '../analysis/graph-label.ts';
import { nodeCategory } from '../analysis/node-category.ts';
import type { OutlineRow } from '../analysis/outline.ts';
import type { GraphIndex } from '../base/indices.ts';
import { NONE } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { groups } from '../../words/en/groups.ts';
import { buildGrouping } from './build-grouping.ts';
import { levelThings, type LevelThings } from './level-things.ts';
import type { Group, Grouping } from './types.ts';

/** A graph, a group or a node whose rows are being written, and which of its things comes next. */
interface Open {
  readonly level: number;
  readonly rows: Iterator<() => Open | null>;
}

/**
 * The outline of a model: every graph, its groups and nodes in the order of their first nodes, and under a node the
 * graphs that it holds. The main graph comes first, then function bodies and training graphs in file order.
 */
export function outlineRows(
  model: Model,
  groupingOf: (graph: Graph) => Grouping = (graph) => buildGrouping(model, graph, groups),
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visited = new Uint8Array(model.graphs.length);

  const openGraph = (graph: Graph | undefined, level: number): Open | null => {
    // A graph has one holder; a table that says otherwise must not make the outline endless.
    if (graph === undefined || visited[graph.index] !== 0) return null;
    visited[graph.index] = 1;
    rows.push(graphRow(model, graph, level));
    const grouping = groupingOf(graph);
    return openThings(graph, grouping, levelThings(graph.nodes.length, grouping), NONE, level + 1);
  };
  const openThings = (
    graph: Graph,
    grouping: Grouping,
    things: LevelThings,
    holder: number,
    level: number,
  ): Open => {
    function* list(): Generator<() => Open | null> {
      for (const thing of things.of(holder)) {
        yield () => {
          const group = grouping.groups[-1 - thing];
          if (group !== undefined) {
            rows.push(groupRow(graph.index, group, level));
            return openThings(graph, grouping, things, group.index, level + 1);
          }
          const node = graph.nodes[thing];
          if (node === undefined) return null;
          rows.push(nodeRow(graph.index, node, level));
          return node.subgraphs.length === 0 ? null : openBodies(node, level + 1);
        };
      }
    }
    return { level, rows: list() };
  };
  const openBodies = (node: Node, level: number): Open => {
    function* list(): Generator<() => Open | null> {
      for (const body of node.subgraphs) yield () => openGraph(model.graphs[body], level);
    }
    return { level, rows: list() };
  };

  for (const root of model.graphs) {
    if (root.owner.kind === 'attribute') continue;
    // Depth first with a stack of its own: graphs and groups may be nested deeper than the call stack.
    const stack: Open[] = [];
    const first = openGraph(root, 0);
    if (first !== null) stack.push(first);
    for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
      const next = open.rows.next();
      if (next.done === true) {
        stack.pop();
        continue;
      }
      const within = next.value();
      if (within !== null) stack.push(within);
    }
  }
  return rows;
}

function graphRow(model: Model, graph: Graph, level: number): OutlineRow {
  return {
    kind: 'graph',
    level,
    graph: graph.index,
    index: NONE,
    title: formatGraphLabel(model, graph),
    name: '',
    category: graph.owner.kind === 'function' ? 'function' : 'other',
    count: graph.nodes.length,
  };
}

function groupRow(graph: GraphIndex, { index, name, nodeCount }: Group, level: number): OutlineRow {
  return { kind: 'group', level, graph, index, title: name, name: '', category: 'group', count: nodeCount };
}

function nodeRow(graph: GraphIndex, node: Node, level: number): OutlineRow {
  return {
    kind: 'node',
    level,
    graph,
    index: node.index,
    title: node.opType,
    name: node.name,
    category: nodeCategory(node),
    count: node.subgraphs.length,
  };
}
