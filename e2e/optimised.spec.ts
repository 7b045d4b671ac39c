/** The model as the runtime runs it: opened, read against the original, and left again. */
import type { Page } from '@playwright/test';
import { card, expect, openUrl, saveAsDownloads, summary, test, words } from './open.ts';

const texts = words.run.optimised;
const DIGITS = 'samples/digits/model.onnx';

const bar = (page: Page) => page.getByRole('region', { name: texts.bar });
const standsFor = (page: Page) => page.getByRole('region', { name: new RegExp(`^${texts.standsFor}`) });

/** From the run tab of the sample to its optimised graph. */
async function showOptimised(page: Page): Promise<void> {
  await openUrl(page, DIGITS);
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: words.run.views.time }).click();
  await page.getByRole('button', { name: texts.show }).click();
  await expect(bar(page)).toBeVisible({ timeout: 30_000 });
}

test.beforeEach(({ page }) => saveAsDownloads(page));

test('a fused node tells what it stands for, and leads back to it', async ({ page }) => {
  await showOptimised(page);
  await expect(bar(page)).toContainText(texts.summary(7, 9));
  await expect(bar(page)).toContainText(texts.fused(2));
  expect((await summary(page)).model?.nodes).toBe(7);

  await card(page, 'n0.0').click();
  await expect(standsFor(page).getByRole('listitem')).toHaveText([/^Conv/, /^Relu/]);
  await expect(page.getByText(texts.mark.several(2)).first()).toBeVisible();

  await standsFor(page).getByRole('button', { name: /Relu/ }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Relu' })).toBeVisible();
  const back = await summary(page);
  expect(back.model?.nodes).toBe(9);
  expect(back.view?.selection).toMatch(/n1$/);
});

test('the original comes back with the inputs that it had', async ({ page }) => {
  await showOptimised(page);
  await page.getByRole('button', { name: texts.back }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('button', { name: words.run.run, exact: true }).click();
  const outputs = page.getByRole('region', { name: words.run.outputs });
  await page.getByRole('radio', { name: words.run.views['in-out'] }).click();
  await expect(outputs.getByRole('listitem').first()).toContainText('7', { timeout: 30_000 });
});
