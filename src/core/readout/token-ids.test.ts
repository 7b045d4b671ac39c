import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import type { OutputView } from './output-view.ts';
import { bytes, errorKind, floats, longs, valueOf } from './testing/held.ts';
import { offerText, readTokenIds } from './token-ids.ts';

describe('readTokenIds', () => {
  it('takes each row of a batch, without what is no id', async () => {
    const batch = await readTokenIds(longs([2, 3], [5n, -100n, 6n, -1n, -100n, -100n]));
    expect(valueOf(batch)).toEqual({ kind: 'ids', rows: [[5, 6], []], total: 2, left: 4, cut: false });
    expect(valueOf(await readTokenIds(longs([], [7n]))).rows).toEqual([[7]]);
    expect(valueOf(await readTokenIds(longs([1, 2, 2], [1n, 2n, 3n, 4n]))).rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('takes the best word of each place, the first of equal ones and never a NaN', async () => {
    const logits = floats([2, 2, 3], [0, 2, 1, 3, 3, 1, NaN, -9, -8, NaN, NaN, NaN]);
    expect(valueOf(await readTokenIds(logits))).toEqual({
      kind: 'scores',
      rows: [[1, 0], [2]],
      total: 2,
      left: 1,
      cut: false,
    });
    expect(valueOf(await readTokenIds(floats([2, 3], [0, 1, 0, 0, 0, 1]))).rows).toEqual([[1], [2]]);
  });

  it('reads scores that do not fit in one step, and no more ids than one can read', async () => {
    const words = 3_000_000;
    const scores = new Float32Array(2 * words);
    scores[words - 1] = 1;
    scores[words + 7] = 1;
    expect(valueOf(await readTokenIds(floats([1, 2, words], scores))).rows).toEqual([[words - 1, 7]]);
    const long = valueOf(
      await readTokenIds(
        longs(
          [2, 60_000],
          Array.from({ length: 120_000 }, () => 1n),
        ),
      ),
    );
    expect([long.rows.length, long.rows[0]?.length, long.total, long.cut]).toEqual([1, 50_000, 2, true]);
    const wide = valueOf(
      await readTokenIds(
        longs(
          [100, 1],
          Array.from({ length: 100 }, () => 1n),
        ),
      ),
    );
    expect([wide.rows.length, wide.total, wide.cut]).toEqual([32, 100, false]);
  });

  it('takes nothing else', async () => {
    for (const held of [floats([3], [1, 2, 3]), bytes([3], [1, 2, 3]), longs([0], [])])
      expect(errorKind(await readTokenIds(held))).toBe('wrong-shape');
  });
});

describe('offerText', () => {
  const { FLOAT, INT64 } = DataType;
  const offered = (
    views: readonly OutputView[],
    dims: readonly number[],
    vocabulary: number | null,
    dataType: number = FLOAT,
  ) => offerText(views, { dataType, dims }, vocabulary).join(' ');

  it('puts the text of scores first when they are over this vocabulary', () => {
    const views = ['statistics', 'table'] as const;
    expect(offered(views, [1, 4, 30522], 30522)).toBe('text statistics table');
    // T5's 32,100 words are scored as 32,128.
    expect(offered(['text', ...views], [2, 4, 32128], 32100)).toBe('text statistics table');
    expect(offered(['text', ...views], [1, 4, 50257], 30522)).toBe('statistics table');
    expect(offered(['text', ...views], [1, 4, 768], 30522)).toBe('statistics table');
    expect(offered(views, [1, 8, 4, 30522], 30522)).toBe('statistics table');
  });

  it('comes last without a tokenizer, and for whole numbers that nobody took for text', () => {
    expect(offered(['text', 'statistics', 'table'], [1, 4, 30522], null)).toBe('statistics table text');
    expect(offered(['statistics', 'table'], [2, 9], null, INT64)).toBe('statistics table');
    expect(offered(['statistics', 'table'], [2, 9], 100, INT64)).toBe('statistics table text');
    expect(offered(['text', 'table'], [1, 9], 100, INT64)).toBe('text table');
  });
});
