import { NONE } from '../../base/indices.ts';
import { elementTypeName } from '../../ir/element-type.ts';
import { formatAttributeValue } from '../../ir/format-attribute.ts';
import { formatDomain } from '../../ir/format-domain.ts';
import { formatValueType } from '../../ir/format-value-type.ts';
import type { MetadataEntry } from '../../ir/metadata.ts';
import type { Graph, GraphOwner, Model, Node, OpsetImport, Value } from '../../ir/model.ts';
import type { Payload, Tensor } from '../../ir/tensor.ts';

const dumpMetadata = (entries: readonly MetadataEntry[]): string =>
  entries.length === 0 ? '' : ` meta{${entries.map(({ key, value }) => `${key}=${value}`).join(', ')}}`;

const dumpDoc = (docString: string): string => (docString === '' ? '' : ` doc "${docString}"`);

const dumpOpsets = (opsets: readonly OpsetImport[]): string =>
  opsets.map(({ domain, version }) => `${formatDomain(domain)} ${String(version)}`).join(', ');

function dumpOwner(owner: GraphOwner): string {
  switch (owner.kind) {
    case 'model':
      return 'model';
    case 'attribute':
      return `${owner.attribute}[${String(owner.position)}] of node ${String(owner.node)} in graph ${String(owner.graph)}`;
    case 'function':
      return `function ${String(owner.function)}`;
    case 'training':
      return `${owner.part} of training ${String(owner.training)}`;
  }
}

function dumpPayload(payload: Payload): string {
  switch (payload.kind) {
    case 'inline-raw':
      return `raw ${[...payload.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    case 'file-raw':
      return `raw at ${String(payload.range.offset)}+${String(payload.range.length)}`;
    case 'inline-typed':
      return `${payload.field} ${payload.values.map(String).join(' ')}`;
    case 'inline-strings':
      return `string_data ${payload.values.map((value) => JSON.stringify(new TextDecoder().decode(value))).join(' ')}`;
    case 'file-typed':
      return `${payload.field} at ${payload.runs.map(({ offset, length }) => `${String(offset)}+${String(length)}`).join(' ')}`;
    case 'external':
      return `external "${payload.location}" ${String(payload.offset)}+${String(payload.length)}${payload.problem === null ? '' : ` ${payload.problem}`}`;
    case 'none':
      return 'none';
  }
}

const dumpTensor = (tensor: Tensor): string =>
  `tensor ${String(tensor.index)} "${tensor.name}" ${elementTypeName(tensor.dataType)}[${tensor.dims.join(', ')}] ` +
  `${dumpPayload(tensor.payload)} (${String(tensor.storedBytes)} B)${dumpMetadata(tensor.metadata)}${dumpDoc(tensor.docString)}`;

/** A value's name, with its index where another value of the graph has the same name. */
function refer(graph: Graph, index: number): string {
  if (index === NONE) return '-';
  const value = graph.values[index];
  if (value === undefined) return `?${String(index)}`;
  return graph.values.some((other) => other !== value && other.name === value.name)
    ? `${value.name}#${String(index)}`
    : value.name;
}

function dumpNode(model: Model, graph: Graph, node: Node): string {
  const names = (values: readonly number[]): string => values.map((value) => refer(graph, value)).join(', ');
  const attributes = node.attributes.map(
    ({ name, value }) => `${name}:${value.kind}=${formatAttributeValue(value, 200, model)}`,
  );
  const devices = node.devices.map(
    ({ configurationId, pipelineStage, sharding }) =>
      `${configurationId}/${String(pipelineStage)}/${sharding.join('|')}`,
  );
  return (
    [
      `  node ${String(node.index)} ${formatDomain(node.domain)}.${node.opType}${node.overload === '' ? '' : `:${node.overload}`} "${node.name}"`,
      `(${names(node.inputs)}) -> (${names(node.outputs)})`,
      ...(attributes.length > 0 ? [`{${attributes.join(', ')}}`] : []),
      ...(node.subgraphs.length > 0 ? [`graphs ${node.subgraphs.join(' ')}`] : []),
      ...(node.callee === NONE ? [] : [`calls function ${String(node.callee)}`]),
      ...devices.map((device) => `on ${device}`),
    ].join(' ') +
    dumpMetadata(node.metadata) +
    dumpDoc(node.docString)
  );
}

function dumpValue(graph: Graph, value: Value): string {
  const origin = [
    ...(value.isInput ? ['input'] : []),
    ...(value.initializer === NONE ? [] : [`initializer ${String(value.initializer)}`]),
    ...(value.producer === NONE ? [] : [`node ${String(value.producer)}[${String(value.producerOutput)}]`]),
    ...(value.outer === null
      ? []
      : [`value ${String(value.outer.value)} of graph ${String(value.outer.graph)}`]),
  ];
  const uses = value.consumers.map(({ node, input }) => `${String(node)}[${String(input)}]`).join(' ');
  return `  value ${refer(graph, value.index)}: ${value.type === null ? '?' : formatValueType(value.type)} from ${origin.join(' + ') || 'nowhere'}${uses === '' ? '' : ` to ${uses}`}${value.isOutput ? ' output' : ''}${dumpMetadata(value.metadata)}${dumpDoc(value.docString)}`;
}

function dumpGraph(model: Model, graph: Graph): readonly string[] {
  return [
    `graph ${String(graph.index)} "${graph.name}" ${dumpOwner(graph.owner)} depth ${String(graph.depth)}${dumpMetadata(graph.metadata)}${dumpDoc(graph.docString)}`,
    `  in ${graph.inputs.map((value) => refer(graph, value)).join(', ')}`,
    `  out ${graph.outputs.map((value) => refer(graph, value)).join(', ')}`,
    ...graph.initializers.map(({ index, name, content, overridable }) => {
      const held =
        content.kind === 'dense'
          ? `tensor ${String(content.tensor)}`
          : `sparse tensors ${String(content.sparse.values)} ${String(content.sparse.indices)} [${content.sparse.dims.join(', ')}]`;
      return `  initializer ${String(index)} "${name}" ${held}${overridable ? ' overridable' : ''}`;
    }),
    ...graph.nodes.map((node) => dumpNode(model, graph, node)),
    ...graph.values.map((value) => dumpValue(graph, value)),
    ...graph.quantization.map(
      ({ tensorName, parameters }) => `  quantization ${tensorName}${dumpMetadata(parameters)}`,
    ),
  ];
}

/** The whole IR as text, one line a thing: for golden tests, where a diff shows what changed. */
export function dumpModel(model: Model): string {
  return [
    `model ir ${String(model.irVersion)} opsets ${dumpOpsets(model.opsetImports)} producer "${model.producerName}" "${model.producerVersion}" domain "${model.domain}" version ${String(model.modelVersion)}${dumpMetadata(model.metadata)}${dumpDoc(model.docString)}`,
    ...model.graphs.flatMap((graph) => dumpGraph(model, graph)),
    ...model.functions.map(
      (fn) =>
        `function ${String(fn.index)} ${formatDomain(fn.domain)}.${fn.name}${fn.overload === '' ? '' : `:${fn.overload}`} (${fn.inputs.join(', ')}) -> (${fn.outputs.join(', ')}) ` +
        `attributes ${[...fn.attributeNames, ...fn.attributeDefaults.map(({ name, value }) => `${name}=${formatAttributeValue(value, 200, model)}`)].join(', ')} ` +
        `opsets ${dumpOpsets(fn.opsetImports)} body ${String(fn.body)}${dumpMetadata(fn.metadata)}${dumpDoc(fn.docString)}`,
    ),
    ...model.tensors.map(dumpTensor),
    ...model.training.map(
      (info) =>
        `training ${String(info.initialization)} ${String(info.algorithm)}${dumpMetadata(info.initializationBindings)}${dumpMetadata(info.updateBindings)}`,
    ),
    ...model.deviceConfigurations.map(
      ({ name, deviceCount, devices }) => `device ${name} ${String(deviceCount)} ${devices.join(' ')}`,
    ),
    ...model.externalFiles.map(
      ({ location, state, tensors }) => `external "${location}" ${state} ${String(tensors)}`,
    ),
  ].join('\n');
}
