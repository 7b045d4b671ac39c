/**
 * The first script of the page, kept small: it starts the workers and asks for the model that the address names, while
 * React and the rest of the page are still on their way. `mount.tsx` builds the page around them.
 */
import { createLayoutClient } from '../workers/layout/client.ts';
import { createModelClient } from '../workers/model/client.ts';
import { prefetchModel } from '../platform/download.ts';
import type { ClientEvents, Clients } from './clients.ts';

const silent: ClientEvents = {
  progress: () => undefined,
  lost: () => undefined,
  placed: () => undefined,
};
/** Replaced by the page once it is there; nothing is opened before. */
let events = silent;

const clients: Clients = {
  model: createModelClient({
    progress: (progress) => events.progress(progress),
    lost: (error, reopening) => events.lost(error, reopening),
  }),
  layouts: createLayoutClient((fraction) => events.placed(fraction)),
  listen(next) {
    events = next;
  },
};
clients.model.warmUp();

const address = new URLSearchParams(location.search).get('url');
if (address !== null) prefetchModel(address, document.baseURI);

// No top-level await: the page's chunk imports what this one shares with it, and each would wait for the other.
void import('./mount.tsx').then(({ mount }) => mount(clients, address === '' ? null : address));
if (address !== null) {
  void clients.layouts.warmUp('opscope');
  // The same chunk that the shell loads when a model is on its way, only sooner; a failure shows there.
  import('../ui/viewer/Viewer.tsx').catch(() => undefined);
}
