/** Running a model as a person does: the built site, a real runtime, real inputs. */
import { readFileSync } from 'node:fs';
import { fromBytes } from '../scripts/samples/super-resolution/picture.ts';
import { enlarge } from '../scripts/samples/super-resolution/reference.ts';
import { readNpy } from './npy.ts';
import { drop, expect, fixture, openUrl, saveAsDownloads, test, waitFor, words } from './open.ts';
import { testPicture, toPng } from './png.ts';
import {
  DIGITS,
  dropAndShowRun,
  inputs,
  lackOf,
  largestDifference,
  numbers,
  outputs,
  run,
  runButton,
  savedOutput,
  showRun,
} from './run-tab.ts';

const texts = words.run;

test.beforeEach(({ page }) => saveAsDownloads(page));

test('the sample digit is recognised, with the numbers that the sample expects', async ({ page }) => {
  await showRun(page, DIGITS);
  await run(page, 'auto');
  await expect(outputs(page).getByRole('listitem').first()).toContainText('7');
  const expected = readNpy(readFileSync('public/samples/digits/expected.npy'));
  const given = readNpy(await savedOutput(page));
  expect(given.dims).toEqual(expected.dims);
  expect(largestDifference(given.values, expected.values)).toBeLessThan(1e-3);
});

test('a key runs the model from anywhere', async ({ page }) => {
  await openUrl(page, DIGITS);
  await page.keyboard.press('Control+Enter');
  await expect(outputs(page).getByRole('listitem').first()).toContainText('7', { timeout: 30_000 });
});

test('the runtime is fetched once the tab is shown, and by nobody who only looks at a model', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm.gz')) fetched.push(request.url().split('/').at(-1) ?? '');
  });
  await openUrl(page, DIGITS);
  expect(fetched).toEqual([]);
  const ahead = page.waitForResponse(/threaded\.wasm\.gz$/);
  await page.keyboard.press('r');
  await ahead;
  await run(page, 'auto');
  expect(fetched).toEqual(['ort-wasm-simd-threaded.wasm.gz']);
});

test('a runtime that could not be fetched ahead is fetched for the run', async ({ page, context }) => {
  let asked = 0;
  await context.route(/threaded\.wasm\.gz$/, async (route) => {
    asked += 1;
    await (asked === 1 ? route.abort() : route.continue());
  });
  await showRun(page, DIGITS);
  await expect.poll(() => asked).toBe(1);
  await run(page, 'auto');
  expect(asked).toBe(2);
});

test('WebGPU gives what the CPU gives', async ({ page }) => {
  await showRun(page, DIGITS);
  const lack = await lackOf(page, 'webgpu');
  test.skip(lack !== null, lack ?? '');
  await run(page, 'wasm');
  const cpu = await numbers(page);
  await run(page, 'webgpu');
  expect(largestDifference(await numbers(page), cpu)).toBeLessThan(1e-3);
});

test('super-resolution makes the picture three times as large, pixel for pixel what its formulas give', async ({
  page,
}) => {
  await showRun(page, 'samples/super-resolution/model.onnx');
  // Another picture than the sample's own, whose result is known beforehand.
  await drop(page, [{ path: 'test.png', bytes: toPng(testPicture(48, 48)) }]);
  await expect(inputs(page).getByText('test.png')).toBeVisible();
  await run(page, 'auto');
  await expect(outputs(page).getByRole('img', { name: texts.output.size(144, 144) })).toBeVisible();
  const given = readNpy(await savedOutput(page));
  expect(given.dims).toEqual([1, 3, 144, 144]);
  const wanted = enlarge(fromBytes(testPicture(48, 48).rgb, 48), 48, true);
  expect(largestDifference(given.values, wanted)).toBeLessThan(1e-4);
});

test('text and maps of a tree ensemble are shown', async ({ page }) => {
  await showRun(page, 'samples/iris-trees/model.onnx');
  await run(page, 'auto');
  await expect(outputs(page).getByText('species').first()).toBeVisible();
  await expect(outputs(page).getByText('probability_by_name').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    outputs(page).getByRole('button', { name: texts.output.saveAll }).click(),
  ]);
  const archive = readFileSync(await download.path());
  for (const name of ['species', 'probabilities', 'probability_by_name'])
    expect(archive.includes(`${name}.npy`)).toBe(true);
});

test('ids are read as text with a tokenizer, and the inputs stay as they are', async ({ page }) => {
  await showRun(page, 'samples/tiny-transformer/model.onnx');
  await run(page, 'auto');
  const { view, views } = texts.output;
  await outputs(page).getByLabel(view).first().selectOption({ label: views.text });
  const vocab = Object.fromEntries([...'abcdefghij'].map((letter, id) => [letter, id]));
  const tokenizer = { pre_tokenizer: { type: 'Whitespace' }, model: { type: 'WordLevel', vocab } };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    outputs(page).getByRole('button', { name: texts.input.text.choose }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(tokenizer));
  await chooser.setFiles({ name: 'tokenizer.json', mimeType: 'application/json', buffer });
  await expect(outputs(page).getByText(/^[a-j]( [a-j]){6}$/)).toBeVisible();
  await expect(page.getByLabel(texts.input.source('digits'))).toHaveValue('file');
});

test('a model that the runtime refuses is explained', async ({ page }) => {
  await dropAndShowRun(page, fixture('operator-unknown.onnx'));
  await runButton(page).click();
  await expect(page.getByRole('alert')).toContainText(/operator/, { timeout: 30_000 });
  await page.getByRole('button', { name: texts.errors.dismiss }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('it is timed, and the run can be held beside another', async ({ page }) => {
  await showRun(page, DIGITS);
  await run(page, 'auto');
  await outputs(page).getByRole('button', { name: texts.output.hold }).click();
  await runButton(page).click();
  await expect(outputs(page).getByText(new RegExp(texts.output.same))).toBeVisible();
});

test.describe('with cross-origin isolation', () => {
  test.use({ baseURL: 'http://127.0.0.1:4174/opscope/' });

  test('threads work in the built site', async ({ page }) => {
    await showRun(page, DIGITS);
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    test.skip(cores < 2, 'one core only');
    await run(page, 'wasm');
    await expect(page.getByText(texts.threads(Math.min(8, cores)))).toBeVisible();
  });
});

test('a host that sends no headers gets threads by a service worker', async ({ page }) => {
  await showRun(page, DIGITS);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  test.skip(cores < 2, 'one core only');
  await page.getByRole('button', { name: texts.isolation.enable }).click();
  await page.waitForFunction(() => crossOriginIsolated);
  await waitFor(page, 'ready');
  await page.keyboard.press('r');
  await run(page, 'wasm');
  await expect(page.getByText(texts.threads(Math.min(8, cores)))).toBeVisible();
});
