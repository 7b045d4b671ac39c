/** Opening all groups of a model on the page, and telling when everything stands. */
import type { JSHandle, Page } from '@playwright/test';

/** A link's hash that opens all groups: a level deeper than any. */
export const ALL_OPEN = `#v=1&l=${2 ** 30}`;

/** Above what the slowest model takes on a busy machine: what takes longer hangs. */
const TIMEOUT_MS = 180_000;
/** So many frames without a new element on the plane: cards are mounted a few a frame after the mark. */
const STILL_FRAMES = 10;

interface Watched {
  benchKey?: number;
  benchStill?: { elements: number; since: number; frames: number };
}

/** Call before the page is opened. */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = (event: KeyboardEvent): void => {
      (window as Watched).benchKey = event.timeStamp;
    };
    window.addEventListener('keydown', note, { capture: true });
  });
}

/** Milliseconds from navigation to the first diagram. */
export async function waitForGraph(page: Page): Promise<number> {
  return numberOf(
    await page.waitForFunction(
      () => performance.getEntriesByName('opscope:graph')[0]?.startTime ?? null,
      null,
      { timeout: TIMEOUT_MS },
    ),
  );
}

/**
 * Presses the key that opens all groups once the first picture stands, whose mark would be taken for that of the next;
 * milliseconds from the key to the whole picture with its cards.
 */
export async function expandAll(page: Page): Promise<number> {
  await waitUntilStill(page, 0);
  await page.keyboard.press('Shift+E');
  const key = await page.evaluate(() => (window as Watched).benchKey ?? Number.NaN);
  return (await waitUntilStill(page, key)) - key;
}

/**
 * Milliseconds from navigation until everything stands that was asked for after `start`: `opscope:settled`, or the last
 * card or edge that was mounted after it.
 */
export async function waitUntilStill(page: Page, start: number): Promise<number> {
  return numberOf(
    await page.waitForFunction(
      ({ start, frames }) => {
        const settled = performance.getEntriesByName('opscope:settled')[0]?.startTime ?? 0;
        if (settled <= start) return null;
        const elements = document.querySelectorAll('.react-flow__viewport *').length;
        const watched = window as Watched;
        const still = watched.benchStill;
        if (still === undefined || still.elements !== elements || still.since < settled) {
          // The first look may be later than the mark, with all mounted by then.
          const since = still === undefined || still.since < start ? settled : performance.now();
          watched.benchStill = { elements, since, frames: 0 };
          return null;
        }
        still.frames += 1;
        return still.frames < frames ? null : still.since;
      },
      { start, frames: STILL_FRAMES },
      { timeout: TIMEOUT_MS, polling: 'raf' },
    ),
  );
}

/** What the page says of the open model and of what is drawn. */
export async function countShown(page: Page): Promise<{ readonly nodes: number; readonly cards: number }> {
  return page.evaluate(() => {
    const { opscope } = window as unknown as {
      opscope: { summary(): { model: { nodes: number } | null; view: { cards: number } | null } };
    };
    const { model, view } = opscope.summary();
    return { nodes: model?.nodes ?? 0, cards: view?.cards ?? 0 };
  });
}

async function numberOf(handle: JSHandle<number | null>): Promise<number> {
  return (await handle.jsonValue()) ?? Number.NaN;
}
