import type { GraphIndex, TensorIndex } from '../base/indices.ts';
import type { Attribute, AttributeKind, AttributeValue } from '../ir/attribute.ts';
import type { SparseTensor } from '../ir/tensor.ts';
import type {
  AttributeProto,
  GraphProto,
  PayloadRun,
  SparseTensorProto,
  TensorProto,
} from '../onnx/onnx-proto.generated.js';
import { hasField } from '../onnx/presence.ts';
import { buildByteString } from './build-bytes.ts';
import { buildType } from './build-type.ts';
import { decodeRunHead, type RunKind } from './decode-run-head.ts';

/** By AttributeProto.AttributeType number. */
// prettier-ignore
const KINDS: Readonly<Record<number, AttributeKind>> = {
  1: 'float', 2: 'int', 3: 'string', 4: 'tensor', 5: 'graph', 6: 'floats', 7: 'ints', 8: 'strings', 9: 'tensors',
  10: 'graphs', 11: 'sparse_tensor', 12: 'sparse_tensors', 13: 'type_proto', 14: 'type_protos',
};

/** Field numbers of AttributeProto that a payload run may stand for. */
const RUN_KINDS: Readonly<Record<number, RunKind>> = { 4: 'string', 7: 'floats', 8: 'ints', 9: 'strings' };

/** What an attribute may bring into the model's tables. */
export interface AttributeHost {
  addTensor(proto: TensorProto): TensorIndex;
  addSparseTensor(proto: SparseTensorProto): SparseTensor;
  /** A graph that stands in the attribute itself. */
  addGraph(attribute: string, position: number, proto: GraphProto): GraphIndex;
  /** A graph by its position in `Skeleton.detached`; null when there is none. */
  detached(position: number): GraphProto | null;
}

/** The kind of an attribute without a `type`, as files before IR version 2 have them, by the field that is there. */
function inferKind(proto: AttributeProto): AttributeKind | null {
  const run = proto.payloadRun[0];
  if (run !== undefined) return RUN_KINDS[run.field] ?? null;
  if (proto.detachedGraph.length > 0) return proto.detachedGraph.length > 1 ? 'graphs' : 'graph';
  if (proto.t !== null) return 'tensor';
  if (proto.g !== null) return 'graph';
  if (proto.sparseTensor !== null) return 'sparse_tensor';
  if (proto.tp !== null) return 'type_proto';
  if (proto.ints.length > 0) return 'ints';
  if (proto.floats.length > 0) return 'floats';
  if (proto.strings.length > 0) return 'strings';
  if (proto.tensors.length > 0) return 'tensors';
  if (proto.graphs.length > 0) return 'graphs';
  if (proto.sparseTensors.length > 0) return 'sparse_tensors';
  if (proto.typeProtos.length > 0) return 'type_protos';
  if (hasField(proto, 'i')) return 'int';
  if (hasField(proto, 'f')) return 'float';
  if (hasField(proto, 's')) return 'string';
  return null;
}

function buildInFile(of: RunKind, runs: readonly PayloadRun[]): AttributeValue {
  const bytes = runs.reduce((total, run) => total + run.length, 0);
  const elements = of === 'string' ? 1 : runs.reduce((total, run) => total + run.elements, 0);
  const ranges = runs.map(({ offset, length }) => ({ offset, length }));
  return { kind: 'in-file', of, elements, bytes, runs: ranges, preview: decodeRunHead(runs, of) };
}

function buildGraphs(proto: AttributeProto, host: AttributeHost): readonly GraphIndex[] {
  const inline = proto.g === null ? proto.graphs : [proto.g, ...proto.graphs];
  const detached = proto.detachedGraph
    .map((position) => host.detached(position))
    .filter((graph) => graph !== null);
  return [...detached, ...inline].map((graph, position) => host.addGraph(proto.name, position, graph));
}

function buildOfKind(kind: AttributeKind, proto: AttributeProto, host: AttributeHost): AttributeValue {
  switch (kind) {
    case 'float':
      return { kind, value: proto.f };
    case 'int':
      return { kind, value: proto.i };
    case 'string':
      return { kind, value: buildByteString(proto.s) };
    case 'tensor':
      return proto.t === null ? { kind: 'tensors', tensors: [] } : { kind, tensor: host.addTensor(proto.t) };
    case 'graph': {
      const [graph, ...more] = buildGraphs(proto, host);
      if (graph === undefined) return { kind: 'graphs', graphs: [] };
      return more.length > 0 ? { kind: 'graphs', graphs: [graph, ...more] } : { kind, graph };
    }
    case 'sparse_tensor':
      if (proto.sparseTensor === null) return { kind: 'sparse_tensors', sparse: [] };
      return { kind, sparse: host.addSparseTensor(proto.sparseTensor) };
    case 'type_proto':
      return { kind, type: buildType(proto.tp) };
    case 'floats':
      return { kind, values: [...proto.floats] };
    case 'ints':
      return { kind, values: [...proto.ints] };
    case 'strings':
      return { kind, values: proto.strings.map(buildByteString) };
    case 'tensors':
      return { kind, tensors: proto.tensors.map((tensor) => host.addTensor(tensor)) };
    case 'graphs':
      return { kind, graphs: buildGraphs(proto, host) };
    case 'sparse_tensors':
      return { kind, sparse: proto.sparseTensors.map((sparse) => host.addSparseTensor(sparse)) };
    case 'type_protos':
      return { kind, types: proto.typeProtos.map(buildType) };
  }
}

/** The attribute in the words of the IR; its tensors and graphs go into the host's tables. */
export function buildAttribute(proto: AttributeProto, host: AttributeHost): Attribute {
  const { name, docString } = proto;
  const declared = KINDS[proto.type];
  if (proto.refAttrName !== '') {
    return { name, docString, value: { kind: 'reference', name: proto.refAttrName, of: declared ?? null } };
  }
  const kind = declared ?? (proto.type === 0 ? inferKind(proto) : null);
  if (kind === null) return { name, docString, value: { kind: 'unknown', type: proto.type } };
  const runs = proto.payloadRun.filter((run) => RUN_KINDS[run.field] === kind);
  const [first] = runs;
  const of = first === undefined ? undefined : RUN_KINDS[first.field];
  const value = of === undefined ? buildOfKind(kind, proto, host) : buildInFile(of, runs);
  return { name, docString, value };
}
