import { NONE, type ValueIndex } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import type { InspectionOf, Link } from './inspection.ts';
import { linkFunction, linkGraph, linkInitializer, linkValue } from './links.ts';
import { countNodes, countOperators, countParameters } from './summarize-model.ts';
import type { FileFacts } from './summarize-model.ts';

export function inspectModel(model: Model, file: FileFacts): InspectionOf<'model'> {
  const weights = countParameters(model, model.graphs);
  const main = model.graphs[0];
  return {
    kind: 'model',
    file: file.name,
    fileBytes: file.bytes,
    irVersion: model.irVersion,
    producerName: model.producerName,
    producerVersion: model.producerVersion,
    domain: model.domain,
    modelVersion: String(model.modelVersion),
    docString: model.docString,
    opsetImports: model.opsetImports,
    metadata: model.metadata,
    externalFiles: model.externalFiles,
    functions: model.functions.map(linkFunction),
    graphs: model.graphs.map((graph) => linkGraph(model, graph)),
    inputs: main === undefined ? [] : linkValues(main, main.inputs).filter((link) => !stoodIn(main, link)),
    overridable:
      main === undefined
        ? []
        : main.initializers
            .filter((initializer) => initializer.overridable)
            .map((initializer) => linkInitializer(main, initializer)),
    outputs: main === undefined ? [] : linkValues(main, main.outputs),
    nodes: countNodes(model),
    parameters: weights.elements,
    parameterBytes: weights.bytes,
    operators: countOperators(model),
    training: model.training.length,
    deviceConfigurations: model.deviceConfigurations.map(
      ({ name, deviceCount, devices }) => `${name} (${deviceCount}): ${devices.join(', ')}`,
    ),
  };
}

function linkValues(graph: Graph, indices: readonly ValueIndex[]): Link[] {
  return indices.flatMap((index) => {
    const value = graph.values[index];
    return value === undefined ? [] : [linkValue(graph.index, value)];
  });
}

/** Whether an initializer stands in for the input when the caller gives none. */
function stoodIn(graph: Graph, { index }: Link): boolean {
  return (graph.values[index]?.initializer ?? NONE) !== NONE;
}
