import type { GraphIndex } from '../base/indices.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import type { Model, NodeDeviceConfiguration } from '../ir/model.ts';
import { documentationUrl } from '../ops/documentation-url.ts';
import { inputRows, outputRows } from './argument-rows.ts';
import { attributeRows } from './attribute-rows.ts';
import { diagnosticsOf } from './findings.ts';
import type { InspectionOf } from './inspection.ts';
import { linkFunctionAt, linkGraphAt } from './links.ts';
import { nodeCategory } from './node-category.ts';
import { opsetScopeOf } from './opset-scope.ts';

export function inspectNode(
  model: Model,
  diagnostics: readonly Diagnostic[],
  graphIndex: GraphIndex,
  index: number,
): InspectionOf<'node'> | null {
  const graph = model.graphs[graphIndex];
  const node = graph?.nodes[index];
  if (graph === undefined || node === undefined) return null;
  const scope = opsetScopeOf(model, graph);
  const callee = linkFunctionAt(model, node.callee);
  // A function of the model hides the standard operator of the same name.
  const schema = callee === null ? scope.schema(node) : null;
  return {
    kind: 'node',
    graph: graph.index,
    node: node.index,
    name: node.name,
    opType: node.opType,
    domain: node.domain,
    overload: node.overload,
    category: nodeCategory(node),
    sinceVersion: schema?.sinceVersion ?? null,
    opsetVersion: scope.version(node.domain),
    deprecated: schema?.deprecated ?? false,
    documentation: schema === null ? null : documentationUrl(node.domain, node.opType, schema.sinceVersion),
    function: callee,
    docString: node.docString,
    metadata: node.metadata,
    devices: node.devices.map(formatDevice),
    attributes: attributeRows(model, graph.index, node, schema),
    inputs: inputRows(model, graph, node, schema),
    outputs: outputRows(model, graph, node, schema),
    subgraphs: node.subgraphs.map((held) => linkGraphAt(model, held)).filter((link) => link !== null),
    diagnostics: diagnosticsOf(diagnostics, { kind: 'node', graph: graph.index, node: index }),
  };
}

/** `configuration, pipeline_stage 1, x: axis 0 over 2`, in the words of NodeDeviceConfigurationProto. */
export function formatDevice({ configurationId, pipelineStage, sharding }: NodeDeviceConfiguration): string {
  const stage = pipelineStage === null ? [] : [`pipeline_stage ${pipelineStage}`];
  return [configurationId, ...stage, ...sharding].join(', ');
}
