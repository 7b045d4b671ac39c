import { describe, expect, it } from 'vitest';
import type { Element } from '../../../../core/tensor/types.ts';
import { ElementPages, PAGE, pagesOf } from './element-pages.ts';

/** Answers when it is told to, in any order. */
function pendingFetch() {
  const waiting = new Map<number, (elements: readonly Element[] | null) => void>();
  const asked: number[] = [];
  const fetch = (start: number): Promise<readonly Element[] | null> => {
    asked.push(start / PAGE);
    return new Promise((resolve) => waiting.set(start / PAGE, resolve));
  };
  const answer = async (page: number, elements: readonly Element[] | null): Promise<void> => {
    waiting.get(page)?.(elements);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { fetch, asked, answer };
}

describe('ElementPages', () => {
  it('asks once for each page and says when it is there', async () => {
    const { fetch, asked, answer } = pendingFetch();
    let changes = 0;
    const pages = new ElementPages(fetch, () => (changes += 1));
    pages.want([0, 1]);
    pages.want([0, 1]);
    expect(asked).toEqual([0, 1]);
    await answer(1, [10, 11]);
    expect(pages.get(PAGE + 1)).toBe(11);
    expect(pages.get(0)).toBeUndefined();
    expect(changes).toBe(1);
  });

  it('drops what was scrolled past before it was sent', async () => {
    const { fetch, asked, answer } = pendingFetch();
    const pages = new ElementPages(fetch, () => undefined);
    pages.want([0, 1, 2, 3, 4, 5]);
    expect(asked).toEqual([0, 1, 2, 3]);
    pages.want([90]);
    await answer(0, []);
    expect(asked).toEqual([0, 1, 2, 3, 90]);
  });

  it('does not ask again and again for what cannot be had', async () => {
    const { fetch, asked, answer } = pendingFetch();
    const pages = new ElementPages(fetch, () => undefined);
    pages.want([0, 1, 2, 3, 4]);
    await answer(0, null);
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it('says nothing after it was closed', async () => {
    const { fetch, answer } = pendingFetch();
    let changes = 0;
    const pages = new ElementPages(fetch, () => (changes += 1));
    pages.want([0]);
    pages.close();
    await answer(0, [1]);
    expect(changes).toBe(0);
  });
});

describe('pagesOf', () => {
  it('finds the pages under a window', () => {
    expect(pagesOf(0, 1, { from: 0, to: 20 }, { from: 0, to: 1 })).toEqual([0]);
    expect(pagesOf(0, 1, { from: PAGE - 2, to: PAGE + 3 }, { from: 0, to: 1 })).toEqual([0, 1]);
    expect(pagesOf(0, 10 * PAGE, { from: 0, to: 2 }, { from: 0, to: 8 })).toEqual([0, 10]);
    expect(pagesOf(5 * PAGE, 10, { from: 0, to: 1 }, { from: 0, to: 10 })).toEqual([5]);
  });
});
