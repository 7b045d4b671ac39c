import type { FunctionIndex, GraphIndex, NodeIndex, ValueIndex } from '../base/indices.ts';
import type { Node } from '../ir/model.ts';
import type { GraphProto, NodeProto } from '../onnx/onnx-proto.generated.js';
import { buildAttribute, type AttributeHost } from './build-attribute.ts';
import { buildNodeDevices } from './build-device.ts';
import { buildDomain, buildMetadata } from './build-metadata.ts';

/** What a node refers to outside its graph. */
export interface NodeHost extends Omit<AttributeHost, 'addGraph'> {
  /** Registers a subgraph and returns its index in the model. */
  addSubgraph(node: NodeIndex, attribute: string, position: number, proto: GraphProto): GraphIndex;
  /** The function of that name, or `NONE`. */
  findFunction(domain: string, name: string, overload: string): FunctionIndex;
}

const NOTHING: readonly never[] = [];

export function buildNode(
  proto: NodeProto,
  index: NodeIndex,
  inputs: readonly ValueIndex[],
  outputs: readonly ValueIndex[],
  host: NodeHost,
): Node {
  const subgraphs: GraphIndex[] = [];
  const attributeHost: AttributeHost = {
    addTensor: host.addTensor,
    addSparseTensor: host.addSparseTensor,
    detached: host.detached,
    addGraph(attribute, position, graph) {
      const added = host.addSubgraph(index, attribute, position, graph);
      subgraphs.push(added);
      return added;
    },
  };
  const domain = buildDomain(proto.domain);
  return {
    index,
    name: proto.name,
    opType: proto.opType,
    domain,
    overload: proto.overload,
    docString: proto.docString,
    metadata: buildMetadata(proto.metadataProps),
    inputs,
    outputs,
    attributes: proto.attribute.map((attribute) => buildAttribute(attribute, attributeHost)),
    subgraphs: subgraphs.length === 0 ? NOTHING : subgraphs,
    callee: host.findFunction(domain, proto.opType, proto.overload),
    devices: proto.deviceConfigurations.length === 0 ? NOTHING : buildNodeDevices(proto.deviceConfigurations),
  };
}
