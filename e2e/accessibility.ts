import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './open.ts';

/**
 * Looks at the page, or at a part of it, as it comes to rest: half faded in, a text has less contrast than it will have.
 */
export async function expectNoViolations(page: Page, part: string | null = null): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === null ? axe : axe.include(part)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}
