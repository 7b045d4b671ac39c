/** Running a model as a person does: the built site, a real runtime, real inputs. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drop, expect, fixture, openUrl, saveAsDownloads, test, waitFor, words } from './open.ts';

const texts = words.run;
const DIGITS = 'samples/digits/model.onnx';

async function showRun(page: Page, model: string): Promise<void> {
  await openUrl(page, model);
  await page.keyboard.press('r');
  await expect(runButton(page)).toBeEnabled();
}

const runButton = (page: Page) => page.getByRole('button', { name: texts.run, exact: true });
const outputs = (page: Page) => page.getByRole('region', { name: texts.outputs });
const backend = (page: Page) => page.getByLabel(texts.backend);

/** Runs, and waits until the outputs are there. */
async function run(page: Page, on: keyof typeof texts.backends): Promise<void> {
  await backend(page).selectOption(on);
  await runButton(page).click();
  const where = texts.backends[on === 'auto' ? 'wasm' : on];
  await expect(page.getByText(new RegExp(`on ${where.replaceAll(/[()]/g, '\\$&')}`))).toBeVisible({
    timeout: 30_000,
  });
}

/** The first output's numbers, out of the `.npy` that it is saved as. */
async function numbers(page: Page): Promise<Float32Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    outputs(page).getByRole('button', { name: texts.output.save }).first().click(),
  ]);
  const npy = readFileSync(await download.path());
  const start = 10 + npy.readUInt16LE(8);
  return new Float32Array(new Uint8Array(npy.subarray(start)).buffer);
}

test.beforeEach(({ page }) => saveAsDownloads(page));

test('the sample digit is recognised, with the numbers that the sample expects', async ({ page }) => {
  await showRun(page, DIGITS);
  await run(page, 'auto');
  await expect(outputs(page).getByRole('listitem').first()).toContainText('7');
  const expected = readFileSync('public/samples/digits/expected.npy');
  const wanted = new Float32Array(new Uint8Array(expected.subarray(10 + expected.readUInt16LE(8))).buffer);
  const given = await numbers(page);
  expect(given).toHaveLength(10);
  given.forEach((value, i) => expect(Math.abs(value - (wanted[i] ?? 0))).toBeLessThan(1e-3));
});

test('a key runs the model from anywhere', async ({ page }) => {
  await openUrl(page, DIGITS);
  await page.keyboard.press('Control+Enter');
  await expect(outputs(page).getByRole('listitem').first()).toContainText('7', { timeout: 30_000 });
});

test('WebGPU gives what the CPU gives', async ({ page }) => {
  await showRun(page, DIGITS);
  const choice = backend(page).locator('option[value="webgpu"]');
  test.skip((await choice.getAttribute('disabled')) !== null, 'this browser has no WebGPU adapter');
  await run(page, 'wasm');
  const cpu = await numbers(page);
  await run(page, 'webgpu');
  const gpu = await numbers(page);
  gpu.forEach((value, i) => expect(Math.abs(value - (cpu[i] ?? 0))).toBeLessThan(1e-3));
});

test('super-resolution makes a picture three times as large', async ({ page }) => {
  await showRun(page, 'samples/super-resolution/model.onnx');
  await run(page, 'auto');
  await expect(outputs(page).getByRole('img', { name: texts.output.size(144, 144) })).toBeVisible();
});

test('text and maps of a tree ensemble are shown', async ({ page }) => {
  await showRun(page, 'samples/iris-trees/model.onnx');
  await run(page, 'auto');
  await expect(outputs(page).getByText('species').first()).toBeVisible();
  await expect(outputs(page).getByText('probability_by_name').first()).toBeVisible();
});

test('a model that the runtime refuses is explained', async ({ page }) => {
  await page.goto('');
  await drop(page, [fixture('operator-unknown.onnx')]);
  await waitFor(page, 'ready');
  await page.keyboard.press('r');
  await expect(runButton(page)).toBeEnabled();
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
