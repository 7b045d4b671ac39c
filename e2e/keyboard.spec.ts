import { expect, openUrl, summary, test, words } from './open.ts';

const selection = async (page: Parameters<typeof summary>[0]) =>
  (await summary(page)).view?.selection ?? null;

test('a model can be read with the keyboard alone', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('ArrowDown');
  const first = await selection(page);
  expect(first).not.toBeNull();
  await page.keyboard.press('ArrowDown');
  const second = await selection(page);
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await selection(page)).toBe(first);
  await page.keyboard.press('Escape');
  expect(await selection(page)).toBeNull();
});

test('search finds by operator and goes there', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await page.keyboard.press('/');
  await page.keyboard.type('conv');
  await expect(page.getByRole('option').first()).toContainText('Conv');
  await page.keyboard.press('Enter');
  await expect.poll(() => selection(page)).toMatch(/^main:n\d+$/);
});

test('search reaches into subgraphs', async ({ page }) => {
  await openUrl(page, 'samples/tiny-transformer/model.onnx');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('argmax');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await summary(page)).view?.graph).toMatch(/^main\/\d+\.body$/);
});

test('the palette runs commands, and the sheet shows the keys', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  // Enter takes what is listed: before that there is nothing to take.
  await expect(page.getByRole('option').first()).toContainText(/dark/i);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words.dialogs.keys.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: words.dialogs.keys.title })).toBeHidden();
});
