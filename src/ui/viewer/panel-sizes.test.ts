import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZES, parsePanelSizes } from './panel-sizes.ts';

describe('parsePanelSizes', () => {
  it('takes what is sane', () => {
    expect(parsePanelSizes({ outline: 300, inspector: 400, bottom: 150 })).toEqual({
      outline: 300,
      inspector: 400,
      bottom: 150,
    });
  });

  it('loses only the bad fields', () => {
    expect(parsePanelSizes({ outline: 5, inspector: 400, bottom: 'high' })).toEqual({
      ...DEFAULT_SIZES,
      inspector: 400,
    });
    expect(parsePanelSizes({ outline: Number.NaN, bottom: 1e9 })).toEqual(DEFAULT_SIZES);
  });

  it('takes anything', () => {
    for (const stored of [null, 7, 'x', []]) expect(parsePanelSizes(stored)).toEqual(DEFAULT_SIZES);
  });
});
