import { describe, expect, it } from 'vitest';
import { matchText } from './match-text.ts';

const score = (text: string, query: string): number => matchText(text, query) ?? -1;

describe('matchText', () => {
  it('prefers beginnings, then word starts, then middles, then scattered letters', () => {
    const order = ['theme', 'Switch theme', 'Anthemes', 'the main frame'].map((text) => score(text, 'theme'));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(order.every((value) => value >= 0)).toBe(true);
  });

  it('asks for every word, in any order and case', () => {
    expect(matchText('Zoom to selection', 'SEL zoom')).not.toBeNull();
    expect(matchText('Zoom to selection', 'zoom fit')).toBeNull();
  });

  it('takes an empty query as a match of everything', () => {
    expect(matchText('anything', '')).not.toBeNull();
  });
});
