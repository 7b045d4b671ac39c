import { functionIndex } from '../../../core/base/indices.ts';
import type { GraphSummary } from '../../../core/analysis/summary.ts';
import type { Diagnostic, Place } from '../../../core/ir/diagnostic.ts';
import { sameRef, type ModelRef } from '../../../core/ir/model-ref.ts';
import type { Messages } from '../../../words/en.ts';

/** What to select to see the place of a finding. */
export function placeRef(place: Place): ModelRef {
  switch (place.kind) {
    case 'model':
      return { kind: 'model' };
    case 'graph':
      return { kind: 'graph', graph: place.graph };
    case 'node':
      return { kind: 'node', graph: place.graph, node: place.node };
    case 'value':
      return { kind: 'value', graph: place.graph, value: place.value };
    case 'initializer':
      return { kind: 'initializer', graph: place.graph, initializer: place.initializer };
    case 'function':
      return { kind: 'function', function: functionIndex(place.function) };
  }
}

/** The findings about one thing. */
export function diagnosticsOf(diagnostics: readonly Diagnostic[], ref: ModelRef): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => sameRef(placeRef(diagnostic.place), ref));
}

/** A place in words; a nameless thing is called by its index. */
export function placeText(place: Place, graphs: readonly GraphSummary[], words: Messages): string {
  const { places } = words.shell.diagnosticsPanel;
  switch (place.kind) {
    case 'model':
      return places.model;
    case 'graph':
      return places.graph(graphs[place.graph]?.label ?? String(place.graph));
    case 'node':
      return places.node(place.name === '' ? `#${place.node}` : place.name);
    case 'value':
      return places.value(place.name === '' ? `#${place.value}` : place.name);
    case 'initializer':
      return places.initializer(place.name === '' ? `#${place.initializer}` : place.name);
    case 'function':
      return places.function(place.name);
  }
}
