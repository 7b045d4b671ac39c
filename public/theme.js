// Chosen theme before the first paint, so that nothing flashes. A file of its own because the page's
// Content-Security-Policy forbids inline scripts. `system` needs no attribute: the tokens follow the system then.
(function () {
  try {
    var stored = JSON.parse(localStorage.getItem('opscope.settings') || 'null');
    if (stored && (stored.theme === 'light' || stored.theme === 'dark')) {
      document.documentElement.setAttribute('data-theme', stored.theme);
    }
  } catch (_) {
    // Forbidden or spoiled storage: the system's theme is used.
  }
})();
