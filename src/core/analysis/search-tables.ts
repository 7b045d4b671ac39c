import type { SearchField, SearchTable } from './search-fields.ts';
import type { PostingCollector, Postings } from './search-postings.ts';
import { createPostingCollector } from './search-postings.ts';
import type { TermCollector, TermTable } from './search-terms.ts';
import { createTermCollector } from './search-terms.ts';

export interface IndexedFields {
  readonly terms: Readonly<Record<SearchTable, TermTable>>;
  readonly postings: Readonly<Record<SearchField, Postings>>;
}

export interface FieldCollectors {
  readonly terms: Readonly<Record<SearchTable, TermCollector>>;
  readonly postings: Readonly<Record<SearchField, PostingCollector>>;
}

export function createFieldCollectors(): FieldCollectors {
  return {
    terms: {
      opType: createTermCollector(),
      names: createTermCollector(),
      attribute: createTermCollector(),
      shape: createTermCollector(),
      type: createTermCollector(),
      domain: createTermCollector(),
      metadata: createTermCollector(),
      docString: createTermCollector(),
    },
    postings: {
      opType: createPostingCollector(),
      name: createPostingCollector(),
      output: createPostingCollector(),
      attribute: createPostingCollector(),
      shape: createPostingCollector(),
      type: createPostingCollector(),
      domain: createPostingCollector(),
      metadata: createPostingCollector(),
      docString: createPostingCollector(),
      input: createPostingCollector(),
    },
  };
}

export function finishFields({ terms, postings }: FieldCollectors): IndexedFields {
  const finished = {
    opType: terms.opType.finish(),
    names: terms.names.finish(),
    attribute: terms.attribute.finish(),
    shape: terms.shape.finish(),
    type: terms.type.finish(),
    domain: terms.domain.finish(),
    metadata: terms.metadata.finish(),
    docString: terms.docString.finish(),
  };
  const finish = (field: SearchField, table: SearchTable): Postings =>
    postings[field].finish(finished[table].starts.length - 1);
  return {
    terms: finished,
    postings: {
      opType: finish('opType', 'opType'),
      name: finish('name', 'names'),
      output: finish('output', 'names'),
      attribute: finish('attribute', 'attribute'),
      shape: finish('shape', 'shape'),
      type: finish('type', 'type'),
      domain: finish('domain', 'domain'),
      metadata: finish('metadata', 'metadata'),
      docString: finish('docString', 'docString'),
      input: finish('input', 'names'),
    },
  };
}
