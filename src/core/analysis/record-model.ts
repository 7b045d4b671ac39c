import type { GraphIndex } from '../base/indices.ts';
import type { Attribute } from '../ir/attribute.ts';
import type { Diagnostic, Place } from '../ir/diagnostic.ts';
import { formatDomain } from '../ir/format-domain.ts';
import { functionIndex } from '../base/indices.ts';
import type { FunctionDef, Model, OpsetImport, TrainingInfo } from '../ir/model.ts';
import { attributeKindName } from './attribute-rows.ts';
import { formatGraphPath, formatPath } from './path.ts';
import { recordGraph } from './record-graph.ts';
import type { Json } from './record-types.ts';
import { recordAttributeValue, recordMetadata, recordNumber } from './record-value.ts';
import { countNodes, countOperators, countParameters } from './summarize-model.ts';
import type { Inspectable } from './inspect.ts';

export const INSPECT_SCHEMA = 'opscope.inspect/1';

/**
 * A whole model as JSON text in pieces, so that one with a million nodes needs no string of its size. The schema is
 * documented in docs/inspect-schema.md. `graph`: only that graph's nodes and initializers, else those of all graphs.
 */
export function* exportModelJson(
  { model, diagnostics, file }: Inspectable,
  graph: GraphIndex | null,
): Generator<string> {
  const weights = countParameters(model, model.graphs);
  const head: { readonly [key: string]: Json } = {
    schema: INSPECT_SCHEMA,
    file: { name: file.name, bytes: file.bytes },
    irVersion: model.irVersion,
    producerName: model.producerName,
    producerVersion: model.producerVersion,
    domain: model.domain,
    modelVersion: recordNumber(model.modelVersion),
    docString: model.docString,
    metadata: recordMetadata(model.metadata),
    opsetImports: recordOpsets(model.opsetImports),
    totals: {
      graphs: model.graphs.length,
      functions: model.functions.length,
      nodes: countNodes(model),
      parameters: weights.elements,
      parameterBytes: weights.bytes,
    },
    operators: countOperators(model).map(({ domain, opType, count }) => ({
      domain: formatDomain(domain),
      opType,
      count,
    })),
    externalFiles: model.externalFiles.map(({ location, state, tensors }) => ({ location, state, tensors })),
    deviceConfigurations: model.deviceConfigurations.map(({ name, deviceCount, devices }) => ({
      name,
      deviceCount,
      devices,
    })),
    functions: model.functions.map((definition) => recordFunction(model, definition)),
    training: model.training.map((training) => recordTraining(model, training)),
    findings: diagnostics.map((diagnostic) => recordFinding(model, diagnostic)),
  };
  yield '{\n';
  for (const [key, value] of Object.entries(head))
    yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '"graphs": [';
  const chosen = graph === null ? model.graphs : model.graphs.filter(({ index }) => index === graph);
  for (const [position, one] of chosen.entries()) {
    yield position === 0 ? '\n' : ',\n';
    yield* recordGraph(model, one);
  }
  yield '\n]\n}\n';
}

function recordOpsets(imports: readonly OpsetImport[]): Json {
  return imports.map(({ domain, version }) => ({ domain: formatDomain(domain), version }));
}

function recordFunction(model: Model, definition: FunctionDef): Json {
  return {
    name: definition.name,
    domain: formatDomain(definition.domain),
    overload: definition.overload,
    graph: formatGraphPath(model, definition.body),
    docString: definition.docString,
    metadata: recordMetadata(definition.metadata),
    inputs: definition.inputs,
    outputs: definition.outputs,
    requiredAttributes: definition.attributeNames,
    attributes: definition.attributeDefaults.map((attribute) => recordAttribute(model, attribute)),
    opsetImports: recordOpsets(definition.opsetImports),
  };
}

function recordAttribute(model: Model, { name, value, docString }: Attribute): Json {
  return { name, kind: attributeKindName(value), value: recordAttributeValue(model, value), docString };
}

function recordTraining(model: Model, training: TrainingInfo): Json {
  const path = (index: GraphIndex): Json =>
    model.graphs[index] === undefined ? null : formatGraphPath(model, index);
  return {
    initialization: path(training.initialization),
    algorithm: path(training.algorithm),
    initializationBindings: recordMetadata(training.initializationBindings),
    updateBindings: recordMetadata(training.updateBindings),
  };
}

function recordFinding(model: Model, { code, severity, place, facts }: Diagnostic): Json {
  return {
    code,
    severity,
    path: pathOfPlace(model, place),
    name: 'name' in place ? place.name : '',
    facts: { ...facts },
  };
}

/** The path of the thing that a finding is about. */
export function pathOfPlace(model: Model, place: Place): string {
  return place.kind === 'function'
    ? formatPath(model, { kind: 'function', function: functionIndex(place.function) })
    : formatPath(model, place);
}
