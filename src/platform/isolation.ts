/** Cross-origin isolation: browsers share memory between threads only in pages that have it. */

export type IsolationState =
  | 'isolated'
  /** A service worker of this site can bring it. */
  | 'possible'
  /** In a frame of another page, which alone can allow it. */
  | 'embedded'
  /** Neither https nor localhost, or no service workers. */
  | 'impossible';

export function isolationState(): IsolationState {
  if (globalThis.crossOriginIsolated) return 'isolated';
  if (window.top !== window.self) return 'embedded';
  return globalThis.isSecureContext && 'serviceWorker' in navigator ? 'possible' : 'impossible';
}

/**
 * Installs the service worker that sends the headers. They count from the next load of the page on; answers whether they
 * will.
 */
export async function installIsolation(): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(new URL('isolation.js', document.baseURI).href);
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    // A private window, or a policy: one thread it is.
    return false;
  }
}
