import { readFileSync } from 'node:fs';
import { card, expect, openUrl, saveAsDownloads, test, words } from './open.ts';

const texts = words.dialogs.export;

test.beforeEach(async ({ page }) => {
  await saveAsDownloads(page);
  await openUrl(page, 'samples/digits/model.onnx');
});

async function exportAs(page: Parameters<typeof openUrl>[0], format: string): Promise<Buffer> {
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: format }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts.save, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

test('the graph as SVG', async ({ page }) => {
  const svg = (await exportAs(page, texts.formats.svg)).toString('utf8');
  expect(svg).toMatch(/^<(\?xml|svg)/);
  expect(svg.match(/>Conv</g)?.length).toBeGreaterThan(1);
});

test('the selection alone as SVG is smaller', async ({ page }) => {
  const whole = await exportAs(page, texts.formats.svg);
  await card(page, 'n0').click();
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: /Selection/ }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts.save, exact: true }).click(),
  ]);
  expect(readFileSync(await download.path()).length).toBeLessThan(whole.length / 2);
});

test('the graph as PNG', async ({ page }) => {
  const png = await exportAs(page, texts.formats.png);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(100);
});

test('the nodes as JSON and CSV', async ({ page }) => {
  const json: unknown = JSON.parse((await exportAs(page, texts.formats.json)).toString('utf8'));
  expect(JSON.stringify(json)).toContain('"Conv"');
  const csv = (await exportAs(page, texts.formats.csv)).toString('utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(5);
});
