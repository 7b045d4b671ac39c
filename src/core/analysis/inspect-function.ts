import type { FunctionIndex } from '../base/indices.ts';
import type { Model } from '../ir/model.ts';
import { functionAttributeRows } from './attribute-rows.ts';
import type { InspectionOf, Link } from './inspection.ts';
import { linkGraphAt, linkNode } from './links.ts';

export function inspectFunction(model: Model, index: FunctionIndex): InspectionOf<'function'> | null {
  const definition = model.functions[index];
  const body = definition === undefined ? null : linkGraphAt(model, definition.body);
  if (definition === undefined || body === null) return null;
  return {
    kind: 'function',
    function: definition.index,
    name: definition.name,
    domain: definition.domain,
    overload: definition.overload,
    docString: definition.docString,
    metadata: definition.metadata,
    inputs: definition.inputs,
    outputs: definition.outputs,
    attributes: functionAttributeRows(model, definition),
    opsetImports: definition.opsetImports,
    body,
    callers: callersOf(model, index),
  };
}

/** The nodes of all graphs that call the function. */
function callersOf(model: Model, callee: FunctionIndex): Link[] {
  const links: Link[] = [];
  for (const graph of model.graphs) {
    for (const node of graph.nodes) {
      if (node.callee === callee) links.push(linkNode(graph.index, node, ''));
    }
  }
  return links;
}
