/** WebNN, which few browsers have: in a file of its own, since the switch that brings it needs another browser. */
import { readFileSync } from 'node:fs';
import { readNpy } from './npy.ts';
import { expect, saveAsDownloads, test as base } from './open.ts';
import { DIGITS, lackOf, largestDifference, numbers, run, showRun } from './run-tab.ts';

const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { args = [], ...rest } = launchOptions;
      await use({ ...rest, args: [...args, '--enable-features=WebMachineLearningNeuralNetwork'] });
    },
    { scope: 'worker' },
  ],
});

test('WebNN recognises the sample digit, or says why it cannot be chosen', async ({ page }) => {
  await saveAsDownloads(page);
  await showRun(page, DIGITS);
  const lack = await lackOf(page, 'webnn');
  if (lack !== null) expect(lack).toMatch(/^WebNN: \w+/);
  test.skip(lack !== null, lack ?? '');
  await run(page, 'webnn');
  const wanted = readNpy(readFileSync('public/samples/digits/expected.npy'));
  expect(largestDifference(await numbers(page), wanted.values)).toBeLessThan(1e-3);
});
