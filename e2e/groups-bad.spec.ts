/** Graphs that no exporter writes: each is drawn as a few cards, opens, and leaves the page alive. */
import { openLarge } from './large-model.ts';
import { expect, summary, test, words } from './open.ts';

/** So long, and it counts as a hang. */
const HANG = 20_000;

/** What is on screen at first, at most: groups, nodes, inputs and outputs. */
const FEW = 70;

const GRAPHS = [
  { name: 'cycles', nodes: 3000, few: true },
  { name: 'inputs', nodes: 10_001, few: true },
  // Inputs of the graph are cards, however many there are.
  { name: 'graph-inputs', nodes: 1, few: false },
  { name: 'consumers', nodes: 50_001, few: true },
  { name: 'names', nodes: 300, few: true },
  { name: 'outputless', nodes: 1000, few: true },
  { name: 'nested-metadata', nodes: 1000, few: true },
  { name: 'constants', nodes: 5000, few: true },
];

for (const { name, nodes, few } of GRAPHS) {
  test(`the absurd graph ${name} is drawn, listed and opened`, async ({ page }) => {
    const cards = async (): Promise<number> => (await summary(page)).view?.cards ?? -1;
    await openLarge(page, `absurd-${name}`);
    expect((await summary(page)).model?.nodes).toBe(nodes);
    if (few) expect(await cards()).toBeLessThanOrEqual(FEW);
    const tree = page.getByRole('tree', { name: words.shell.outlinePanel.tree });
    await expect(tree.getByRole('treeitem').nth(1)).toBeVisible();

    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Shift+E');
    await expect.poll(cards, { timeout: HANG }).toBeGreaterThanOrEqual(nodes);
    const zoom = page.getByRole('button', { name: words.diagram.zoomHundred });
    await page.keyboard.press('f');
    await page.keyboard.press('1');
    await expect(zoom).toHaveText(words.diagram.percent('100'), { timeout: HANG });
    await page.mouse.move(640, 500);
    await page.mouse.wheel(300, 300);
    await page.keyboard.press('Shift+C');
    if (few) await expect.poll(cards, { timeout: HANG }).toBeLessThanOrEqual(FEW);
    await tree.getByRole('treeitem').nth(1).click();
    await expect.poll(async () => (await summary(page)).view?.selection, { timeout: HANG }).not.toBeNull();
  });
}
