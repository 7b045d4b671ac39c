/** What the specs share: opening models the way people do, and waiting for the states that the page promises. */
import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { en } from '../src/words/en.ts';

export interface DroppedFile {
  /** With a folder in it, the file arrives in a dropped folder. */
  readonly path: string;
  readonly bytes: Buffer;
}

interface Guard {
  /** Another origin that the page is allowed to meet. */
  readonly host: string | null;
  readonly guard: void;
}

/** Every test fails on an uncaught error, a policy violation, and a request to another origin. */
export const test = base.extend<Guard>({
  host: [null, { option: true }],
  guard: [
    async ({ page, baseURL, host }, use) => {
      const faults: string[] = [];
      const origins = new Set([new URL(baseURL ?? '').origin, host]);
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !origins.has(url.origin))
          faults.push(`foreign request: ${request.url()}`);
      });
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) faults.push(`policy: ${message.text()}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { en as words, expect };

export const fixture = (name: string): DroppedFile => ({
  path: name.split('/').at(-1) ?? name,
  bytes: readFileSync(`fixtures/${name}`),
});

export async function waitFor(page: Page, state: 'landing' | 'opening' | 'ready' | 'error'): Promise<void> {
  // Opening may have to start a worker, on a machine that is busy with other tests.
  await expect(page.locator('html')).toHaveAttribute('data-state', state, { timeout: 20_000 });
}

/** Opens a file that the site itself serves. */
export async function openUrl(page: Page, path: string, hash = ''): Promise<void> {
  await page.goto(`?url=${encodeURIComponent(path)}${hash}`);
  await waitFor(page, 'ready');
}

/** Drops loose files onto the page, as a real drag would deliver them. */
export async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const data = files.map((file) => ({ name: file.path, base64: file.bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, data);
  // Just after it was loaded the page does not listen yet; whoever takes a drag prevents what the browser would do.
  await page.waitForFunction((dataTransfer) => {
    const event = new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(event);
  }, transfer);
  for (const type of ['dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

export interface Summary {
  readonly state: string;
  readonly error: string | null;
  readonly model: {
    readonly file: string;
    readonly nodes: number;
    readonly graphs: number;
    readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  } | null;
  readonly view: {
    readonly graph: string;
    readonly cards: number;
    readonly frames: number;
    readonly edges: number;
    readonly selection: string | null;
  } | null;
}

/** The card of a node in the diagram. */
export const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);

/** Saving through the system's dialog cannot be driven; without it the page offers a download. Call before the page loads. */
export async function saveAsDownloads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker']) {
      Reflect.deleteProperty(window, name);
    }
  });
}

/** The samples that the landing page offers. */
export const samples = (page: Page) =>
  page.getByRole('region', { name: en.landing.samples }).getByRole('button');

export async function summary(page: Page): Promise<Summary> {
  await page.waitForFunction(() => 'opscope' in window);
  return await page.evaluate(() => {
    const { opscope } = window as unknown as { opscope: { summary(): Summary } };
    return opscope.summary();
  });
}
