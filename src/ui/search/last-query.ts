import type { App } from '../../state/app.ts';

/** What was searched for last, by model: opening the search again goes on where it was left. */
const queries = new WeakMap<App, { readonly document: number; readonly query: string }>();

export function lastQuery(app: App): string {
  const last = queries.get(app);
  return last !== undefined && last.document === app.documents.getState().document?.id ? last.query : '';
}

export function rememberQuery(app: App, query: string): void {
  const document = app.documents.getState().document?.id;
  if (document !== undefined) queries.set(app, { document, query });
}
