import type { GraphIndex } from '../base/indices.ts';
import { NONE } from '../base/indices.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { MetadataEntry } from '../ir/metadata.ts';
import type { Graph, Model, Value } from '../ir/model.ts';
import { consumersOf, producerOf } from './argument-rows.ts';
import { resolveCapture } from './captures.ts';
import { diagnosticsOf } from './findings.ts';
import type { InspectionOf } from './inspection.ts';
import { linkValue } from './links.ts';
import { describeTensor } from './tensor-facts.ts';

export function inspectValue(
  model: Model,
  diagnostics: readonly Diagnostic[],
  graphIndex: GraphIndex,
  index: number,
): InspectionOf<'value'> | null {
  const graph = model.graphs[graphIndex];
  const value = graph?.values[index];
  if (graph === undefined || value === undefined) return null;
  const origin = resolveCapture(model, { graph, value });
  const content = origin.graph.initializers[origin.value.initializer]?.content;
  return {
    kind: 'value',
    graph: graph.index,
    value: value.index,
    name: value.name,
    type: formatValueType(value.type ?? origin.value.type),
    docString: value.docString,
    metadata: value.metadata,
    role: roleOf(value),
    isOutput: value.isOutput,
    producer: producerOf(model, { graph, value }),
    consumers: consumersOf(model, { graph, value }),
    outer: value.outer === null ? null : linkValue(origin.graph.index, origin.value),
    tensor: content?.kind === 'dense' ? describeTensor(model, content.tensor) : null,
    quantization: quantizationOf(graph, value.name),
    diagnostics: [
      ...diagnosticsOf(diagnostics, { kind: 'value', graph: graph.index, value: index }),
      ...diagnosticsOf(diagnostics, {
        kind: 'initializer',
        graph: graph.index,
        initializer: value.initializer,
      }),
    ],
  };
}

/** Where a value comes from. An overridable initializer is an input: what the caller gives comes first. */
function roleOf(value: Value): InspectionOf<'value'>['role'] {
  if (value.isInput) return 'input';
  if (value.initializer !== NONE) return 'initializer';
  if (value.outer !== null) return 'outer';
  if (value.producer === NONE) return 'dangling';
  return value.isOutput ? 'output' : 'inner';
}

/** The graph's quantization annotation of that value: `SCALE_TENSOR` -> name of the tensor. */
export function quantizationOf(graph: Graph, name: string): readonly MetadataEntry[] {
  return graph.quantization.filter((entry) => entry.tensorName === name).flatMap((entry) => entry.parameters);
}
