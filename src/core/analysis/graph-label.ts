import { formatDomain } from '../ir/format-domain.ts';
import type { FunctionDef, Graph, Model, Node } from '../ir/model.ts';

/** What a breadcrumb shows for a graph: `main`, `If_3 . then_branch`, `MyDomain.MyFunction`, `training_info[0].algorithm`. */
export function formatGraphLabel(model: Model, graph: Graph): string {
  const owner = graph.owner;
  switch (owner.kind) {
    case 'model':
      return 'main';
    case 'attribute': {
      const node = model.graphs[owner.graph]?.nodes[owner.node];
      const holder = node === undefined ? `${owner.node}` : node.name === '' ? node.opType : node.name;
      return `${holder} . ${owner.attribute}${holdsSeveral(node, owner.attribute) ? `[${owner.position}]` : ''}`;
    }
    case 'function': {
      const callee = model.functions[owner.function];
      return callee === undefined ? graph.name : formatFunctionName(callee);
    }
    case 'training':
      return `training_info[${owner.training}].${owner.part}`;
  }
}

/** `MyDomain.MyFunction`, with `:overload` behind where there is one. */
export function formatFunctionName(definition: FunctionDef): string {
  const overload = definition.overload === '' ? '' : `:${definition.overload}`;
  return `${formatDomain(definition.domain)}.${definition.name}${overload}`;
}

/** Whether the attribute of that name is a list of graphs, so that the position is part of a subgraph's identity. */
export function holdsSeveral(node: Node | undefined, attribute: string): boolean {
  return node?.attributes.some((a) => a.name === attribute && a.value.kind === 'graphs') ?? false;
}
