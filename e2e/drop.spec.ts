import { card, drop, expect, fixture, openUrl, samples, summary, test, waitFor, words } from './open.ts';

test('a dropped model is shown, and a new drop replaces it', async ({ page }) => {
  await page.goto('.');
  await waitFor(page, 'landing');
  await expect(page.getByText(words.landing.privacy)).toBeVisible();
  await drop(page, [fixture('double-edge.onnx')]);
  await waitFor(page, 'ready');
  await expect(card(page, 'n0')).toBeVisible();
  expect((await summary(page)).model?.file).toBe('double-edge.onnx');

  await drop(page, [fixture('residual-network.onnx')]);
  await expect.poll(async () => (await summary(page)).model?.file).toBe('residual-network.onnx');
  await waitFor(page, 'ready');
});

test('two edges between the same two nodes are two edges', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('double-edge.onnx')]);
  await waitFor(page, 'ready');
  const { view } = await summary(page);
  await expect(page.locator('[data-edge]')).toHaveCount(view?.edges ?? -1);
  const routes = await page
    .locator('[data-edge] path:first-child')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(new Set(routes).size).toBe(routes.length);
});

test('a zip and a gzip are looked into', async ({ page }) => {
  await page.goto('.');
  for (const name of ['zip-deflated.zip', 'model.onnx.gz']) {
    await drop(page, [fixture(name)]);
    await waitFor(page, 'ready');
    expect((await summary(page)).model?.nodes).toBeGreaterThan(0);
  }
});

test('a zip with several models offers them, and the model before it stays meanwhile', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('residual-network.onnx')]);
  await waitFor(page, 'ready');
  await drop(page, [fixture('zip-two-models.zip')]);
  await waitFor(page, 'error');
  expect((await summary(page)).model?.file).toBe('residual-network.onnx');
  const choices = page.getByRole('list', { name: words.shell.error.models }).getByRole('button');
  await expect(choices).toHaveText([/^encoder\.onnx/, /^decoder\.onnx/]);
  await choices.nth(1).click();
  await waitFor(page, 'ready');
  expect((await summary(page)).model?.file).toBe('decoder.onnx');
});

test('a link to a zip with several models offers them too', async ({ page }) => {
  await page.route('**/two.zip', (route) => route.fulfill({ body: fixture('zip-two-models.zip').bytes }));
  await page.goto('?url=two.zip');
  await waitFor(page, 'error');
  await page.getByRole('button', { name: /^encoder\.onnx/ }).click();
  await waitFor(page, 'ready');
  expect((await summary(page)).model?.file).toBe('encoder.onnx');
});

test('models dropped side by side are offered', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('double-edge.onnx'), fixture('residual-network.onnx')]);
  await waitFor(page, 'error');
  await page.getByRole('button', { name: /^residual-network\.onnx/ }).click();
  await waitFor(page, 'ready');
  expect((await summary(page)).model?.file).toBe('residual-network.onnx');
});

test('a failed open says what happened and leaves the model before it', async ({ page }) => {
  await page.goto('.');
  await drop(page, [fixture('residual-network.onnx')]);
  await waitFor(page, 'ready');
  const before = await summary(page);

  await drop(page, [fixture('truncated-in-graph.onnx')]);
  await waitFor(page, 'error');
  await expect(page.locator('html')).toHaveAttribute('data-error', 'truncated');
  await expect(page.getByRole('alert')).toContainText(/byte \d+/);
  expect((await summary(page)).model?.file).toBe(before.model?.file);
  await page.getByRole('button', { name: words.shell.error.keepModel('residual-network.onnx') }).click();
  await waitFor(page, 'ready');
  await expect(card(page, 'n0')).toBeVisible();
});

test('what is not a model is named for what it is', async ({ page }) => {
  await page.goto('.');
  const html = { path: 'model.onnx', bytes: Buffer.from('<!doctype html><title>404</title>Not found') };
  await drop(page, [html]);
  await waitFor(page, 'error');
  await expect(page.locator('html')).toHaveAttribute('data-error', 'not-a-model');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/web page|HTML/i);
});

test('a missing address is an error with its status, not an empty page', async ({ page }) => {
  await page.goto('?url=nowhere/model.onnx');
  await waitFor(page, 'error');
  await expect(page.locator('html')).toHaveAttribute('data-error', 'download-failed');
  await expect(page.getByRole('alert')).toContainText('404');
});

test('every sample opens from the landing page', async ({ page }) => {
  await page.goto('.');
  await expect(samples(page)).toHaveCount(5);
  const titles = await samples(page).allTextContents();
  for (const [i] of titles.entries()) {
    await page.goto('.');
    await samples(page).nth(i).click();
    await waitFor(page, 'ready');
    const { model, view } = await summary(page);
    expect(model?.nodes).toBeGreaterThan(0);
    expect(view?.cards).toBeGreaterThan(1);
  }
});

test('the marks and the summary that embeds rely on are there', async ({ page }) => {
  await openUrl(page, 'samples/digits/model.onnx');
  await page.waitForFunction(() => performance.getEntriesByName('opscope:settled').length > 0);
  const marks = await page.evaluate(() =>
    ['opscope:open', 'opscope:graph', 'opscope:settled'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    ),
  );
  expect(marks[0]).toBeLessThan(marks[1] ?? 0);
  expect(marks[1]).toBeLessThanOrEqual(marks[2] ?? 0);
  const outside = await summary(page);
  expect(outside).toMatchObject({
    version: 1,
    state: 'ready',
    error: null,
    view: { graph: 'main', frames: 0 },
  });
});
