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

// No top-level await: the page's chunk imports what this one shares with it, and each would wait for the other.
void import('./mount.tsx').then(({ mount }) => mount(start));
if (address !== '') {
  void layouts.warmUp('opscope');
  // The same chunk that the shell loads when a model is on its way, only sooner; a failure shows there.
  import('../ui/viewer/Viewer.tsx').catch(() => undefined);
}
