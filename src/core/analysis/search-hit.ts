import { formatValueType } from '../ir/format-value-type.ts';
import { functionIndex, graphIndex, type GraphIndex } from '../base/indices.ts';
import { formatDomain } from '../ir/format-domain.ts';
import type { Model } from '../ir/model.ts';
import { formatGraphLabel } from './graph-label.ts';
import type { SearchHit } from './search.ts';
import type { SearchField, SearchKind, SearchTable } from './search-fields.ts';
import { SEARCH_KINDS } from './search-fields.ts';
import type { SearchIndex } from './search-index.ts';
import { termText } from './search-terms.ts';

/** What a document of the index is, with the reason why it was found. */
export function toSearchHit(
  index: SearchIndex,
  document: number,
  field: SearchField,
  term: number,
): SearchHit {
  const kind = SEARCH_KINDS[index.kinds[document] ?? 0] ?? 'node';
  const matched = matchedText(field, termText(index.terms[tableOf(field)], term));
  return describe(index.model, kind, index.graphs[document] ?? 0, index.indices[document] ?? 0, matched);
}

/** A node as a hit; `matched` says why it was found. */
export function describeNode(model: Model, graph: GraphIndex, node: number, matched: string): SearchHit {
  return describe(model, 'node', graph, node, matched);
}

function tableOf(field: SearchField): SearchTable {
  return field === 'name' || field === 'output' || field === 'input' ? 'names' : field;
}

function matchedText(field: SearchField, text: string): string {
  if (field !== 'attribute' && field !== 'metadata') return field;
  const equals = text.indexOf('=');
  return `${field} ${equals < 0 ? text : text.slice(0, equals)}`;
}

function describe(model: Model, kind: SearchKind, graph: number, index: number, matched: string): SearchHit {
  return { kind, graph: graphIndex(graph), index, matched, ...headline(model, kind, graph, index) };
}

function headline(
  model: Model,
  kind: SearchKind,
  graph: number,
  index: number,
): { title: string; detail: string } {
  const holder = model.graphs[graph];
  switch (kind) {
    case 'node': {
      const node = holder?.nodes[index];
      return { title: node?.opType ?? '', detail: node?.name ?? '' };
    }
    case 'value': {
      const value = holder?.values[index];
      return { title: value?.name ?? '', detail: formatValueType(value?.type ?? null) };
    }
    case 'initializer': {
      const initializer = holder?.initializers[index];
      const value = initializer === undefined ? undefined : holder?.values[initializer.value];
      return { title: initializer?.name ?? '', detail: formatValueType(value?.type ?? null) };
    }
    case 'graph':
      return {
        title: holder === undefined ? '' : formatGraphLabel(model, holder),
        detail: holder?.name ?? '',
      };
    case 'function': {
      const definition = model.functions[functionIndex(index)];
      return {
        title: definition?.name ?? '',
        detail: definition === undefined ? '' : formatDomain(definition.domain),
      };
    }
  }
}
