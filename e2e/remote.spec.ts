/** A large model behind an address: its graph is read in ranges, its weights only when someone looks at them. */
import { float32Tensor, largeModel } from './large-model.ts';
import { card, expect, openUrl, saveAsDownloads, summary, test, words } from './open.ts';

const ELEMENTS = 6_000_000;

test('a large model is read in ranges, and a weight when it is looked at', async ({ page, context }) => {
  const file = largeModel(ELEMENTS);
  const ranges: string[] = [];
  let sent = 0;
  await context.route('**/large.onnx', async (route) => {
    const range = /bytes=(\d+)-(\d+)/.exec((await route.request().headerValue('range')) ?? '');
    expect(range).not.toBeNull();
    const [start, end] = [Number(range?.[1]), Math.min(file.length, Number(range?.[2]) + 1)];
    ranges.push(`${start}-${end}`);
    sent += end - start;
    await route.fulfill({
      status: 206,
      headers: { 'content-range': `bytes ${start}-${end - 1}/${file.length}` },
      body: file.subarray(start, end),
    });
  });
  await saveAsDownloads(page);
  await openUrl(page, 'large.onnx');
  expect((await summary(page)).model?.nodes).toBe(1);
  expect(ranges.length).toBeGreaterThan(1);
  expect(sent).toBeLessThan(file.length / 10);

  await card(page, 'n0').getByRole('button').first().click();
  await page.getByRole('tab', { name: words.inspector.tensor.values }).click();
  await expect(page.getByText(String(float32Tensor(0))).first()).toBeVisible();
  expect(sent).toBeLessThan(file.length / 2);
});

test('a server without ranges is asked for the whole file', async ({ page, context }) => {
  const file = largeModel(ELEMENTS);
  await context.route('**/large.onnx', (route) => route.fulfill({ status: 200, body: file }));
  await openUrl(page, 'large.onnx');
  expect((await summary(page)).model?.nodes).toBe(1);
});
