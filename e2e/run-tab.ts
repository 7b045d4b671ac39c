/** Driving the Run tab as a person does. */
import { readFileSync } from 'node:fs';
import type { Download, Frame, Page } from '@playwright/test';
import { en } from '../src/words/en.ts';
import { drop, expect, openUrl, waitFor, type DroppedFile } from './open.ts';
import { readNpy, type NumberArray } from './npy.ts';

const texts = en.run;
type Backend = keyof typeof texts.backends;

/** The page, or a frame in it. */
type Site = Page | Frame;

export const DIGITS = 'samples/digits/model.onnx';

export const runButton = (site: Site) => site.getByRole('button', { name: texts.run, exact: true });
export const cancelButton = (site: Site) => site.getByRole('button', { name: texts.cancel, exact: true });
export const outputs = (site: Site) => site.getByRole('region', { name: texts.outputs, exact: true });
export const inputs = (site: Site) => site.getByRole('region', { name: texts.inputs, exact: true });
export const backend = (site: Site) => site.getByLabel(texts.backend);
export const part = (site: Site, view: keyof typeof texts.views) =>
  site.getByRole('tab', { name: texts.views[view] });

/** Opens a model that the site serves, and its Run tab. */
export async function showRun(page: Page, model: string): Promise<void> {
  await openUrl(page, model);
  await page.keyboard.press('r');
  await expect(runButton(page)).toBeEnabled();
}

/** Drops a model onto the page, and opens its Run tab. */
export async function dropAndShowRun(page: Page, model: DroppedFile): Promise<void> {
  await page.goto('.');
  await drop(page, [model]);
  await waitFor(page, 'ready');
  await page.keyboard.press('r');
  await expect(runButton(page)).toBeEnabled();
}

/** Runs, and waits until the outputs are there. */
export async function run(site: Site, on: Backend): Promise<void> {
  await backend(site).selectOption(on);
  await runButton(site).click();
  // The click has put Cancel in its place; it comes back when all is done. WebGPU in software takes its time.
  await expect(runButton(site)).toBeVisible({ timeout: 60_000 });
  const where = texts.backends[on === 'auto' ? 'wasm' : on];
  await expect(site.getByText(new RegExp(`on ${where.replaceAll(/[()]/g, '\\$&')}`))).toBeVisible();
}

/** Why the browser does not have this backend; null when it can be chosen. */
export async function lackOf(site: Site, on: Backend): Promise<string | null> {
  const choice = backend(site).locator(`option[value="${on}"]`);
  return (await choice.getAttribute('disabled')) === null ? null : await choice.textContent();
}

/** Gives an input the values that are written. */
export async function typeValues(page: Page, input: string, values: string): Promise<void> {
  await page.getByLabel(texts.input.source(input)).selectOption('typed');
  await page.getByLabel(texts.input.typed.label, { exact: true }).fill(values);
}

/** What a button saves. */
export async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return contents(download);
}

async function contents(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** The first output as it is saved. */
export function savedOutput(page: Page): Promise<Buffer> {
  return saved(page, () => outputs(page).getByRole('button', { name: texts.output.save }).first().click());
}

/** The first output's numbers, out of the `.npy` that it is saved as. */
export async function numbers(page: Page): Promise<NumberArray> {
  return readNpy(await savedOutput(page)).values;
}

/** The largest difference between two lists of equally many numbers. */
export function largestDifference(given: NumberArray, wanted: NumberArray): number {
  expect(given).toHaveLength(wanted.length);
  return given.reduce((most, value, i) => Math.max(most, Math.abs(value - (wanted[i] ?? NaN))), 0);
}
