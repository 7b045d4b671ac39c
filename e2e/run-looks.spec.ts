/** Accessibility of the Run tab's states, in both themes. */
import { expectNoViolations } from './accessibility.ts';
import { expect, fixture, test, words } from './open.ts';
import { DIGITS, dropAndShowRun, outputs, part, run, runButton, showRun } from './run-tab.ts';

const texts = words.run;
/** The diagram and the panels beside it are looked at elsewhere. */
const TAB = '[data-testid="bottom"]';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('inputs and outputs, and the values inside', async ({ page }) => {
      await showRun(page, DIGITS);
      await run(page, 'auto');
      await expect(outputs(page).getByRole('listitem').first()).toContainText('7');
      await expectNoViolations(page, TAB);

      await part(page, 'inside').click();
      await page.getByRole('button', { name: texts.inside.take, exact: true }).click();
      const values = page.getByRole('table', { name: texts.inside.list });
      await values.getByRole('button', { name: '/conv1/Conv_output_0' }).click();
      await expect(page.getByRole('img', { name: /^The channels side by side/ })).toBeVisible();
      await expectNoViolations(page, TAB);
    });

    test('times and code', async ({ page }) => {
      await showRun(page, DIGITS);
      await part(page, 'time').click();
      await page.getByRole('button', { name: texts.timing.profile }).click();
      await expect(page.getByRole('table', { name: texts.timing.nodes })).toBeVisible({ timeout: 30_000 });
      // Times lie on the diagram too.
      await expectNoViolations(page);

      await part(page, 'code').click();
      await expect(page.getByRole('button', { name: texts.code.copy })).toBeVisible();
      await expectNoViolations(page, TAB);
    });

    test('what the runtime refuses', async ({ page }) => {
      await dropAndShowRun(page, fixture('operator-unknown.onnx'));
      await runButton(page).click();
      await expect(page.getByRole('alert')).toContainText(/operator/, { timeout: 30_000 });
      await page.getByText(texts.errors.detail).click();
      await expectNoViolations(page, TAB);
    });
  });
}
