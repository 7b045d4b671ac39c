/** Separates terms. No name that a person can type holds it. */
const SEPARATOR = '\u0000';

/**
 * Texts laid out as one string: a query is a few calls of `indexOf` over it, at the speed of a memory scan. Exporters
 * repeat op types, shapes and attributes thousands of times; here each stands once.
 */
export interface TermTable {
  /** All terms in lower case, each followed by a separator. */
  readonly lower: string;
  /** The same in the file's case, to see where a word starts in `MaxPool`. Same length as `lower`. */
  readonly text: string;
  /** Term i is `starts[i]` to `starts[i + 1] - 1`. */
  readonly starts: Uint32Array;
}

/** How well a word fits a term; greater is better. */
export type MatchClass = 1 | 2 | 3 | 4;

export const SUBSTRING: MatchClass = 1;
export const WORD_START: MatchClass = 2;
export const PREFIX: MatchClass = 3;
export const EXACT: MatchClass = 4;

/** Collects the terms of one table. */
export interface TermCollector {
  /** The number of the term of that text, which is hashed to find it. */
  intern(text: string): number;
  /** A new term, for texts that hardly ever repeat: names are most of the text, and hashing them most of the time. */
  append(text: string): number;
  finish(): TermTable;
}

export function createTermCollector(): TermCollector {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const append = (text: string): number =>
    terms.push(text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, ' ') : text) - 1;
  return {
    intern(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const term = append(text);
      ids.set(text, term);
      return term;
    },
    append,
    finish: () => layOut(terms),
  };
}

function layOut(terms: readonly string[]): TermTable {
  let text = join(terms);
  let lower = text.toLowerCase();
  let shown: readonly string[] = terms;
  if (lower.length !== text.length) {
    // A few letters (İ) grow when lowered, and every offset behind them would be off: give up the file's case.
    shown = terms.map((term) => term.toLowerCase());
    text = join(shown);
    lower = text;
  }
  const starts = new Uint32Array(shown.length + 1);
  let at = 0;
  shown.forEach((term, i) => {
    starts[i] = at;
    at += term.length + 1;
  });
  starts[shown.length] = at;
  return { lower, text, starts };
}

/** Adding the last separator to what was joined would copy all of it once more, megabytes where metadata is long. */
function join(terms: readonly string[]): string {
  return [...terms, ''].join(SEPARATOR);
}

/** Calls `visit` once for each term that holds `word` (lower case, not empty), with its best match in the term. */
export function matchTerms(
  table: TermTable,
  word: string,
  visit: (term: number, match: MatchClass) => void,
): void {
  const { lower, starts } = table;
  let term = 0;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, starts[term + 1] ?? lower.length)) {
    while ((starts[term + 1] ?? lower.length) <= at) term += 1;
    const end = (starts[term + 1] ?? lower.length) - 1;
    visit(term, classify(table, word, at, starts[term] ?? 0, end));
    if (end + 1 >= lower.length) return;
  }
}

function classify(
  { lower, text }: TermTable,
  word: string,
  first: number,
  start: number,
  end: number,
): MatchClass {
  if (first === start) return end - start === word.length ? EXACT : PREFIX;
  for (let at = first; at >= 0 && at < end; at = lower.indexOf(word, at + 1)) {
    if (startsWord(text, at)) return WORD_START;
  }
  return SUBSTRING;
}

/** After anything that is no letter or digit, at a capital after a small letter, and where digits begin or end. */
function startsWord(text: string, at: number): boolean {
  const before = characterClass(text.charCodeAt(at - 1));
  const here = characterClass(text.charCodeAt(at));
  return before === 'other' || (before !== here && !(before === 'capital' && here === 'small'));
}

function characterClass(code: number): 'small' | 'capital' | 'digit' | 'other' {
  if (code >= 97 && code <= 122) return 'small';
  if (code >= 65 && code <= 90) return 'capital';
  if (code >= 48 && code <= 57) return 'digit';
  return code < 128 ? 'other' : 'small';
}

/** The text of a term as the file has it. */
export function termText(table: TermTable, term: number): string {
  return table.text.slice(table.starts[term] ?? 0, (table.starts[term + 1] ?? 1) - 1);
}
