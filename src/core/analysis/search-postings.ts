/** Which documents have a term in one of their fields. */
export interface Postings {
  /** The documents of term i are `documents[starts[i]]` to `documents[starts[i + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
}

/** Collects (term, document) pairs in any order. */
export interface PostingCollector {
  post(term: number, document: number): void;
  finish(terms: number): Postings;
}

export function createPostingCollector(): PostingCollector {
  let pairTerms = new Uint32Array(1024);
  let pairDocuments = new Uint32Array(1024);
  let pairs = 0;
  return {
    post(term, document) {
      if (pairs === pairTerms.length) {
        pairTerms = grown(pairTerms);
        pairDocuments = grown(pairDocuments);
      }
      pairTerms[pairs] = term;
      pairDocuments[pairs] = document;
      pairs += 1;
    },
    finish: (terms) => invert(terms, pairTerms.subarray(0, pairs), pairDocuments.subarray(0, pairs)),
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(array.length * 2);
  next.set(array);
  return next;
}

/** Sorts the pairs by term, by counting. */
function invert(terms: number, pairTerms: Uint32Array, pairDocuments: Uint32Array): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const term of pairTerms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let i = 0; i < terms; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const documents = new Uint32Array(pairDocuments.length);
  for (let i = 0; i < pairTerms.length; i++) {
    const term = pairTerms[i] ?? 0;
    const place = next[term] ?? 0;
    documents[place] = pairDocuments[i] ?? 0;
    next[term] = place + 1;
  }
  return { starts, documents };
}
