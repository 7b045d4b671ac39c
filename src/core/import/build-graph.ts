import type { GraphIndex, ValueIndex } from '../base/indices.ts';
import { NONE, nodeIndex, valueIndex } from '../base/indices.ts';
import type { Graph, GraphOwner, Node } from '../ir/model.ts';
import type { ValueInfoProto } from '../onnx/onnx-proto.generated.js';
import { buildInitializers, buildInputs } from './build-initializers.ts';
import { buildMetadata } from './build-metadata.ts';
import { buildNode, type NodeHost } from './build-node.ts';
import { buildType } from './build-type.ts';
import { describeDefinition, nodeLabel } from './describe-definition.ts';
import type { Findings } from './findings.ts';
import type { GraphParts } from './graph-parts.ts';
import type { TensorTable } from './build-tensor.ts';
import { checkInitializerTypes } from './diagnose-initializer-types.ts';
import { ValueTable, type DraftValue } from './value-table.ts';

/** A `Graph` of the IR whose values still wait for what they capture from enclosing graphs. */
export interface DraftGraph extends Graph {
  readonly values: readonly DraftValue[];
}

export interface GraphPlace {
  readonly index: GraphIndex;
  readonly owner: GraphOwner;
  readonly depth: number;
}

const NO_VALUE: ValueIndex = valueIndex(NONE);

/** Takes over what a ValueInfoProto says, where nothing was said before: inputs speak first, `value_info` last. */
function applyInfo(value: DraftValue, info: ValueInfoProto): void {
  value.type ??= buildType(info.type);
  if (value.docString === '') value.docString = info.docString;
  if (value.metadata.length === 0 && info.metadataProps.length > 0)
    value.metadata = buildMetadata(info.metadataProps);
}

/** The values that the nodes produce, by node and output. A name that is taken gets a value of its own and a finding. */
function defineOutputs(
  parts: GraphParts,
  graph: GraphIndex,
  values: ValueTable,
  findings: Findings,
): DraftValue[][] {
  return parts.nodes.map((node, position) => {
    const defined: DraftValue[] = [];
    for (const [output, name] of node.output.entries()) {
      if (name === '') continue;
      const known = values.find(name);
      const value = known === undefined ? values.mention(name) : values.add(name);
      value.producer = nodeIndex(position);
      value.producerOutput = output;
      defined.push(value);
      if (known === undefined) continue;
      const facts = {
        name,
        first: describeDefinition(known, parts.nodes),
        second: nodeLabel(node.opType, node.name, position),
      };
      // Constants defined twice are left behind by real exporters, and runtimes take the first; elsewhere it is fatal.
      const harmless = node.opType === 'Constant' && parts.nodes[known.producer]?.opType === 'Constant';
      findings.report(
        'duplicate-value',
        harmless ? 'warning' : 'error',
        { kind: 'value', graph, value: value.index, name },
        facts,
      );
    }
    return defined;
  });
}

/**
 * Binds every name to a value and builds the nodes in file order. Where a name is defined twice, a node that stands
 * after the second definition reads the second, as it would when the nodes ran one by one.
 */
function buildNodes(
  parts: GraphParts,
  values: ValueTable,
  produced: readonly DraftValue[][],
  host: NodeHost,
): readonly Node[] {
  return parts.nodes.map((proto, position) => {
    const index = nodeIndex(position);
    const inputs = proto.input.map((name, input) => {
      if (name === '') return NO_VALUE;
      const value = values.mention(name);
      value.consumers.push({ node: index, input });
      return value.index;
    });
    const defined = produced[position] ?? [];
    for (const value of defined) {
      if (values.find(value.name) !== value) values.bind(value);
    }
    let next = 0;
    const outputs = proto.output.map((name) =>
      name === '' ? NO_VALUE : (defined[next++]?.index ?? NO_VALUE),
    );
    return buildNode(proto, index, inputs, outputs, host);
  });
}

/** Builds one graph; its nodes' subgraphs are handed to the host, which builds them later. */
export function buildGraph(
  parts: GraphParts,
  { index, owner, depth }: GraphPlace,
  tensors: TensorTable,
  host: NodeHost,
  findings: Findings,
): DraftGraph {
  const values = new ValueTable();
  const inputs = buildInputs(parts, index, values, findings);
  const built = buildInitializers(parts, index, values, tensors, findings);
  const produced = defineOutputs(parts, index, values, findings);
  const nodes = buildNodes(parts, values, produced, host);
  const outputs = parts.outputs.map(({ name }) => (name === '' ? values.add(name) : values.mention(name)));
  for (const value of outputs) value.isOutput = true;

  for (const [i, value] of inputs.entries()) applyIfGiven(value, parts.inputs[i]);
  for (const [i, value] of outputs.entries()) applyIfGiven(value, parts.outputs[i]);
  for (const info of parts.valueInfo) {
    if (info.name !== '') applyInfo(values.mention(info.name), info);
  }
  checkInitializerTypes(index, built, values.values, findings);
  for (const [i, { value }] of built.initializers.entries()) {
    const draft = values.values[value];
    if (draft !== undefined) draft.type ??= built.types[i] ?? null;
  }
  return {
    index,
    owner,
    depth,
    name: parts.name,
    docString: parts.docString,
    metadata: buildMetadata(parts.metadata),
    nodes,
    values: values.values,
    initializers: built.initializers,
    inputs: inputs.map((value) => value.index),
    outputs: outputs.map((value) => value.index),
    quantization: parts.quantization.map(({ tensorName, quantParameterTensorNames }) => ({
      tensorName,
      parameters: buildMetadata(quantParameterTensorNames),
    })),
  };
}

function applyIfGiven(value: DraftValue, info: ValueInfoProto | undefined): void {
  if (info !== undefined) applyInfo(value, info);
}
