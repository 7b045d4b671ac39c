/** The model as the runtime runs it: opened, read against the original, and left again. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './accessibility.ts';
import { card, expect, openUrl, saveAsDownloads, summary, test, words } from './open.ts';

const texts = words.run.optimised;
const DIGITS = 'samples/digits/model.onnx';

const bar = (page: Page) => page.getByRole('region', { name: texts.bar });
const standsFor = (page: Page) => page.getByRole('region', { name: new RegExp(`^${texts.standsFor}`) });

async function openRun(page: Page): Promise<void> {
  await openUrl(page, DIGITS);
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: words.run.run, exact: true })).toBeEnabled();
}

async function showOptimised(page: Page): Promise<void> {
  await page.getByRole('tab', { name: words.run.views.time }).click();
  await page.getByRole('button', { name: texts.show }).click();
  await expect(bar(page)).toBeVisible({ timeout: 30_000 });
}

test.beforeEach(({ page }) => saveAsDownloads(page));

test('a fused node tells what it stands for, and leads back to it', async ({ page }) => {
  await openRun(page);
  await showOptimised(page);
  await expect(bar(page)).toContainText(texts.summary(7, 9));
  await expect(bar(page)).toContainText(texts.fused(2));
  expect((await summary(page)).model?.nodes).toBe(7);

  await card(page, 'n0').click({ position: { x: 20, y: 10 } });
  await expect(standsFor(page).getByRole('listitem')).toHaveText([/^Conv/, /^Relu/]);
  await expect(page.getByText(texts.mark.several(2), { exact: true })).toHaveCount(2);
  await expectNoViolations(page);

  await standsFor(page).getByRole('button', { name: /Relu/ }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Relu' })).toBeVisible();
  const back = await summary(page);
  expect(back.model?.nodes).toBe(9);
  expect(back.view?.selection).toMatch(/n1$/);
});

test('the inputs of the run go along, there and back', async ({ page }) => {
  const { kinds, source } = words.run.input;
  const chosen = page.getByLabel(source('image'));
  await openRun(page);
  await expect(chosen).not.toHaveValue('zeros');
  await chosen.selectOption({ label: kinds.zeros });
  await showOptimised(page);
  await page.getByRole('tab', { name: words.run.views['in-out'] }).click();
  await expect(chosen).toHaveValue('zeros');
  await page.getByRole('button', { name: texts.back }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(chosen).toHaveValue('zeros');
});
