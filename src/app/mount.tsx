/** Builds the stores around the clients, mounts the shell, and opens what the address names. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { defined } from '../core/base/assert.ts';
import { createApp } from '../state/create-app.ts';
import { createDocumentStore, pageState, type DocumentStore } from '../state/document.ts';
import { summarizeForOutside, type OutsideSummary } from '../state/summary-for-outside.ts';
import type { App } from '../state/app.ts';
import { AppProvider } from '../ui/app-context.tsx';
import { AppShell } from '../ui/app-shell/AppShell.tsx';
import type { ClientEvents, Start } from './start.ts';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';

declare global {
  interface Window {
    opscope: { summary(): OutsideSummary };
  }
}

/** Below this width panels would leave no room for the diagram. */
const NARROW = 720;

export function mount(start: Start): void {
  const { early } = start;
  const documents = createDocumentStore(early === null ? 'landing' : 'link');
  const app = createApp({
    documents,
    model: start.model,
    layouts: start.layouts,
    settings: start.settings,
    early,
    narrow: window.innerWidth <= NARROW,
  });
  start.listen(eventsOf(app));
  showState(documents);
  app.settings.subscribe(({ theme }) => {
    document.documentElement.dataset['theme'] = theme;
  });
  window.opscope = { summary: () => summarizeForOutside(app) };
  if (early !== null) void app.actions.openUrl(early.address);

  createRoot(defined(document.getElementById('root'), '#root')).render(
    <StrictMode>
      <AppProvider value={app}>
        <AppShell />
      </AppProvider>
    </StrictMode>,
  );
}

function eventsOf({ documents, view }: App): ClientEvents {
  return {
    progress({ stage, fraction }) {
      const { load } = documents.getState();
      if (load.phase !== 'opening') return;
      documents.setState({ load: { ...load, stage, fraction } });
    },
    lost(error, reopening) {
      if (!reopening) documents.setState({ load: { phase: 'failed', error } });
    },
    placed(fraction) {
      if (view.getState().placing !== null) view.setState({ placing: { fraction } });
    },
  };
}

/** Keeps `<html data-state>` and `data-error` in step, for embeds, tests and benchmarks. */
function showState(documents: DocumentStore): void {
  const root = document.documentElement;
  documents.subscribe((state) => {
    root.dataset['state'] = pageState(state);
    if (state.load.phase === 'failed') root.dataset['error'] = state.load.error.kind;
    else delete root.dataset['error'];
  });
}
