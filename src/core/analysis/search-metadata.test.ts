import { describe, expect, it } from 'vitest';
import type { MetadataEntry } from '../ir/metadata.ts';
import { createMetadataTerms } from './search-metadata.ts';
import { createTermCollector, termText } from './search-terms.ts';

/** The terms of the entries, as numbers and as what they say in the finished table. */
function collect(entries: readonly MetadataEntry[]): { terms: number[]; texts: string[] } {
  const collector = createTermCollector();
  const termOf = createMetadataTerms(collector);
  const terms = entries.map(termOf);
  const table = collector.finish();
  return { terms, texts: terms.map((term) => termText(table, term)) };
}

const entriesOf = (key: string, count: number, value: (i: number) => string): MetadataEntry[] =>
  Array.from({ length: count }, (_, i) => ({ key, value: value(i) }));

describe('createMetadataTerms', () => {
  it('gives every entry its text, whether values are new, come back, or change from one to the other', () => {
    const entries = [
      ...entriesOf('node', 2000, (i) => `%n${i}`),
      ...entriesOf('node', 2000, (i) => `%n${i % 3}`),
      ...entriesOf('line', 2000, (i) => `line ${i % 7}`),
      ...entriesOf('line', 2000, (i) => `line ${i}`),
      { key: 'node', value: '' },
    ];
    expect(collect(entries).texts).toEqual(entries.map(({ key, value }) => `${key}=${value}`));
  });

  it('keeps one term for what repeats', () => {
    const { terms } = collect(entriesOf('line', 5000, (i) => `line ${i % 7}`));
    expect(new Set(terms).size).toBe(7);
  });

  it('keeps one term for a text on many nodes in a row, even of a key whose values were all new', () => {
    const { terms } = collect(entriesOf('node', 5000, (i) => `%n${Math.min(i, 1000)}`));
    expect(new Set(terms).size).toBe(1001);
  });

  it('cuts long texts', () => {
    expect(collect([{ key: 'trace', value: 'x'.repeat(5000) }]).texts[0]).toHaveLength(1000);
  });
});
