import {
  ModelProto,
  type GraphProto,
  type AttributeProtoInit,
  type GraphProtoInit,
  type ModelProtoInit,
  type NodeProtoInit,
  type TensorProtoInit,
  type ValueInfoProtoInit,
} from '../../onnx/onnx-proto.generated.js';
import { StringCache } from '../../onnx/string-cache.ts';
import { WireReader } from '../../onnx/wire-reader.ts';
import { WireWriter } from '../../onnx/wire-writer.ts';
import { buildModel, type BuiltModel } from '../build-model.ts';
import { diagnoseModel } from '../diagnose-model.ts';
import { createFindings } from '../findings.ts';
import { OPERATOR_KNOWLEDGE } from '../operator-knowledge.ts';
import type { Diagnostic } from '../../ir/diagnostic.ts';

/** A tensor value: numbers are known dims, strings symbolic ones; float32 unless said otherwise. */
export function info(name: string, dims?: readonly (number | string)[], elemType = 1): ValueInfoProtoInit {
  const dim = dims?.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  const type = dim === undefined ? null : { tensorType: { elemType, shape: { dim } } };
  return type === null ? { name } : { name, type };
}

export function node(
  opType: string,
  input: readonly string[],
  output: readonly string[],
  rest: NodeProtoInit = {},
): NodeProtoInit {
  return { opType, input, output, ...rest };
}

/** A float32 tensor of ones. */
export function floats(name: string, dims: readonly number[] = []): TensorProtoInit {
  const count = dims.reduce((product, dim) => product * dim, 1);
  return { name, dims, dataType: 1, floatData: Array.from({ length: count }, () => 1) };
}

export function graphAttribute(name: string, g: GraphProtoInit): AttributeProtoInit {
  return { name, type: 5, g };
}

/** A model of IR version 10 and opset 21 around a graph. */
export function modelOf(graph: GraphProtoInit, rest: ModelProtoInit = {}): ModelProtoInit {
  return { irVersion: 10, opsetImport: [{ domain: '', version: 21 }], graph, ...rest };
}

export function encodeModel(model: ModelProtoInit): Uint8Array<ArrayBuffer> {
  return new Uint8Array(ModelProto.encode(model, new WireWriter()).finish());
}

/** Shared, since a table of strings for each of many small messages would be all that is measured. */
const strings = new StringCache();

/** Decodes what `encodeModel` wrote, so that every part is a message with its defaults. */
export function toProto(model: ModelProtoInit): ModelProto {
  return ModelProto.decode(new WireReader(encodeModel(model), strings));
}

export interface Diagnosed extends BuiltModel {
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds and checks a model without the way through a file. */
export function diagnose(init: ModelProtoInit, detached: readonly GraphProto[] = []): Diagnosed {
  const findings = createFindings();
  const proto = toProto(init);
  const built = buildModel(proto, detached, findings);
  diagnoseModel(built, { root: { kind: 'model', proto }, findings: [] }, OPERATOR_KNOWLEDGE, findings);
  return { ...built, diagnostics: findings.list() };
}

/** `severity code` of every finding. */
export const codesOf = ({
  diagnostics,
}: {
  readonly diagnostics: readonly Diagnostic[];
}): readonly string[] => diagnostics.map(({ code, severity }) => `${severity} ${code}`);
