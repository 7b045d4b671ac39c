import type { GraphIndex } from '../base/indices.ts';
import { NONE } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { formatGraphLabel } from './graph-label.ts';
import { nodeCategory } from './node-category.ts';
import type { OutlineRow } from './outline.ts';

/** A graph whose rows are being written: the node written last, and which of its subgraphs comes next. */
interface Open {
  readonly graph: Graph;
  readonly level: number;
  node: number;
  subgraph: number;
}

/**
 * The outline of a model: every graph, every node in file order, and under a node the graphs that it holds. The main
 * graph comes first, then function bodies and training graphs in file order.
 */
export function outlineRows(model: Model): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visited = new Uint8Array(model.graphs.length);
  for (const root of model.graphs) {
    if (root.owner.kind !== 'attribute') appendTree(model, root, rows, visited);
  }
  return rows;
}

/** Depth first with a stack of its own: subgraphs may be nested deeper than the call stack. */
function appendTree(model: Model, root: Graph, rows: OutlineRow[], visited: Uint8Array): void {
  const stack: Open[] = [];
  const enter = (graph: Graph | undefined, level: number): void => {
    // A graph has one holder; a table that says otherwise must not make the outline endless.
    if (graph === undefined || visited[graph.index] !== 0) return;
    visited[graph.index] = 1;
    rows.push(graphRow(model, graph, level));
    stack.push({ graph, level, node: NONE, subgraph: 0 });
  };
  enter(root, 0);
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const held = open.graph.nodes[open.node]?.subgraphs[open.subgraph];
    if (held !== undefined) {
      open.subgraph += 1;
      enter(model.graphs[held], open.level + 2);
      continue;
    }
    open.node += 1;
    open.subgraph = 0;
    const node = open.graph.nodes[open.node];
    if (node === undefined) stack.pop();
    else rows.push(nodeRow(open.graph.index, node, open.level + 1));
  }
}

function graphRow(model: Model, graph: Graph, level: number): OutlineRow {
  return {
    kind: 'graph',
    level,
    graph: graph.index,
    node: NONE,
    title: formatGraphLabel(model, graph),
    name: '',
    category: graph.owner.kind === 'function' ? 'function' : 'other',
    count: graph.nodes.length,
  };
}

function nodeRow(graph: GraphIndex, node: Node, level: number): OutlineRow {
  return {
    kind: 'node',
    level,
    graph,
    node: node.index,
    title: node.opType,
    name: node.name,
    category: nodeCategory(node),
    count: node.subgraphs.length,
  };
}
