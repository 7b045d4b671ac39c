import { readFileSync } from 'node:fs';
import {
  card,
  drop,
  expect,
  fixture,
  openUrl,
  saveAsDownloads,
  summary,
  test,
  waitFor,
  words,
} from './open.ts';

test('a click on a node shows attributes, inputs and outputs, one click from their other ends', async ({
  page,
}) => {
  await openUrl(page, 'samples/digits/model.onnx');
  const inspector = page.getByRole('region', { name: words.shell.inspector });
  await page.locator('[data-card]').getByText('Conv', { exact: true }).first().click();
  await expect(inspector).toContainText('kernel_shape');
  await expect(inspector).toContainText('group');
  await expect(
    inspector.getByRole('link', { name: new RegExp(words.inspector.documentationShort) }),
  ).toHaveAttribute('href', /onnx\.ai\/onnx\/operators\/onnx__Conv/);
  const before = (await summary(page)).view?.selection;
  await inspector
    .getByRole('region', { name: words.inspector.sections.outputs })
    .getByRole('button', { name: /^Relu/ })
    .click();
  await expect.poll(async () => (await summary(page)).view?.selection).not.toBe(before);
});

test('a weight shows its statistics and values, and is saved as .npy', async ({ page }) => {
  await saveAsDownloads(page);
  await openUrl(page, 'samples/digits/model.onnx');
  const inspector = page.getByRole('region', { name: words.shell.inspector });
  await page.locator('[data-card]').filter({ hasText: 'Conv' }).first().getByRole('button').first().click();
  await expect(inspector.getByText(words.inspector.tensor.rows.deviation)).toBeVisible();
  await inspector.getByRole('tab', { name: words.inspector.tensor.values }).click();
  await expect(inspector.getByText(/^-?0\.\d+/).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    inspector.getByRole('button', { name: words.inspector.tensor.save }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.npy$/);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('\x93NUMPY');
});

test('names are data: markup in them is text', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('hostile-names.onnx')]);
  await waitFor(page, 'ready');
  await card(page, 'n0').click();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page.getByRole('region', { name: words.shell.inspector })).toBeVisible();
});

test('findings are listed, each with its place', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('value-dangling.onnx')]);
  await waitFor(page, 'ready');
  await page
    .getByRole('button', { name: words.shell.togglePanel(words.shell.bottom) })
    .first()
    .click();
  const panel = page.getByRole('region', { name: words.shell.bottomPanel });
  await panel.getByRole('tab', { name: words.shell.diagnostics }).click();
  await panel
    .getByRole('button')
    .filter({ hasText: /Node|Value/ })
    .first()
    .click();
  await expect.poll(async () => (await summary(page)).view?.selection).not.toBeNull();
});

test('ten thousand nested graphs open and can be searched', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('deep-nesting.onnx.gz')]);
  await waitFor(page, 'ready');
  expect((await summary(page)).model?.graphs).toBeGreaterThan(10_000);
  await page.keyboard.press('/');
  await page.keyboard.type('op:If');
  await expect(page.getByRole('option').first()).toBeVisible();
});
