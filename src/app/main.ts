/**
 * The first script of the page, kept small: it starts the workers and opens the model that the address names, while
 * React and the rest of the page are still on their way. `mount.tsx` builds the page around them.
 */
import { beginOpen } from '../state/early-open.ts';
import { readSettings } from '../state/stored-settings.ts';
import { createLayoutClient } from '../workers/layout/client.ts';
import { createModelClient } from '../workers/model/client.ts';
import type { ClientEvents, Start } from './start.ts';

/** Replaced by the page once it is there. */
let events: ClientEvents = {
  progress: () => undefined,
  lost: () => undefined,
  placed: () => undefined,
};

const model = createModelClient({
  progress: (progress) => events.progress(progress),
  lost: (error, reopening) => events.lost(error, reopening),
});
const layouts = createLayoutClient((fraction) => events.placed(fraction));
const settings = readSettings();
model.warmUp();

const address = new URLSearchParams(location.search).get('url') ?? '';
const start: Start = {
  model,
  layouts,
  settings,
  early: address === '' ? null : beginOpen(address, model, layouts, settings),
  listen(next) {
    events = next;
  },
};

/**
 * Evaluating the page takes a tenth of a second and more, in which no message leaves this thread: the first bytes of the
 * model go to its worker before. Longer than this nobody shall wait to see that something happens.
 */
const PATIENCE_MS = 120;

async function headStart(file: Promise<unknown>): Promise<void> {
  await Promise.race([file, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function showPage({ early }: Start): Promise<void> {
  if (early !== null) {
    await headStart(early.file);
    // The same chunk that the shell loads when a model is on its way, only sooner; a failure shows there.
    import('../ui/viewer/Viewer.tsx').catch(() => undefined);
    void layouts.warmUp('opscope');
  }
  const { mount } = await import('./mount.tsx');
  mount(start);
}

// No top-level await: the page's chunk imports what this one shares with it, and each would wait for the other.
void showPage(start);
