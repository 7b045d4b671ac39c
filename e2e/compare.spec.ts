/** Comparing a model with another: where their values part, in the table and on the diagram. */
import type { Page } from '@playwright/test';
import { encodeModel } from '../scripts/onnx-writer/encode.ts';
import { digitsModel } from '../scripts/samples/digits/model.ts';
import { LAYOUT } from '../scripts/samples/digits/network.ts';
import { readTrainedDigits } from '../scripts/samples/digits/trained.ts';
import { card, drop, expect, openUrl, saveAsDownloads, test, words, type DroppedFile } from './open.ts';

const texts = words.run.inside;
const DIGITS = 'samples/digits/model.onnx';

/** The digits sample with one other number in the second convolution's bias. */
function changedDigits(): DroppedFile {
  const { flat } = readTrainedDigits();
  let at = 0;
  for (const { name, dims } of LAYOUT) {
    if (name === 'conv2.bias') flat[at] = (flat[at] ?? 0) + 1;
    at += dims.reduce((product, dim) => product * dim, 1);
  }
  return { path: 'changed.onnx', bytes: Buffer.from(encodeModel(digitsModel(flat))) };
}

async function showCompare(page: Page): Promise<void> {
  await saveAsDownloads(page);
  await openUrl(page, DIGITS);
  await page.keyboard.press('r');
  await page.getByRole('tab', { name: words.run.views.inside }).click();
  await page.getByRole('radio', { name: texts.compare }).check({ force: true });
  await page.getByLabel(texts.sides).selectOption('model');
}

async function choose(page: Page, { path, bytes }: DroppedFile): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: texts.chooseOther }).click(),
  ]);
  await dialog.setFiles({ name: path, mimeType: 'application/octet-stream', buffer: bytes });
  await expect(page.getByText(path, { exact: true })).toBeVisible();
}

const compareButton = (page: Page) => page.getByRole('button', { name: texts.compareNow, exact: true });
const note = (page: Page, id: string) =>
  page.locator('.react-flow__node', { has: card(page, id) }).locator('[data-note]');

test('a changed copy parts from the model at the node that was changed', async ({ page }) => {
  await showCompare(page);
  await expect(compareButton(page)).toBeDisabled();
  await choose(page, changedDigits());
  await compareButton(page).click();
  const first = page.getByRole('button', { name: texts.firstDiffering });
  await expect(first).toContainText('/conv2/Conv_output_0', { timeout: 30_000 });

  const table = page.getByRole('table', { name: texts.compare });
  await expect(table.getByRole('row', { name: /pool1\/MaxPool/ })).toContainText(texts.agrees);
  await expect(table.getByRole('row', { name: /logits/ })).toContainText(texts.differs);

  await first.click();
  await expect(note(page, 'n3')).toHaveAttribute('data-note', 'first');
  await expect(note(page, 'n3')).toContainText(texts.onNode.first(texts.onNode.off('1')));
  await expect(note(page, 'n2')).toHaveAttribute('data-note', 'agrees');
  await page.getByLabel(texts.showDifferences).uncheck();
  await expect(note(page, 'n3')).toHaveCount(0);
});

test('a model that is something else says which input does not fit, and another model ends it all', async ({
  page,
}) => {
  await showCompare(page);
  const sorter = await page.request.get('samples/tiny-transformer/model.onnx');
  await choose(page, { path: 'sorter.onnx', bytes: await sorter.body() });
  await compareButton(page).click();
  await expect(page.getByRole('alert')).toContainText('sorter.onnx');
  await expect(page.getByRole('alert')).toContainText(/Its input ".+"/);
  await drop(page, [{ path: 'fresh.onnx', bytes: changedDigits().bytes }]);
  await expect(page.getByText('sorter.onnx', { exact: true })).toHaveCount(0);
});
