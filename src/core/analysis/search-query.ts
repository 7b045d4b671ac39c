import type { SearchField, SearchKind } from './search-fields.ts';

/** One word of a query. All words of a query must be found. */
export interface SearchWord {
  /** In lower case; for names, op types and the rest. */
  readonly text: string;
  /** Lists as the index has them: `[64, 3]` is `64,3`. For attributes. */
  readonly list: string;
  /** Shapes as the index has them: `64x3` and `[64, 3]` are both `64,3`. */
  readonly shape: string;
  /** From a prefix such as `op:`, else null: look everywhere. */
  readonly scope: WordScope | null;
  /** The word with its prefix: a value may well be called `shape:0`. */
  readonly whole: string;
}

export interface WordScope {
  readonly fields: readonly SearchField[];
  readonly kind: SearchKind | null;
}

const PREFIXES: ReadonlyMap<string, WordScope> = new Map([
  ['op', { fields: ['opType'], kind: null }],
  ['name', { fields: ['name'], kind: null }],
  ['attr', { fields: ['attribute'], kind: null }],
  ['shape', { fields: ['shape'], kind: null }],
  ['type', { fields: ['type'], kind: null }],
  ['domain', { fields: ['domain'], kind: null }],
  ['doc', { fields: ['docString'], kind: null }],
  ['meta', { fields: ['metadata'], kind: null }],
  ['input', { fields: ['input'], kind: null }],
  ['output', { fields: ['output'], kind: null }],
  ['node', { fields: ['name', 'opType'], kind: 'node' }],
  ['value', { fields: ['name'], kind: 'value' }],
  ['initializer', { fields: ['name'], kind: 'initializer' }],
  ['graph', { fields: ['name'], kind: 'graph' }],
  ['function', { fields: ['name'], kind: 'function' }],
]);

/** Words and prefixes are cut here: no name is longer, and each word costs one scan of the index. */
const MAX_WORDS = 16;
const MAX_WORD_LENGTH = 1000;

/**
 * The words of a query. Blanks separate, except within quotes and brackets; `float32[1, 3]` is two words. A prefix with
 * nothing behind it yet (`op:`) is no word.
 */
export function parseQuery(query: string): SearchWord[] {
  return splitWords(query.replaceAll('\u0000', ' '))
    .slice(0, MAX_WORDS)
    .map((word) => parseWord(word.slice(0, MAX_WORD_LENGTH).toLowerCase()))
    .filter((word) => word.text !== '');
}

function splitWords(query: string): string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  let brackets = 0;
  for (const character of query) {
    if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && brackets === 0 && /\s/.test(character)) {
      if (word !== '') words.push(word);
      word = '';
    } else {
      if (!quoted && character === '[') {
        if (brackets === 0 && word !== '' && !/[=:]$/.test(word)) {
          words.push(word);
          word = '';
        }
        brackets += 1;
      }
      if (!quoted && character === ']') brackets = Math.max(0, brackets - 1);
      word += character;
    }
  }
  if (word !== '') words.push(word);
  return words;
}

function parseWord(whole: string): SearchWord {
  const colon = whole.indexOf(':');
  const scope = colon < 0 ? undefined : PREFIXES.get(whole.slice(0, colon));
  const text = scope === undefined ? whole : whole.slice(colon + 1);
  const list = text
    .replaceAll(/[[\]]/g, '')
    .replaceAll(/\s*,\s*/g, ',')
    .trim();
  return {
    text,
    list,
    shape: list.replaceAll(/(?<=[\d?])[x×*]|[x×](?=[\d?])/g, ','),
    scope: scope ?? null,
    whole,
  };
}
