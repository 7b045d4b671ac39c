import type { FunctionIndex, GraphIndex } from '../base/indices.ts';
import type { FunctionDef } from '../ir/model.ts';
import type { FunctionProto } from '../onnx/onnx-proto.generated.js';
import { buildAttribute, type AttributeHost } from './build-attribute.ts';
import { buildDomain, buildMetadata, buildOpsetImports } from './build-metadata.ts';

/** The definition of a model-local function, without its body. */
export function buildFunction(
  proto: FunctionProto,
  index: FunctionIndex,
  body: GraphIndex,
  host: AttributeHost,
): FunctionDef {
  return {
    index,
    name: proto.name,
    domain: buildDomain(proto.domain),
    overload: proto.overload,
    docString: proto.docString,
    metadata: buildMetadata(proto.metadataProps),
    inputs: [...proto.input],
    outputs: [...proto.output],
    attributeNames: [...proto.attribute],
    attributeDefaults: proto.attributeProto.map((attribute) => buildAttribute(attribute, host)),
    opsetImports: buildOpsetImports(proto.opsetImport),
    body,
  };
}

/** What a call names: unlike operators, functions may be overloaded. */
export function functionKey(domain: string, name: string, overload: string): string {
  return `${domain}\0${name}\0${overload}`;
}
