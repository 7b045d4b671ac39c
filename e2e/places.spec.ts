import { card, expect, openUrl, summary, test, words } from './open.ts';

test('a link leads back to the same node, in the same graph', async ({ page }) => {
  await openUrl(page, 'samples/tiny-transformer/model.onnx');
  const holder = page.locator('[data-card]').filter({ hasText: 'Loop' }).first();
  await page.keyboard.press('/');
  await page.keyboard.type('op:Loop');
  await expect(page.getByRole('option').first()).toContainText('Loop');
  await page.keyboard.press('Enter');
  await expect(holder).toBeVisible();
  const address = page.url();
  expect(address).toContain('#v=1');
  const before = await summary(page);

  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(async () => (await summary(page)).view?.selection).toBe(before.view?.selection);
  await expect(holder).toBeVisible();
});

test('what is typed before the search is there is not lost', async ({ page }) => {
  await page.route('**/assets/DialogHost-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await openUrl(page, 'samples/tiny-transformer/model.onnx');
  await page.keyboard.press('/');
  await page.keyboard.type('op:Lo');
  const field = page.getByPlaceholder(words.dialogs.search.placeholder);
  await expect(field).toHaveCount(0);
  await expect(field).toHaveValue('op:Lo');
  await page.keyboard.type('op');
  await expect(field).toHaveValue('op:Loop');
  await expect(page.getByRole('option').first()).toContainText('Loop');
});

test('a subgraph opens in place and as a view of its own; back leads back', async ({ page }) => {
  await openUrl(page, 'samples/tiny-transformer/model.onnx');
  await page.keyboard.press('/');
  await page.keyboard.type('op:Loop');
  await expect(page.getByRole('option').first()).toContainText('Loop');
  await page.keyboard.press('Enter');
  const holder = page.locator('[data-card]').filter({ hasText: 'Loop' }).first();
  const closed = await summary(page);
  const id = (await holder.getAttribute('data-card')) ?? '';
  await holder.getByText('Loop', { exact: true }).first().dblclick();
  const frame = page.locator(`[data-frame="${id}"]`);
  await expect(frame).toBeVisible();
  await expect.poll(async () => (await summary(page)).view?.cards).toBeGreaterThan(closed.view?.cards ?? 0);

  await frame.getByRole('button', { name: words.diagram.closeInPlace }).click();
  await expect.poll(async () => (await summary(page)).view?.frames).toBe(closed.view?.frames);

  await page.locator('[data-canvas]').focus();
  const unmoved = await holder.boundingBox();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -40);
  await expect.poll(() => holder.boundingBox()).not.toEqual(unmoved);
  const place = await holder.boundingBox();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await summary(page)).view?.graph).toMatch(/body$/);
  await page.goBack();
  await expect.poll(async () => (await summary(page)).view?.graph).toBe('main');
  await expect.poll(() => holder.boundingBox()).toEqual(place);
});

test('switching what is shown keeps the place of the selected card', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await card(page, 'n3').click();
  const before = await card(page, 'n3').boundingBox();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Show or hide attributes');
  await expect(page.getByRole('option').first()).toContainText(/attributes/i);
  await page.keyboard.press('Enter');
  await expect(card(page, 'n0')).not.toContainText('kernel');
  const after = await card(page, 'n3').boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});
