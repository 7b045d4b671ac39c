/** Builds the clients and stores, mounts the shell, and opens what the address names. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { defined } from '../core/base/assert.ts';
import type { App } from '../state/app.ts';
import { createApp } from '../state/create-app.ts';
import { createDocumentStore, pageState } from '../state/document.ts';
import { readSettings } from '../state/stored-settings.ts';
import { summarizeForOutside, type OutsideSummary } from '../state/summary-for-outside.ts';
import { AppProvider } from '../ui/app-context.tsx';
import { AppShell } from '../ui/app-shell/AppShell.tsx';
import { createLayoutClient } from '../workers/layout/client.ts';
import { createModelClient } from '../workers/model/client.ts';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';

declare global {
  interface Window {
    opscope: { summary(): OutsideSummary };
  }
}

/** Below this width panels would leave no room for the diagram. */
const NARROW = 720;

const documents = createDocumentStore();
const app: App = createApp({
  documents,
  model: createModelClient({
    progress({ stage, fraction }) {
      const { load } = documents.getState();
      if (load.phase !== 'opening') return;
      if (stage === 'statistics' || stage === 'save' || stage === 'export') return;
      documents.setState({ load: { ...load, stage, fraction } });
    },
    lost(error, reopening) {
      if (!reopening) documents.setState({ load: { phase: 'failed', error } });
    },
  }),
  layouts: createLayoutClient((fraction) => {
    if (app.view.getState().placing !== null) app.view.setState({ placing: { fraction } });
  }),
  settings: readSettings(),
  narrow: window.innerWidth <= NARROW,
});

const root = document.documentElement;
const showState = (): void => {
  const state = documents.getState();
  root.dataset['state'] = pageState(state);
  if (state.load.phase === 'failed') root.dataset['error'] = state.load.error.kind;
  else delete root.dataset['error'];
};
documents.subscribe(showState);
app.settings.subscribe(({ theme }) => {
  root.dataset['theme'] = theme;
});

window.opscope = { summary: () => summarizeForOutside(app) };

const address = new URLSearchParams(location.search).get('url');
if (address !== null && address !== '') void app.actions.openUrl(address);

createRoot(defined(document.getElementById('root'), '#root')).render(
  <StrictMode>
    <AppProvider value={app}>
      <AppShell />
    </AppProvider>
  </StrictMode>,
);
