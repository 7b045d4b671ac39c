import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatPlace, NOWHERE, parsePlace } from './url.ts';

describe('the place in the hash', () => {
  it('is left out at the start', () => {
    expect(formatPlace(NOWHERE)).toBe('');
    expect(parsePlace('')).toEqual(NOWHERE);
  });

  it('survives the address bar, whatever the names are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 40 }), (graph, selection, expanded) => {
        const place = { graph, selection, expanded };
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });

  it('ignores versions it does not know, and fields it does not have', () => {
    expect(parsePlace('#v=9&g=main')).toEqual(NOWHERE);
    expect(parsePlace('#v=1&s=main:n3&future=1')).toEqual({ graph: '', selection: 'main:n3', expanded: [] });
  });
});
