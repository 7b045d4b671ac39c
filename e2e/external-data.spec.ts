import { readdirSync, readFileSync } from 'node:fs';
import { drop, expect, summary, test, waitFor, words } from './open.ts';

const folder = 'fixtures/external';
const model = readdirSync(folder).find((name) => name.endsWith('.onnx')) ?? '';
const file = (path: string) => ({
  path: path.split('/').at(-1) ?? '',
  bytes: readFileSync(`${folder}/${path}`),
});

test('data that lies in a folder is not taken by its bare name, and is found when the folder comes', async ({
  page,
}) => {
  await page.goto('.');
  await drop(page, [file(model)]);
  await waitFor(page, 'ready');
  await expect.poll(async () => (await summary(page)).model?.findings.warning).toBeGreaterThan(0);

  // The folder arrives as a folder: Chromium gives a real directory entry for a dropped path.
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [`${process.cwd()}/${folder}`], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
  await expect.poll(async () => (await summary(page)).model?.findings.warning).toBe(0);
  await waitFor(page, 'ready');
});

test('a tensor whose data is missing says which file it waits for', async ({ page }) => {
  await page.goto('.');
  await drop(page, [file(model)]);
  await waitFor(page, 'ready');
  await page.locator('[data-card] button').first().click();
  await expect(page.getByText(/was not opened with the model/)).toBeVisible();
  await expect(page.getByRole('button', { name: words.inspector.tensor.supply })).toBeVisible();
});
