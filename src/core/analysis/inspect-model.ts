import type { Model } from '../ir/model.ts';
import type { InspectionOf } from './inspection.ts';
import { linkFunction, linkGraph } from './links.ts';
import { countNodes, countOperators, countParameters, valueLines } from './summarize-model.ts';
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
    inputs: main === undefined ? [] : valueLines(main, main.inputs),
    outputs: main === undefined ? [] : valueLines(main, main.outputs),
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
