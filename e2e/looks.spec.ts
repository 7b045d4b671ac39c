/** Accessibility of every state in both themes, and the narrow page. */
import { expectNoViolations } from './accessibility.ts';
import { card, drop, expect, fixture, openUrl, samples, test, waitFor } from './open.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('landing page', async ({ page }) => {
      await page.goto('.');
      await expect(samples(page).first()).toBeVisible();
      await expectNoViolations(page);
    });

    test('model with a selected node', async ({ page }) => {
      await openUrl(page, 'samples/digits/model.onnx');
      await card(page, 'n0').click();
      await expectNoViolations(page);
      const ground = await page
        .locator('[data-canvas]')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
      const lightness = Number(/oklch\(([\d.]+)/.exec(ground)?.[1]);
      expect(theme === 'light' ? lightness > 0.8 : lightness < 0.3).toBe(true);
    });

    test('search, palette and export', async ({ page }) => {
      await openUrl(page, 'samples/digits/model.onnx');
      for (const key of ['/', 'Control+k', '?', 'Control+e']) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog').first()).toBeVisible();
        await expectNoViolations(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog').first()).toBeHidden();
      }
    });

    test('an error', async ({ page }) => {
      await page.goto('.');
      await drop(page, [fixture('no-graph.onnx')]);
      await waitFor(page, 'error');
      await expectNoViolations(page);
    });
  });
}

test('the theme switch holds over a reload', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await page.keyboard.press('t');
  const chosen = await page.locator('html').getAttribute('data-theme');
  expect(chosen).toMatch(/light|dark/);
  await page.reload();
  await waitFor(page, 'ready');
  await expect(page.locator('html')).toHaveAttribute('data-theme', chosen ?? '');
});

test('a narrow page folds its panels away and keeps the diagram', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 640 });
  await openUrl(page, 'samples/digits/model.onnx');
  const box = await page.locator('[data-canvas]').boundingBox();
  expect(box?.width).toBe(480);
  await expect(page.locator('[data-card]').first()).toBeVisible();
  await expectNoViolations(page);
});
