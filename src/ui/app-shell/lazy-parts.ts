/**
 * What the landing page does not need, each a chunk of its own. `prefetchViewer` loads them ahead of use: while the
 * page idles, or at once when a model is on its way.
 */
import { lazy } from 'react';

const loadViewer = () => import('../viewer/Viewer.tsx');
const loadCanvas = () => import('../canvas/Canvas.tsx');
const loadDialogs = () => import('../dialogs/DialogHost.tsx');

export const LazyViewer = lazy(async () => ({ default: (await loadViewer()).Viewer }));
export const LazyCanvas = lazy(async () => ({ default: (await loadCanvas()).Canvas }));
export const LazyDialogHost = lazy(async () => ({ default: (await loadDialogs()).DialogHost }));

/** A chunk that does not arrive is asked for again when it is needed; only then it is an error. */
export function prefetchViewer(): void {
  loadCanvas().catch(ignore);
  loadViewer().then(loadDialogs).catch(ignore);
}

export function prefetchWhenIdle(): () => void {
  // Safari has no requestIdleCallback: a second after the first paint is idle enough.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(prefetchViewer, 1000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(prefetchViewer, { timeout: 4000 });
  return () => cancelIdleCallback(handle);
}

function ignore(): void {
  // Asked for again when it is needed.
}
