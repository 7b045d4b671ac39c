// A service worker that adds the headers which let a page share memory between threads, for hosts that cannot send them.
// It touches documents and workers of this site only, and keeps nothing.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode !== 'navigate' && request.destination !== 'worker') return;
  event.respondWith(isolated(request));
});

async function isolated(request) {
  const response = await fetch(request);
  // An opaque or redirected answer cannot be made anew, and an error page needs no threads.
  if (response.type !== 'basic' || !response.ok) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  // Safari knows no "credentialless"; models from elsewhere then need CORP or CORS, which fetching them needs anyway.
  const isSafari = /^((?!chrome|android).)*safari/i.test(self.navigator.userAgent);
  headers.set('Cross-Origin-Embedder-Policy', isSafari ? 'require-corp' : 'credentialless');
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}
