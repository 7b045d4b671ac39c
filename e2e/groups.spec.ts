/** A network of 1,859 nodes as some tens of cards, and how everything in it is reached. */
import type { Locator, Page } from '@playwright/test';
import { openLarge } from './large-model.ts';
import { card, expect, summary, test, waitFor, words, type Summary } from './open.ts';

/** Twelve equal blocks `transformer/h.N` of 153 nodes, one mask (`Trilu`) that all of them read. */
const MODEL = 'gpt-12';
const BLOCKS = 12;
const MASK = 'n10';
const block = (n: number): string => `transformer/h.${n}`;

const frame = (page: Page, id: string): Locator => page.locator(`[data-frame="${id}"]`);
const rows = (page: Page): Locator => page.getByRole('treeitem');
const selectedRow = (page: Page): Locator => page.locator('[role="treeitem"][aria-selected="true"]');

async function view(page: Page): Promise<NonNullable<Summary['view']>> {
  const shown = (await summary(page)).view;
  if (shown === null) throw new Error('nothing is drawn');
  return shown;
}

const expectCards = (page: Page) => expect.poll(async () => (await view(page)).cards);
const expectFrames = (page: Page) => expect.poll(async () => (await view(page)).frames);
const expectSelection = (page: Page) => expect.poll(async () => (await view(page)).selection);

/** Where a card or a frame begins and how wide it is, once it stands still. */
async function placeOf(of: Locator): Promise<{ readonly top: number; readonly middle: number }> {
  const read = async () => {
    const box = await of.boundingBox();
    return box === null ? null : { top: box.y, middle: box.x + box.width / 2 };
  };
  let before = await read();
  await expect
    .poll(async () => {
      const now = await read();
      const still = now !== null && JSON.stringify(now) === JSON.stringify(before);
      before = now;
      return still;
    })
    .toBe(true);
  if (before === null) throw new Error('it is not on screen');
  return before;
}

/** Turns the wheel over the diagram until the top of a thing is there on screen. */
async function scrollTo(page: Page, of: Locator, top: number): Promise<void> {
  await page.mouse.move(640, 500);
  await page.mouse.wheel(0, (await placeOf(of)).top - top);
  await expect.poll(async () => Math.abs((await placeOf(of)).top - top)).toBeLessThan(2);
}

async function expectKept(now: Locator, before: Awaited<ReturnType<typeof placeOf>>): Promise<void> {
  await expect(now).toBeVisible();
  const place = await placeOf(now);
  expect(Math.abs(place.top - before.top)).toBeLessThan(3);
  expect(Math.abs(place.middle - before.middle)).toBeLessThan(3);
}

async function emphasis(
  page: Page,
  ids: readonly string[],
): Promise<Readonly<Record<string, string | null>>> {
  const found = await Promise.all(
    ids.map(async (id) => [id, await card(page, id).getAttribute('data-emphasis')] as const),
  );
  return Object.fromEntries(found);
}

test('a large model opens as a few cards; one opens and closes in place', async ({ page }) => {
  await openLarge(page, MODEL);
  expect((await summary(page)).model?.nodes).toBe(1859);
  const first = await view(page);
  expect(first.cards).toBeLessThanOrEqual(60);
  expect(first.frames).toBe(1);
  await expect(card(page, block(0))).toContainText('153');

  await scrollTo(page, card(page, block(0)), 80);
  const place = await placeOf(card(page, block(0)));
  await card(page, block(0)).getByText('h.0').dblclick();
  await expectKept(frame(page, block(0)), place);
  await expectFrames(page).toBe(2);
  await frame(page, block(0)).getByRole('button', { name: words.diagram.closeInPlace }).click();
  await expectKept(card(page, block(0)), place);
  await expectFrames(page).toBe(1);

  await card(page, block(0)).getByRole('button', { name: words.diagram.openInPlace }).click();
  await expectKept(frame(page, block(0)), place);
  await frame(page, block(0)).getByText('h.0').click();
  await page.keyboard.press('e');
  await expectKept(card(page, block(0)), place);
  await page.keyboard.press('Enter');
  await expectKept(frame(page, block(0)), place);
});

test('edges lead over borders, into what is open and what is closed', async ({ page }) => {
  await openLarge(page, MODEL);
  await scrollTo(page, card(page, block(0)), 80);
  await card(page, block(0)).getByText('h.0').dblclick();
  await expectFrames(page).toBe(2);
  for (let i = 0; i < 3; i++) await page.keyboard.press('-');
  await scrollTo(page, frame(page, block(0)), 200);
  await card(page, MASK).click();
  // What reads the mask: the attention of the block that is open, and each block that is closed.
  const around = [`${block(0)}/ln_1`, `${block(0)}/attn`, `${block(0)}/mlp`, block(1), block(2)];
  await expect
    .poll(async () => Object.values(await emphasis(page, around)))
    .toEqual(['dim', 'lit', 'dim', 'lit', 'lit']);
});

test('all, equal ones and levels open and close by keys', async ({ page }) => {
  await openLarge(page, MODEL);
  const first = await view(page);
  await card(page, block(0)).click();
  await expectSelection(page).toBe('main:g1');
  await page.keyboard.press('Shift+G');
  await expectFrames(page).toBe(1 + BLOCKS);
  await page.keyboard.press('Shift+G');
  await expectFrames(page).toBe(1);

  await page.keyboard.press('Shift+E');
  await expectCards(page).toBeGreaterThan(1100);
  const all = await view(page);
  await page.keyboard.press('Shift+C');
  await expectFrames(page).toBe(0);
  await expectCards(page).toBeLessThan(6);
  await page.keyboard.press(']');
  await expectCards(page).toBe(first.cards);
  await page.keyboard.press(']');
  await expectFrames(page).toBeGreaterThan(BLOCKS);
  await page.keyboard.press('[');
  await expectCards(page).toBe(first.cards);

  // Without groups there is every node of the open ones, and no frame.
  await page.keyboard.press('g');
  await expectCards(page).toBe(all.cards);
  await expectFrames(page).toBe(0);
  await page.keyboard.press('g');
  await expectCards(page).toBe(first.cards);
});

test('the address keeps what is open, and leads into what is closed', async ({ page }) => {
  await openLarge(page, MODEL);
  await card(page, block(1)).getByText('h.1').dblclick();
  await card(page, `${block(1)}/attn`)
    .getByText('attn')
    .dblclick();
  await expectFrames(page).toBe(3);
  const before = await view(page);
  await expect.poll(() => page.url()).toContain('&o=');
  await page.reload();
  await waitFor(page, 'ready');
  await expectFrames(page).toBe(3);
  expect(await view(page)).toEqual(before);
  await page.keyboard.press('Shift+C');
  await expectFrames(page).toBe(0);
  await expect.poll(() => page.url()).toContain('&l=0');

  const node = 700;
  await openLarge(page, MODEL, `#v=1&s=${encodeURIComponent(`main:n${node}`)}`);
  await expect(card(page, `n${node}`)).toHaveAttribute('data-emphasis', 'selected');
  await expect(card(page, `n${node}`)).toBeInViewport();
  await expect(frame(page, block(4))).toBeVisible();
});

test('outline and diagram show the same thing', async ({ page }) => {
  await openLarge(page, MODEL);
  const filter = page.getByLabel(words.shell.outlinePanel.filter);
  await filter.fill('Softmax h.5/attn');
  const found = rows(page).filter({ hasText: 'Softmax' });
  await expect(found).toHaveCount(1);
  await found.click();
  const softmax = page.locator('[data-card][data-emphasis="selected"]');
  await expect(softmax).toHaveCount(1);
  await expect(softmax).toContainText('Softmax');
  await expect(softmax).toBeInViewport();
  await expect(frame(page, `${block(5)}/attn`)).toBeVisible();
  await expect(card(page, block(5))).toHaveCount(0);

  await filter.press('Escape');
  await expect(selectedRow(page)).toContainText('Softmax');
  await expect(selectedRow(page)).toBeInViewport();
  const around = page.getByRole('navigation', { name: words.diagram.within });
  await around.getByRole('button', { name: 'attn', exact: true }).click();
  await expect(selectedRow(page)).toHaveAttribute('title', 'attn');
  await expect(selectedRow(page)).toHaveAttribute('aria-expanded', 'true');
  await rows(page).filter({ hasText: 'h.5' }).first().click();
  await expect(frame(page, block(5))).toHaveAttribute('data-selected', 'true');
});

test('traces light up what leads to a card, what it leads to, and the way between two', async ({ page }) => {
  await openLarge(page, MODEL);
  await card(page, block(0)).click();
  // Small enough that several blocks are on screen, and large enough that cards are not painted.
  for (let i = 0; i < 3; i++) await page.keyboard.press('-');
  await scrollTo(page, card(page, block(0)), 150);
  await card(page, block(2)).click();
  const around = [MASK, block(0), block(1), block(2), block(3), block(4)];
  const expectLit = (...states: readonly string[]) =>
    expect
      .poll(() => emphasis(page, around))
      .toEqual(Object.fromEntries(around.map((id, i) => [id, states[i]])));

  await expectLit('lit', 'dim', 'lit', 'selected', 'lit', 'dim');
  await page.keyboard.press('Shift+ArrowUp');
  await expectLit('lit', 'lit', 'lit', 'selected', 'dim', 'dim');
  await page.keyboard.press('Shift+ArrowDown');
  await expectLit('dim', 'dim', 'dim', 'selected', 'lit', 'lit');
  await page.keyboard.press('Shift+L');
  await expectLit('lit', 'lit', 'lit', 'selected', 'lit', 'lit');
  await page.keyboard.press('Shift+L');
  await expectLit('lit', 'dim', 'lit', 'selected', 'lit', 'dim');

  await card(page, block(0)).click({ modifiers: ['Shift'] });
  await expectLit('dim', 'lit', 'lit', 'selected', 'dim', 'dim');
  await page.keyboard.press('Escape');
  await expectLit('plain', 'plain', 'plain', 'plain', 'plain', 'plain');
});

test('a search for a chain of operators lists every place, and goes into a closed group', async ({
  page,
}) => {
  await openLarge(page, MODEL);
  const search = async (query: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.getByPlaceholder(words.dialogs.search.placeholder).fill(query);
  };
  const total = page.getByRole('dialog').getByRole('status');
  await search('MatMul > Softmax');
  await expect(page.getByRole('dialog')).toContainText(words.dialogs.search.none('MatMul > Softmax'));
  await page.keyboard.press('Escape');

  // Each norm of a block, and the one at the end.
  await search('Reduce* > Sub > Pow');
  await expect(total).toHaveText(words.dialogs.search.total(String(2 * BLOCKS + 1), false));
  const third = page.getByRole('option').nth(2);
  await expect(third).toContainText('ReduceMean > Sub > Pow');
  await expect(third).toContainText('h.1/ln_1');
  await third.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const found = page.locator('[data-card][data-emphasis="selected"]');
  await expect(found).toContainText('ReduceMean');
  await expect(found).toBeInViewport();
  await expect(frame(page, `${block(1)}/ln_1`)).toBeVisible();

  // The other places are marked, on the groups that hold them where those are closed.
  await expect(found).toHaveAttribute('data-found');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Shift+C');
  await expectFrames(page).toBe(0);
  await expect(page.locator('[data-card="transformer"][data-found]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-found]')).toHaveCount(0);
});
