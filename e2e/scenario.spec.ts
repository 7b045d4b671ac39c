/** Exported from PyTorch, dropped, looked at, run on a picture, saved, timed, and taken along as a program. */
import type { Page } from '@playwright/test';
import { readNpy } from './npy.ts';
import { drop, expect, fixture, saveAsDownloads, summary, test, waitFor, words } from './open.ts';
import { readPng, testPicture, toPng, type Picture } from './png.ts';
import { hasNumPy, layOut, runNode, runPython } from './programs.ts';
import {
  inputs,
  lackOf,
  largestDifference,
  numbers,
  outputs,
  part,
  run,
  runButton,
  saved,
  savedOutput,
} from './run-tab.ts';

const texts = words.run;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(async ({ page }) => {
  await saveAsDownloads(page);
  await page.goto('.');
});

async function dropModel(page: Page, model: string): Promise<void> {
  await drop(page, [fixture(model)]);
  await waitFor(page, 'ready');
}

async function dropPicture(page: Page, picture: Picture): Promise<void> {
  await drop(page, [{ path: 'photo.png', bytes: toPng(picture) }]);
  await expect(inputs(page).getByText('photo.png')).toBeVisible();
}

async function copyProgram(page: Page, language: keyof typeof texts.code.languages): Promise<string> {
  await page.getByLabel(texts.code.language).selectOption(language);
  await page.getByRole('button', { name: texts.code.copy }).click();
  await expect(page.getByRole('button', { name: texts.code.copied })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Levels of a picture, of numbers between 0 and 1 plane by plane. */
function levelsOf(values: Float32Array, { width, height }: Picture): Uint8Array {
  const area = width * height;
  return Uint8Array.from({ length: 3 * area }, (_, i) =>
    Math.round((values[(i % 3) * area + Math.floor(i / 3)] ?? 0) * 255),
  );
}

/** By how much the levels of two pictures differ at most; where a half is rounded is a matter of taste. */
function levelsApart(given: Picture, wanted: Picture): number {
  expect([given.width, given.height]).toEqual([wanted.width, wanted.height]);
  return given.rgb.reduce((most, level, i) => Math.max(most, Math.abs(level - (wanted.rgb[i] ?? NaN))), 0);
}

test('a picture goes through an exported network, and a picture comes out', async ({ page }, info) => {
  // A long way, with two backends and two programs.
  test.slow();
  const photo = testPicture(48, 48);
  await dropModel(page, 'torch-style-transfer.onnx');

  await test.step('it is the model that was exported', async () => {
    const { model } = await summary(page);
    expect(model).toMatchObject({ nodes: 20, findings: { error: 0, warning: 0 } });
    const inspector = page.getByRole('region', { name: words.shell.inspector });
    await expect(inspector).toContainText('pytorch 2.3.1');
    await expect(inspector).toContainText('float32[batch, 3, 48, 48]');
  });

  const batch = page.getByLabel('batch', { exact: true });
  await test.step('a picture, twice in a batch, gives two pictures', async () => {
    await page.keyboard.press('r');
    await expect(runButton(page)).toBeEnabled();
    await dropPicture(page, photo);
    await expect(batch).toHaveValue('1');
    await batch.fill('2');
    await run(page, 'wasm');
    await expect(outputs(page).getByRole('img', { name: texts.output.size(48, 48) })).toBeVisible();
    await expect(outputs(page).getByText(texts.output.picture(1, 2))).toBeVisible();
  });

  const npy = await savedOutput(page);
  const given = readNpy(npy);
  const png = readPng(
    await saved(page, () => outputs(page).getByRole('button', { name: texts.output.savePicture }).click()),
  );
  await test.step('what is saved is what is shown', () => {
    expect(given.dims).toEqual([2, 3, 48, 48]);
    const half = given.values.length / 2;
    expect(largestDifference(given.values.subarray(half), given.values.subarray(0, half))).toBe(0);
    expect(Math.max(...given.values) - Math.min(...given.values)).toBeGreaterThan(0.2);
    expect(levelsApart(png, { ...photo, rgb: levelsOf(given.values, photo) })).toBeLessThanOrEqual(1);
  });

  await test.step('WebGPU gives the same numbers', async () => {
    if ((await lackOf(page, 'webgpu')) !== null) return;
    await run(page, 'webgpu');
    expect(largestDifference(await numbers(page), given.values)).toBeLessThan(1e-3);
    await run(page, 'wasm');
    expect(largestDifference(await numbers(page), given.values)).toBe(0);
  });

  await test.step('it is timed', async () => {
    await page.getByRole('button', { name: texts.time, exact: true }).click();
    await expect(page.getByText(/median [\d.]+ .?s ± [\d.]+ .?s over 10 runs/)).toBeVisible({
      timeout: 30_000,
    });
    await part(page, 'time').click();
    await expect(page.getByText(texts.timing.runs(10), { exact: true })).toBeVisible();
  });

  await part(page, 'code').click();
  const program = await copyProgram(page, 'javascript-node');
  const files = { 'torch-style-transfer.onnx': fixture('torch-style-transfer.onnx').bytes };
  const node = await test.step('the program for Node gives the same picture', () => {
    const ran = runNode(layOut(info.outputPath('node'), files, { 'photo.png': photo }), program);
    expect(levelsApart(ran.picture('output.png'), png)).toBeLessThanOrEqual(1);
    return ran;
  });
  await test.step('the program for Python feeds and reads the same numbers', async () => {
    const python = await copyProgram(page, 'python');
    expect(python).toContain('ort.InferenceSession("torch-style-transfer.onnx"');
    expect(python).toContain('session.run(["output"], feeds)');
    if (!hasNumPy()) return;
    const folder = layOut(info.outputPath('python'), { ...files, 'output.npy': npy }, { 'photo.png': photo });
    const ran = runPython(folder, python);
    expect(largestDifference(ran.fed('input'), node.fed('input'))).toBe(0);
    expect(levelsApart(ran.picture('output.png'), png)).toBeLessThanOrEqual(1);
  });
});

test('an exported classifier names the same classes in the page and in its program', async ({
  page,
}, info) => {
  // Of another size than the model takes: the program has to resize as the page does.
  const photo = testPicture(90, 70);
  await dropModel(page, 'torch-classifier.onnx');
  await page.keyboard.press('r');
  await expect(runButton(page)).toBeEnabled();
  await dropPicture(page, photo);
  await page.getByLabel(texts.input.image.preset, { exact: true }).selectOption('imagenet');
  await run(page, 'auto');
  const given = readNpy(await savedOutput(page));
  expect(given.dims).toEqual([1, 10]);

  await part(page, 'code').click();
  const python = await copyProgram(page, 'python');
  expect(python).toContain('np.array([0.485, 0.456, 0.406])) / np.array([0.229, 0.224, 0.225])');
  expect(python).toContain('feeds["input"]');
  const folder = layOut(
    info.outputPath('node'),
    { 'torch-classifier.onnx': fixture('torch-classifier.onnx').bytes },
    { 'photo.png': photo },
  );
  const { printed } = runNode(folder, await copyProgram(page, 'javascript-node'));
  const scores = given.values.map((score) => Math.exp(score - Math.max(...given.values)));
  const sum = scores.reduce((a, b) => a + b, 0);
  const best = Array.from(scores, (score, index) => ({ index, share: score / sum }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 5);
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => /^(.*) (\S+)$/.exec(line)?.slice(1) ?? []);
  expect(lines.map(([name]) => name)).toEqual(best.map(({ index }) => String(index)));
  lines.forEach(([, share], i) => expect(Number(share)).toBeCloseTo(best[i]?.share ?? NaN, 5));
  await part(page, 'in-out').click();
  const first = outputs(page).getByRole('listitem').first();
  await expect(first).toContainText(`${best[0]?.index}${best[0]?.share.toFixed(4)}`);
});
