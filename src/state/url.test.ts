import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { firstSight } from '../core/groups/visible-groups.ts';
import { formatPlace, NOWHERE, parsePlace } from './url.ts';

describe('the place in the hash', () => {
  it('is left out at the start', () => {
    expect(formatPlace(NOWHERE)).toBe('');
    expect(parsePlace('')).toEqual(NOWHERE);
  });

  it('survives the address bar, whatever the names are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const ids = fc.array(text, { maxLength: 40 });
    const level = fc.oneof(fc.constant('first' as const), fc.integer({ min: 0, max: 2 ** 30 }));
    const open = fc.record({ level, except: ids });
    fc.assert(
      fc.property(text, text, ids, open, (graph, selection, expanded, groups) => {
        const place = { graph, selection, expanded, groups };
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });

  it('ignores versions it does not know, and fields it does not have', () => {
    expect(parsePlace('#v=9&g=main')).toEqual(NOWHERE);
    expect(parsePlace('#v=1&s=main:n3&future=1')).toEqual({
      graph: '',
      selection: 'main:n3',
      expanded: [],
      groups: firstSight,
    });
  });
});
