/**
 * What the landing page does not need, each a chunk of its own. `prefetchViewer` loads them ahead of use: while the
 * page idles, or at once when a model is on its way.
 */
import { lazily } from './lazily.tsx';

const viewer = lazily(async () => (await import('../viewer/Viewer.tsx')).Viewer);
const dialogs = lazily(async () => (await import('../dialogs/DialogHost.tsx')).DialogHost);

export const LazyViewer = viewer.Part;
export const LazyDialogHost = dialogs.Part;

/** A chunk that does not arrive is asked for again when it is needed; only then it is an error. */
export function prefetchViewer(): void {
  void viewer.prefetch();
}

/** Dialogs follow the viewer: nobody needs them before there is something to see. What is typed meanwhile is kept. */
export function prefetchWhenIdle(): () => void {
  const prefetch = (): void => void viewer.prefetch().then(dialogs.prefetch);
  // Safari has no requestIdleCallback: a second after the first paint is idle enough.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(prefetch, 1000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(prefetch, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}
