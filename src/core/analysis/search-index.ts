import { NONE } from '../base/indices.ts';
import { formatDomain } from '../ir/format-domain.ts';
import type { MetadataEntry } from '../ir/metadata.ts';
import type { FunctionDef, Graph, Model, Node } from '../ir/model.ts';
import { formatGraphLabel } from './graph-label.ts';
import { createAttributeTerms } from './search-attributes.ts';
import { createMetadataTerms } from './search-metadata.ts';
import type { SearchKind } from './search-fields.ts';
import { SEARCH_KINDS } from './search-fields.ts';
import type { FieldCollectors, IndexedFields } from './search-tables.ts';
import { createFieldCollectors, finishFields } from './search-tables.ts';
import { searchableShape, searchableText, searchableType } from './search-text.ts';

/** Everything that can be searched in a model. A document is one thing that can be found. */
export interface SearchIndex extends IndexedFields {
  readonly model: Model;
  /** Position in `SEARCH_KINDS`, graph and index of each document, in file order within a graph. */
  readonly kinds: Uint8Array;
  readonly graphs: Uint32Array;
  readonly indices: Uint32Array;
}

/** What is being filled. */
interface Draft {
  readonly fields: FieldCollectors;
  readonly documents: Documents;
  readonly attributeTerm: ReturnType<typeof createAttributeTerms>;
  readonly metadataTerm: ReturnType<typeof createMetadataTerms>;
}

/**
 * Indexes names, op types, attributes, shapes, types, domains, metadata and doc strings of everything in every graph.
 * A captured value is indexed where it comes from, not again in each graph that reads it.
 */
export function buildSearchIndex(model: Model): SearchIndex {
  const fields = createFieldCollectors();
  const documents = createDocuments(countDocuments(model));
  const draft: Draft = {
    fields,
    documents,
    attributeTerm: createAttributeTerms(fields.terms.attribute),
    metadataTerm: createMetadataTerms(fields.terms.metadata),
  };
  for (const graph of model.graphs) {
    indexGraph(model, graph, draft);
    const firstNode = documents.size();
    for (const node of graph.nodes) indexNode(node, draft, documents.add('node', graph.index, node.index));
    const firstInitializer = documents.size();
    indexInitializers(model, graph, draft);
    indexValues(graph, draft, firstNode, firstInitializer);
  }
  for (const definition of model.functions) {
    indexFunction(definition, draft, documents.add('function', definition.body, definition.index));
  }
  return { model, ...finishFields(fields), ...documents.finish() };
}

function indexGraph(model: Model, graph: Graph, draft: Draft): void {
  const document = draft.documents.add('graph', graph.index, graph.index);
  putName(draft, graph.name, document);
  putName(draft, formatGraphLabel(model, graph), document);
  putTexts(draft, graph.docString, graph.metadata, document);
}

function indexFunction(definition: FunctionDef, draft: Draft, document: number): void {
  const { terms, postings } = draft.fields;
  putName(draft, definition.name, document);
  postings.domain.post(terms.domain.intern(formatDomain(definition.domain)), document);
  putTexts(draft, definition.docString, definition.metadata, document);
  for (const name of definition.attributeNames)
    postings.attribute.post(terms.attribute.intern(name), document);
  for (const attribute of definition.attributeDefaults)
    postings.attribute.post(draft.attributeTerm(attribute), document);
}

function indexNode(node: Node, draft: Draft, document: number): void {
  const { terms, postings } = draft.fields;
  putName(draft, node.name, document);
  postings.opType.post(terms.opType.intern(node.opType), document);
  postings.domain.post(terms.domain.intern(formatDomain(node.domain)), document);
  putTexts(draft, node.docString, node.metadata, document);
  for (const attribute of node.attributes) postings.attribute.post(draft.attributeTerm(attribute), document);
}

function indexInitializers(model: Model, graph: Graph, draft: Draft): void {
  for (const { index, content } of graph.initializers) {
    const document = draft.documents.add('initializer', graph.index, index);
    const tensor = model.tensors[content.kind === 'dense' ? content.tensor : content.sparse.values];
    if (tensor !== undefined) putTexts(draft, tensor.docString, tensor.metadata, document);
  }
}

/** Values are documents of their own, and lend shape, type and name to the initializer and the nodes at their ends. */
function indexValues(graph: Graph, draft: Draft, firstNode: number, firstInitializer: number): void {
  const { terms, postings } = draft.fields;
  for (const value of graph.values) {
    const shapeText = searchableShape(value.type);
    const shape = shapeText === '' ? NONE : terms.shape.intern(shapeText);
    const typeText = searchableType(value.type);
    const type = typeText === '' ? NONE : terms.type.intern(typeText);
    const name = value.name === '' ? NONE : terms.names.append(searchableText(value.name));
    const describe = (document: number): void => {
      if (shape !== NONE) postings.shape.post(shape, document);
      if (type !== NONE) postings.type.post(type, document);
    };
    if (value.initializer !== NONE || value.outer === null) {
      const isInitializer = value.initializer !== NONE;
      const document = isInitializer
        ? firstInitializer + value.initializer
        : draft.documents.add('value', graph.index, value.index);
      if (name !== NONE) postings.name.post(name, document);
      putTexts(draft, value.docString, value.metadata, document);
      describe(document);
    }
    if (value.producer !== NONE) {
      describe(firstNode + value.producer);
      if (name !== NONE) postings.output.post(name, firstNode + value.producer);
    }
    for (const { node } of value.consumers) {
      describe(firstNode + node);
      if (name !== NONE) postings.input.post(name, firstNode + node);
    }
  }
}

function putName({ fields }: Draft, name: string, document: number): void {
  if (name !== '') fields.postings.name.post(fields.terms.names.append(searchableText(name)), document);
}

/** Doc strings and metadata repeat much: the same source line stands on every node that came from it. */
function putTexts(
  { fields, metadataTerm }: Draft,
  docString: string,
  metadata: readonly MetadataEntry[],
  document: number,
): void {
  const { terms, postings } = fields;
  if (docString !== '') postings.docString.post(terms.docString.intern(searchableText(docString)), document);
  for (const entry of metadata) postings.metadata.post(metadataTerm(entry), document);
}

interface Documents {
  add(kind: SearchKind, graph: number, index: number): number;
  size(): number;
  finish(): Pick<SearchIndex, 'kinds' | 'graphs' | 'indices'>;
}

/** An upper bound: every value counts, though initializers and captured values get no document of their own. */
function countDocuments(model: Model): number {
  return model.graphs.reduce(
    (sum, graph) => sum + 1 + graph.nodes.length + graph.initializers.length + graph.values.length,
    model.functions.length,
  );
}

function createDocuments(capacity: number): Documents {
  const kinds = new Uint8Array(capacity);
  const graphs = new Uint32Array(capacity);
  const indices = new Uint32Array(capacity);
  let size = 0;
  return {
    add(kind, graph, index) {
      kinds[size] = SEARCH_KINDS.indexOf(kind);
      graphs[size] = graph;
      indices[size] = index;
      size += 1;
      return size - 1;
    },
    size: () => size,
    finish: () => ({
      kinds: kinds.slice(0, size),
      graphs: graphs.slice(0, size),
      indices: indices.slice(0, size),
    }),
  };
}
