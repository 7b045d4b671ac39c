/** Runs that do not end, do not fit, or lose their worker: the page lives on, and the next run works. */
import type { Frame, Page } from '@playwright/test';
import { expect, fixture, saveAsDownloads, test, words } from './open.ts';
import {
  backend,
  cancelButton,
  DIGITS,
  dropAndShowRun,
  outputs,
  run,
  runButton,
  showRun,
  typeValues,
} from './run-tab.ts';

const texts = words.run;

test.beforeEach(({ page }) => saveAsDownloads(page));

test('a run without end is cancelled; the page answers meanwhile, and a short run works then', async ({
  page,
}) => {
  await dropAndShowRun(page, fixture('run-any-time.onnx'));
  await typeValues(page, 'trips', '2');
  await run(page, 'auto');
  await typeValues(page, 'trips', '1000000000');
  await runButton(page).click();
  await expect(page.getByText(texts.stages.run, { exact: true }).last()).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cancelButton(page)).toBeVisible();

  await cancelButton(page).click();
  await expect(runButton(page)).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await typeValues(page, 'trips', '3');
  await run(page, 'auto');
  await expect(outputs(page).getByText('float32[32, 32]')).toBeVisible();
});

test('a run that does not fit says so; a smaller one works then', async ({ page }) => {
  await dropAndShowRun(page, fixture('run-any-memory.onnx'));
  // Not quite 4 GB: all that WebAssembly can address. The runtime itself needs some, so that nothing of it is ever taken.
  await typeValues(page, 'size', '32768, 32767');
  await runButton(page).click();
  const { title } = texts.errors.text({
    kind: 'failed',
    stage: 'run',
    backend: 'wasm',
    failure: { kind: 'out-of-memory' },
    message: '',
  });
  await expect(page.getByRole('alert')).toContainText(title, { timeout: 30_000 });
  await typeValues(page, 'size', '2, 3');
  await run(page, 'auto');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(outputs(page).getByText('6', { exact: true })).toBeVisible();
});

test('a runtime that crashes is started anew', async ({ page }) => {
  await showRun(page, DIGITS);
  await run(page, 'auto');
  await crashAtNextRun(page);
  await runButton(page).click();
  await expect(page.getByRole('alert')).toContainText('the runtime broke');
  await run(page, 'auto');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(outputs(page).getByRole('listitem').first()).toContainText('7');
});

/** The next run throws where nobody catches it, as a fault of the runtime itself would. */
async function crashAtNextRun(page: Page): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes('cpu.worker'));
  await worker?.evaluate(() => {
    performance.now = () => {
      queueMicrotask(() => {
        throw new Error('the runtime broke');
      });
      return 0;
    };
  });
}

test.describe('in a frame of another site', () => {
  // The same server by another name is another origin.
  test.use({ host: 'http://localhost:4173' });

  test('it runs on one thread, and says who could change that', async ({ page, baseURL, host }) => {
    const site = await embed(page, host ?? '', `${baseURL}?url=${encodeURIComponent(DIGITS)}`);
    await expect(site.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
    await site.getByRole('button', { name: new RegExp(words.shell.bottom) }).click();
    await site.getByRole('tab', { name: words.shell.run, exact: true }).click();
    await expect(runButton(site)).toBeEnabled();
    await run(site, 'wasm');
    await expect(backend(site)).toHaveValue('wasm');
    await expect(outputs(site).getByRole('listitem').first()).toContainText('7');
    await expect(site.getByText(new RegExp(texts.threads(1)))).toBeVisible();
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    if (cores < 2) return;
    await expect(site.getByTitle(texts.isolation.embedded)).toHaveText(texts.isolation.one);
    await expect(site.getByRole('button', { name: texts.isolation.enable })).toHaveCount(0);
  });
});

/** A page of another origin with this one in a frame. */
async function embed(page: Page, host: string, address: string): Promise<Frame> {
  // Any text of the server's: it has no policy of its own.
  await page.goto(`${host}/opscope/notices.md`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.width = '1200';
    frame.height = '800';
    document.body.replaceChildren(frame);
  }, address);
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (frame === undefined) throw new Error('no frame');
  return frame;
}
