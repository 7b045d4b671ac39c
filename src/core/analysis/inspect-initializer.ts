import type { GraphIndex } from '../base/indices.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Initializer, Model } from '../ir/model.ts';
import { consumersOf } from './argument-rows.ts';
import { diagnosticsOf } from './findings.ts';
import type { InspectionOf } from './inspection.ts';
import { quantizationOf } from './inspect-value.ts';
import { describeTensor } from './tensor-facts.ts';

export function inspectInitializer(
  model: Model,
  diagnostics: readonly Diagnostic[],
  graphIndex: GraphIndex,
  index: number,
): InspectionOf<'initializer'> | null {
  const graph = model.graphs[graphIndex];
  const initializer = graph?.initializers[index];
  if (graph === undefined || initializer === undefined) return null;
  const value = graph.values[initializer.value];
  return {
    kind: 'initializer',
    graph: graph.index,
    initializer: initializer.index,
    name: initializer.name,
    overridable: initializer.overridable,
    type: formatValueType(value?.type ?? null),
    consumers: value === undefined ? [] : consumersOf(model, { graph, value }),
    tensor: initializer.content.kind === 'dense' ? describeTensor(model, initializer.content.tensor) : null,
    sparse: describeSparse(model, initializer),
    quantization: quantizationOf(graph, initializer.name),
    diagnostics: [
      ...diagnosticsOf(diagnostics, { kind: 'initializer', graph: graph.index, initializer: index }),
      ...diagnosticsOf(diagnostics, { kind: 'value', graph: graph.index, value: initializer.value }),
    ],
  };
}

function describeSparse(model: Model, { content }: Initializer): InspectionOf<'initializer'>['sparse'] {
  if (content.kind !== 'sparse') return null;
  const values = describeTensor(model, content.sparse.values);
  const indices = describeTensor(model, content.sparse.indices);
  return values === null || indices === null ? null : { dims: content.sparse.dims, values, indices };
}
