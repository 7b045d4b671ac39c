import { formatDomain } from '../ir/format-domain.ts';
import type { ValueIndex } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import { attributeKindName } from './attribute-rows.ts';
import { resolveCapture } from './captures.ts';
import type { Formals } from './formals.ts';
import { formalInputs, formalOutputs } from './formals.ts';
import { formatDevice } from './inspect-node.ts';
import type { OpsetScope } from './opset-scope.ts';
import { formatGraphPath, formatPath } from './path.ts';
import type { Json } from './record-types.ts';
import { recordAttributeValue, recordMetadata, recordType } from './record-value.ts';

/** Every fact about a node that the file states, with the formal names of its inputs and outputs. */
export function recordNode(
  model: Model,
  graph: Graph,
  node: Node,
  scope: OpsetScope,
): { readonly [key: string]: Json } {
  const callee = model.functions[node.callee];
  const schema = callee === undefined ? scope.schema(node) : null;
  return {
    index: node.index,
    path: formatPath(model, { kind: 'node', graph: graph.index, node: node.index }),
    name: node.name,
    opType: node.opType,
    domain: formatDomain(node.domain),
    overload: node.overload,
    sinceVersion: schema?.sinceVersion ?? null,
    function: callee === undefined ? null : formatGraphPath(model, callee.body),
    inputs: recordArguments(model, graph, node.inputs, formalInputs(schema, callee)),
    outputs: recordArguments(model, graph, node.outputs, formalOutputs(schema, callee)),
    attributes: node.attributes.map(({ name, value, docString }) => ({
      name,
      kind: attributeKindName(value),
      value: recordAttributeValue(model, value),
      docString,
    })),
    docString: node.docString,
    metadata: recordMetadata(node.metadata),
    devices: node.devices.map(formatDevice),
  };
}

/** `name` is null where an optional one is left out. */
function recordArguments(model: Model, graph: Graph, indices: readonly ValueIndex[], formals: Formals): Json {
  return indices.map((index, position) => {
    const value = graph.values[index];
    const origin = value === undefined ? undefined : resolveCapture(model, { graph, value }).value;
    const type = recordType(value?.type ?? origin?.type ?? null);
    return { formal: formals.name(position), name: value?.name ?? null, ...type };
  });
}
