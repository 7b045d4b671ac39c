/** Hands the `App` to components; narrow selectors keep each from rendering more often than it must. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { GraphSummary } from '../core/analysis/summary.ts';
import type { App } from '../state/app.ts';
import type { DocumentState } from '../state/document.ts';
import type { Settings } from '../state/settings.ts';
import type { ShellState } from '../state/shell.ts';
import type { ViewState } from '../state/view.ts';
import { en, type Messages } from '../words/en.ts';

const AppContext = createContext<App | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('broken invariant: no App above this component');
  return app;
}

/** The words of the chosen language. */
export function useWords(): Messages {
  return en;
}

export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useApp().documents, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useApp().view, select);
}

export function useSettings<T>(select: (state: Settings) => T): T {
  return useStore(useApp().settings, select);
}

export function useShell<T>(select: (state: ShellState) => T): T {
  return useStore(useApp().shell, select);
}

const NO_GRAPHS: readonly GraphSummary[] = [];

/** The graphs of the open model; the same empty list while there is none, so that nothing renders again for it. */
export function useGraphs(): readonly GraphSummary[] {
  return useDocument((state) => state.document?.summary.graphs ?? NO_GRAPHS);
}
