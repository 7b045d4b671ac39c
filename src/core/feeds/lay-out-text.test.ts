import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutText, withoutCut, type TextRules, type TextSide } from './lay-out-text.ts';

const NONE: TextRules = { padId: 0, truncation: null, padding: null };
/** 1 and 2 are [CLS] and [SEP]. */
const TEXT = { ids: [1, 10, 11, 12, 13, 2], leading: 1, trailing: 1 };

function laid(rules: Partial<TextRules>, fixed: number | null = null, text = TEXT): readonly number[] {
  const layout = layOutText(text, { ...NONE, ...rules }, fixed);
  const pad = (count: number) => Array.from({ length: count }, () => 0);
  return [...pad(layout.front), ...withoutCut(text.ids, layout), ...pad(layout.back)];
}
const truncation = (length: number, side: TextSide = 'right') => ({ truncation: { length, side } });
const padding = (length: number | null, side: TextSide = 'right', multipleOf: number | null = null) => ({
  padding: { length, multipleOf, side, typeId: 0 },
});

describe('layOutText', () => {
  it('leaves a text as it is where nobody says anything', () => {
    expect(laid({})).toEqual(TEXT.ids);
    expect(laid({ ...truncation(6), ...padding(null) })).toEqual(TEXT.ids);
  });

  it('cuts between the special tokens, at either end', () => {
    expect(laid(truncation(4))).toEqual([1, 10, 11, 2]);
    expect(laid(truncation(4, 'left'))).toEqual([1, 12, 13, 2]);
    expect(laid(truncation(2))).toEqual([1, 2]);
    expect(laid(truncation(1))).toEqual([1]);
    expect(laid(truncation(0))).toEqual([]);
    expect(laid(truncation(2), null, { ids: [5, 6, 7], leading: 0, trailing: 0 })).toEqual([5, 6]);
  });

  it('cuts first, then fills up, at either end and to a multiple', () => {
    expect(laid({ ...truncation(3), ...padding(5) })).toEqual([1, 10, 2, 0, 0]);
    expect(laid({ ...truncation(3), ...padding(5, 'left') })).toEqual([0, 0, 1, 10, 2]);
    expect(laid(padding(null, 'right', 4))).toEqual([...TEXT.ids, 0, 0]);
    expect(laid(padding(7, 'right', 4))).toEqual([...TEXT.ids, 0, 0]);
    expect(laid(padding(3))).toEqual(TEXT.ids);
  });

  it("takes the model's length before the file's, from the sides that the file names", () => {
    expect(laid({ ...truncation(3), ...padding(12) }, 8)).toEqual([...TEXT.ids, 0, 0]);
    expect(laid({ ...truncation(3, 'left'), ...padding(12, 'left') }, 8)).toEqual([0, 0, ...TEXT.ids]);
    expect(laid({ ...truncation(3, 'left'), ...padding(12) }, 5)).toEqual([1, 11, 12, 13, 2]);
    expect(laid({}, 5)).toEqual([1, 10, 11, 12, 2]);
  });

  it('always gives a fixed length, and loses special tokens last', () => {
    const side = fc.constantFrom<TextSide>('left', 'right');
    const small = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(small, small, small, small, side, side, (content, leading, trailing, fixed, a, b) => {
        const count = leading + content + trailing;
        const text = { ids: Array.from({ length: count }, (_, i) => i + 1), leading, trailing };
        const made = laid({ ...truncation(4, a), ...padding(6, b) }, fixed, text);
        expect(made).toHaveLength(fixed);
        const specials = [...text.ids.slice(0, leading), ...text.ids.slice(count - trailing)];
        const kept = made.filter((id) => id !== 0);
        const stay = specials.filter((id) => kept.includes(id));
        expect(stay).toHaveLength(Math.min(fixed, leading + trailing));
        expect(kept).toEqual(kept.toSorted((x, y) => x - y));
      }),
    );
  });
});
