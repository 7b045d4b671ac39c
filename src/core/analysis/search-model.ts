import type { SearchReply } from './search.ts';
import type { SearchField, SearchTable } from './search-fields.ts';
import { DEFAULT_FIELDS, SEARCH_FIELDS, SEARCH_KINDS, SEARCH_TABLES } from './search-fields.ts';
import { toSearchHit } from './search-hit.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchWord } from './search-query.ts';
import { parseQuery } from './search-query.ts';
import { matchTerms, SUBSTRING, WORD_START } from './search-terms.ts';

/** Room for every field below each match class: a better match always outranks a better field. */
const FIELD_STEPS = 16;
const MAX_SCORE = 5 * FIELD_STEPS;

/** What the words found so far, by document. */
interface Tally {
  /** How many words matched; a document counts when all did. */
  readonly matched: Uint8Array;
  readonly total: Uint16Array;
  /** Score, and term with its field, of the best word: what the hit gives as its reason. */
  readonly best: Uint8Array;
  readonly bestTerm: Uint32Array;
}

/**
 * Finds what matches every word of `query`, best first: exact before prefix before start of a word before anywhere in
 * a word, then op type and name before attributes and the rest, then file order. `hits` has at most `limit` of them.
 */
export function searchModel(index: SearchIndex, query: string, limit: number): SearchReply {
  const words = parseQuery(query);
  if (words.length === 0) return { query, total: 0, hits: [] };
  const tally = tallyWords(index, words);
  const ranked = rank(tally, words.length, limit);
  const hits = ranked.documents.map((document) =>
    toSearchHit(index, document, fieldOf(tally.best[document] ?? 0), tally.bestTerm[document] ?? 0),
  );
  return { query, total: ranked.total, hits };
}

function tallyWords(index: SearchIndex, words: readonly SearchWord[]): Tally {
  const size = index.kinds.length;
  const tally: Tally = {
    matched: new Uint8Array(size),
    total: new Uint16Array(size),
    best: new Uint8Array(size),
    bestTerm: new Uint32Array(size),
  };
  const score = new Uint8Array(size);
  const term = new Uint32Array(size);
  words.forEach((word, position) => {
    score.fill(0);
    scoreWord(index, word, score, term);
    for (let document = 0; document < size; document++) {
      const found = score[document] ?? 0;
      if (found === 0 || tally.matched[document] !== position) continue;
      tally.matched[document] = position + 1;
      tally.total[document] = (tally.total[document] ?? 0) + found;
      if (found > (tally.best[document] ?? 0)) {
        tally.best[document] = found;
        tally.bestTerm[document] = term[document] ?? 0;
      }
    }
  });
  return tally;
}

function scoreWord(index: SearchIndex, word: SearchWord, score: Uint8Array, term: Uint32Array): void {
  const kind = word.scope?.kind == null ? null : SEARCH_KINDS.indexOf(word.scope.kind);
  const fields = word.scope?.fields ?? DEFAULT_FIELDS;
  scoreTable(index, 'opType', word.text, fields, kind, score, term);
  scoreTable(index, 'names', word.text, fields, kind, score, term);
  scoreTable(index, 'attribute', word.list, fields, kind, score, term);
  scoreTable(index, 'shape', word.shape, fields, kind, score, term);
  scoreTable(index, 'type', word.text, fields, kind, score, term);
  scoreTable(index, 'domain', word.text, fields, kind, score, term);
  scoreTable(index, 'metadata', word.text, fields, kind, score, term);
  scoreTable(index, 'docString', word.text, fields, kind, score, term);
  // `Shape:0` may be meant as it stands: TensorFlow's values are called so. Looking for a colon first is a memory scan.
  if (word.scope !== null && index.terms.names.lower.includes(':'))
    scoreTable(index, 'names', word.whole, ['name', 'output'], null, score, term);
}

function scoreTable(
  index: SearchIndex,
  table: SearchTable,
  word: string,
  fields: readonly SearchField[],
  kind: number | null,
  score: Uint8Array,
  term: Uint32Array,
): void {
  const wanted = SEARCH_TABLES[table]
    .filter((field) => fields.includes(field))
    .map((field) => ({
      postings: index.postings[field],
      rank: FIELD_STEPS - 1 - SEARCH_FIELDS.indexOf(field),
    }));
  if (word === '' || wanted.length === 0) return;
  // `64` finds the dim 640 while it is being typed, but not the dim 164.
  const least = table === 'shape' ? WORD_START : SUBSTRING;
  matchTerms(index.terms[table], word, (found, match) => {
    if (match < least) return;
    for (const { postings, rank } of wanted) {
      const { starts, documents } = postings;
      const value = match * FIELD_STEPS + rank;
      const end = starts[found + 1] ?? 0;
      for (let i = starts[found] ?? 0; i < end; i++) {
        const document = documents[i] ?? 0;
        if (value <= (score[document] ?? 0) || (kind !== null && index.kinds[document] !== kind)) continue;
        score[document] = value;
        term[document] = found;
      }
    }
  });
}

function fieldOf(score: number): SearchField {
  return SEARCH_FIELDS[FIELD_STEPS - 1 - (score % FIELD_STEPS)] ?? 'name';
}

/** Sorts by total score, by counting; equal scores keep the order of the documents. */
function rank(tally: Tally, words: number, limit: number): { total: number; documents: number[] } {
  const counts = new Uint32Array(MAX_SCORE * words + 1);
  let total = 0;
  for (let document = 0; document < tally.matched.length; document++) {
    if (tally.matched[document] !== words) continue;
    const score = tally.total[document] ?? 0;
    counts[score] = (counts[score] ?? 0) + 1;
    total += 1;
  }
  // The first place of each score: all places before it are taken by better ones.
  const places = new Uint32Array(counts.length);
  let taken = 0;
  for (let score = counts.length - 1; score >= 0; score--) {
    places[score] = taken;
    taken += counts[score] ?? 0;
  }
  const documents: number[] = Array.from(
    { length: Math.min(total, Math.max(0, Math.floor(limit))) },
    () => 0,
  );
  for (let document = 0; document < tally.matched.length; document++) {
    if (tally.matched[document] !== words) continue;
    const score = tally.total[document] ?? 0;
    const place = places[score] ?? 0;
    places[score] = place + 1;
    if (place < documents.length) documents[place] = document;
  }
  return { total, documents };
}
