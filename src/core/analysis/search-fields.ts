/** What of a thing is searched. The order is the order of rank among equally good matches: op type and name first. */
export const SEARCH_FIELDS = [
  'opType',
  'name',
  'output',
  'attribute',
  'shape',
  'type',
  'domain',
  'metadata',
  'docString',
  'input',
] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * Searched when the query names no field: all but `input`. A node would otherwise be found by the name of every value
 * that it reads, beside the value itself and its producer.
 */
export const DEFAULT_FIELDS: readonly SearchField[] = SEARCH_FIELDS.filter((field) => field !== 'input');

/** Kinds of things, by the number that the index keeps of them. */
export const SEARCH_KINDS = ['node', 'initializer', 'value', 'graph', 'function'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Fields that share a table of terms, so that a name is laid out and scanned once whatever it is the name of. */
export const SEARCH_TABLES = {
  opType: ['opType'],
  names: ['name', 'output', 'input'],
  attribute: ['attribute'],
  shape: ['shape'],
  type: ['type'],
  domain: ['domain'],
  metadata: ['metadata'],
  docString: ['docString'],
} as const satisfies Readonly<Record<string, readonly SearchField[]>>;

export type SearchTable = keyof typeof SEARCH_TABLES;
