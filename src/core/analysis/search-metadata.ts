import type { MetadataEntry } from '../ir/metadata.ts';
import type { TermCollector } from './search-terms.ts';
import { searchableText } from './search-text.ts';

/** After so many different values in a row it shows whether a key's values come back. */
const TRIAL = 512;

/** The values of one key so far. */
interface KeyTerms {
  /** null once they turned out to hardly ever repeat. */
  byValue: Map<string, number> | null;
  seen: number;
  last: { readonly value: string; readonly term: number } | null;
}

/**
 * Gives the term `key=value` of a metadata entry. Looked up by key, then by value: all nodes of one source line have the
 * same. But some keys tell each node from all others, in hundreds of letters, and hashing those would take longer than
 * all the rest of the index: a key whose values are mostly new at first is then compared with the one before only.
 */
export function createMetadataTerms(terms: TermCollector): (entry: MetadataEntry) => number {
  const byKey = new Map<string, KeyTerms>();
  return ({ key, value }) => {
    let known = byKey.get(key);
    if (known === undefined) {
      known = { byValue: new Map(), seen: 0, last: null };
      byKey.set(key, known);
    }
    if (known.last?.value === value) return known.last.term;
    const term = known.byValue?.get(value) ?? terms.append(searchableText(`${key}=${value}`));
    known.byValue?.set(value, term);
    known.last = { value, term };
    known.seen += 1;
    if (known.seen === TRIAL && known.byValue !== null && known.byValue.size > TRIAL / 2)
      known.byValue = null;
    return term;
  };
}
