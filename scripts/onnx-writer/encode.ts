/** Plain data to bytes. Field numbers are those of the published onnx.proto. */
import { encodeType } from './encode-type.ts';
import { encodeSparse, encodeTensor } from './encode-tensor.ts';
import { entriesField, optional } from './fields.ts';
import type {
  AttributeSpec,
  FunctionSpec,
  GraphSpec,
  ModelSpec,
  NodeSpec,
  Opsets,
  TrainingSpec,
  ValueSpec,
} from './spec.ts';
import {
  bytesField,
  float32Bytes,
  floatField,
  integerField,
  join,
  messageField,
  packedIntegers,
  textField,
} from './wire.ts';

const utf8 = new TextEncoder();

export function encodeValue(value: ValueSpec): Uint8Array {
  return join([
    textField(1, value.name),
    optional(value.type, (type) => bytesField(2, encodeType(type))),
    optional(value.doc, (doc) => textField(3, doc)),
    entriesField(4, value.metadata),
    value.extra ?? new Uint8Array(),
  ]);
}

function attributeContent(attribute: AttributeSpec): {
  readonly type: number;
  readonly fields: readonly Uint8Array[];
} {
  switch (attribute.kind) {
    case 'float':
      return { type: 1, fields: [floatField(2, attribute.value)] };
    case 'int':
      return { type: 2, fields: [integerField(3, attribute.value)] };
    case 'string':
      return { type: 3, fields: [bytesField(4, asBytes(attribute.value))] };
    case 'tensor':
      return { type: 4, fields: [bytesField(5, encodeTensor(attribute.value))] };
    case 'graph':
      return { type: 5, fields: [bytesField(6, encodeGraph(attribute.value))] };
    case 'floats':
      return {
        type: 6,
        fields:
          attribute.values.length > 64
            ? [bytesField(7, float32Bytes(attribute.values))]
            : attribute.values.map((v) => floatField(7, v)),
      };
    case 'ints':
      return {
        type: 7,
        fields:
          attribute.values.length > 64
            ? [packedIntegers(8, attribute.values)]
            : attribute.values.map((v) => integerField(8, v)),
      };
    case 'strings':
      return { type: 8, fields: attribute.values.map((v) => bytesField(9, asBytes(v))) };
    case 'tensors':
      return { type: 9, fields: attribute.values.map((v) => bytesField(10, encodeTensor(v))) };
    case 'graphs':
      return { type: 10, fields: attribute.values.map((v) => bytesField(11, encodeGraph(v))) };
    case 'sparse_tensor':
      return { type: 11, fields: [bytesField(22, encodeSparse(attribute.value))] };
    case 'sparse_tensors':
      return { type: 12, fields: attribute.values.map((v) => bytesField(23, encodeSparse(v))) };
    case 'type_proto':
      return { type: 13, fields: [bytesField(14, encodeType(attribute.value))] };
    case 'type_protos':
      return { type: 14, fields: attribute.values.map((v) => bytesField(15, encodeType(v))) };
    case 'reference':
      return { type: attribute.of, fields: [textField(21, attribute.to)] };
    case 'unknown':
      return { type: attribute.type, fields: [] };
  }
}

function asBytes(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? utf8.encode(value) : value;
}

export function encodeAttribute(name: string, attribute: AttributeSpec): Uint8Array {
  const { type, fields } = attributeContent(attribute);
  return join([
    textField(1, name),
    ...fields,
    optional(attribute.doc, (doc) => textField(13, doc)),
    integerField(20, type),
  ]);
}

export function encodeNode(node: NodeSpec): Uint8Array {
  return join([
    ...node.inputs.map((input) => textField(1, input)),
    ...node.outputs.map((output) => textField(2, output)),
    optional(node.name, (name) => textField(3, name)),
    textField(4, node.op),
    ...Object.entries(node.attributes ?? {}).map(([name, attribute]) =>
      bytesField(5, encodeAttribute(name, attribute)),
    ),
    optional(node.doc, (doc) => textField(6, doc)),
    optional(node.domain, (domain) => textField(7, domain)),
    optional(node.overload, (overload) => textField(8, overload)),
    entriesField(9, node.metadata),
    ...(node.devices ?? []).map((device) =>
      messageField(
        10,
        textField(1, device.configuration),
        ...(device.sharding ?? []).map((sharding) =>
          messageField(
            2,
            textField(1, sharding.tensor),
            ...sharding.devices.map((index) => integerField(2, index)),
            messageField(
              4,
              integerField(1, sharding.axis),
              messageField(2, integerField(3, sharding.shards)),
            ),
          ),
        ),
        optional(device.stage, (stage) => integerField(3, stage)),
      ),
    ),
    node.extra ?? new Uint8Array(),
  ]);
}

export function encodeGraph(graph: GraphSpec): Uint8Array {
  return join([
    ...graph.nodes.map((node) => bytesField(1, encodeNode(node))),
    optional(graph.name, (name) => textField(2, name)),
    ...(graph.initializers ?? []).map((tensor) => bytesField(5, encodeTensor(tensor))),
    optional(graph.doc, (doc) => textField(10, doc)),
    ...(graph.inputs ?? []).map((value) => bytesField(11, encodeValue(value))),
    ...(graph.outputs ?? []).map((value) => bytesField(12, encodeValue(value))),
    ...(graph.values ?? []).map((value) => bytesField(13, encodeValue(value))),
    ...(graph.quantization ?? []).map(({ tensor, parameters }) =>
      messageField(14, textField(1, tensor), entriesField(2, parameters)),
    ),
    ...(graph.sparse ?? []).map((sparse) => bytesField(15, encodeSparse(sparse))),
    entriesField(16, graph.metadata),
    graph.extra ?? new Uint8Array(),
  ]);
}

function opsetFields(field: number, opsets: Opsets): Uint8Array {
  return join(
    opsets.map(([domain, version]) => messageField(field, textField(1, domain), integerField(2, version))),
  );
}

export function encodeFunction(definition: FunctionSpec): Uint8Array {
  return join([
    textField(1, definition.name),
    ...definition.inputs.map((input) => textField(4, input)),
    ...definition.outputs.map((output) => textField(5, output)),
    ...(definition.attributes ?? []).map((name) => textField(6, name)),
    ...definition.nodes.map((node) => bytesField(7, encodeNode(node))),
    optional(definition.doc, (doc) => textField(8, doc)),
    opsetFields(9, definition.opsets),
    textField(10, definition.domain),
    ...Object.entries(definition.defaults ?? {}).map(([name, attribute]) =>
      bytesField(11, encodeAttribute(name, attribute)),
    ),
    ...(definition.values ?? []).map((value) => bytesField(12, encodeValue(value))),
    optional(definition.overload, (overload) => textField(13, overload)),
    entriesField(14, definition.metadata),
  ]);
}

function encodeTraining(training: TrainingSpec): Uint8Array {
  return join([
    optional(training.initialization, (graph) => bytesField(1, encodeGraph(graph))),
    optional(training.algorithm, (graph) => bytesField(2, encodeGraph(graph))),
    entriesField(3, training.initializationBindings),
    entriesField(4, training.updateBindings),
  ]);
}

export function encodeModel(model: ModelSpec): Uint8Array {
  return join([
    encodeModelHead(model),
    optional(model.graph, (graph) => bytesField(7, encodeGraph(graph))),
    encodeModelTail(model),
  ]);
}

/** Everything before the graph; a file too large to hold is written in pieces. */
export function encodeModelHead(model: ModelSpec): Uint8Array {
  return join([
    optional(model.ir, (version) => integerField(1, version)),
    optional(model.producer, (producer) => textField(2, producer)),
    optional(model.producerVersion, (version) => textField(3, version)),
    optional(model.domain, (domain) => textField(4, domain)),
    optional(model.version, (version) => integerField(5, version)),
    optional(model.doc, (doc) => textField(6, doc)),
  ]);
}

/** Everything after the graph. */
export function encodeModelTail(model: ModelSpec): Uint8Array {
  return join([
    opsetFields(8, model.opsets),
    entriesField(14, model.metadata),
    ...(model.training ?? []).map((training) => bytesField(20, encodeTraining(training))),
    ...(model.functions ?? []).map((definition) => bytesField(25, encodeFunction(definition))),
    ...(model.configurations ?? []).map(({ name, devices }) =>
      messageField(
        26,
        textField(1, name),
        integerField(2, devices.length),
        ...devices.map((device) => textField(3, device)),
      ),
    ),
    model.extra ?? new Uint8Array(),
  ]);
}
